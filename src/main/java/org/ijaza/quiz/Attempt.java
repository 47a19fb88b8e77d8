package org.ijaza.quiz;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.quiz.marking.Key;

/** One attempt at a test by one person: which questions it asks, what was answered, how it ended. */
@Entity
@Table(name = "attempt")
public class Attempt {

    /** How long after the end answers are awaited that were given before it and held up by a lost link. */
    static final Duration GRACE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "test_id", updatable = false)
    private long testId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private Language language;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    private Instant deadline;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "accommodation_id")
    private Accommodation accommodation;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_by")
    private SubmittedBy submittedBy;

    private String receipt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sitting_id")
    private Sitting sitting;

    @Column(name = "heard_at", insertable = false, updatable = false)
    private Instant heardAt;

    @Column(insertable = false, updatable = false)
    private int opened;

    @Embedded
    private Voiding voiding;

    @Embedded
    private Outcome outcome = Outcome.open();

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<AttemptQuestion> questions = new ArrayList<>();

    protected Attempt() {}

    /**
     * Begins an attempt without a time limit.
     *
     * @param number the person's first attempt at this test is 1
     * @param country whose adaptation the questions were drawn with
     * @param language in which the person reads when it begins
     */
    Attempt(
            long personId,
            long testId,
            int number,
            String country,
            Language language,
            List<VersionBank.Drawn> drawn,
            Instant now) {
        this.personId = personId;
        this.testId = testId;
        this.number = number;
        this.country = country;
        this.language = language;
        this.startedAt = now;
        this.state = AttemptState.IN_PROGRESS;
        for (VersionBank.Drawn question : drawn) {
            questions.add(new AttemptQuestion(this, questions.size() + 1, question));
        }
    }

    public Long getId() {
        return id;
    }

    /** How often its page was opened. */
    int getOpened() {
        return opened;
    }

    public long getPersonId() {
        return personId;
    }

    public long getTestId() {
        return testId;
    }

    /** The person's first attempt at this test is 1. */
    public int getNumber() {
        return number;
    }

    /** Country whose adaptation the questions were drawn with. */
    public String getCountry() {
        return country;
    }

    /** The language that the person read in when it began; none if it began before that was kept. */
    public Optional<Language> getLanguage() {
        return Optional.ofNullable(language);
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** From this moment on no answer may be given; none without a time limit. */
    public Optional<Instant> findDeadline() {
        return Optional.ofNullable(deadline);
    }

    /** Until when answers are awaited that were given before the deadline: then what there is gets marked. */
    Optional<Instant> closesAt() {
        return findDeadline().map(end -> end.plus(GRACE));
    }

    /** Whether no answer may be given any more, though those given before may still be on their way. */
    boolean isTimeUp(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }

    /** Whether nothing is awaited any more. */
    boolean isClosed(Instant now) {
        return closesAt().filter(closing -> !now.isBefore(closing)).isPresent();
    }

    /** It belongs to an examination from here on. */
    void sitIn(Sitting examination) {
        sitting = examination;
    }

    /** The examination that it belongs to, if it does. */
    Optional<Sitting> findSitting() {
        return Optional.ofNullable(sitting);
    }

    /** Whether somebody watches over the examination that it belongs to, and does not sit it. */
    boolean isWatchedOverBy(long person) {
        return sitting != null && sitting.getInvigilator().getId() == person && personId != person;
    }

    /** When the page of an attempt in a sitting last spoke; null if it never did. */
    Instant getHeardAt() {
        return heardAt;
    }

    boolean isInProgress() {
        return state == AttemptState.IN_PROGRESS;
    }

    boolean isVoided() {
        return state == AttemptState.VOIDED;
    }

    /** Since when and why it counts for nothing, if it does. */
    Optional<Voiding> findVoiding() {
        return Optional.ofNullable(voiding);
    }

    /**
     * Lets it count for nothing.
     *
     * @throws Conflict if it is voided already, or was passed: what follows from that is not undone here
     */
    void voidFor(String reason, long by, Instant now) {
        if (isVoided() || isPassed()) {
            throw new Conflict(isPassed() ? "sittings.failure.passed" : "sittings.failure.nothing");
        }
        state = AttemptState.VOIDED;
        voiding = new Voiding(reason, by, now);
    }

    /** Whether it has ended; some of it may still have to be marked by a person. */
    public boolean isSubmitted() {
        return state == AttemptState.SUBMITTED || isBeingMarked();
    }

    /** Whether it has ended, and a person has something to mark in it. */
    boolean isBeingMarked() {
        return state == AttemptState.MARKING;
    }

    /** Null while in progress; if the time ended it, the end of that time. */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** Null while in progress. */
    public SubmittedBy getSubmittedBy() {
        return submittedBy;
    }

    /** Whether the person had handed it in before this moment. */
    boolean wasSubmittedByPersonBefore(Instant moment) {
        return submittedBy == SubmittedBy.PERSON && !moment.isBefore(submittedAt);
    }

    /** What the person holds in hand; none while in progress, nor if it was submitted before there were any. */
    public Optional<Receipt> findReceipt() {
        return Optional.ofNullable(receipt).map(Receipt::new);
    }

    /** Per cent of the marks that could be earned, rounded down; null while in progress or being marked. */
    public Integer getScore() {
        return outcome.score();
    }

    /** Whether the pass mark was reached; never so while in progress or being marked, or if the test has none. */
    public boolean isPassed() {
        return outcome.isPassed();
    }

    /** What it has come to, with what it had before it was marked anew by a corrected key. */
    Outcome outcome() {
        return outcome;
    }

    List<AttemptQuestion> questions() {
        return questions;
    }

    /** @throws Conflict if it was submitted already */
    void requireInProgress() {
        if (!isInProgress()) {
            throw new Conflict(isVoided() ? "attempt.failure.voided" : "attempt.failure.submitted");
        }
    }

    /** What holds for the person is applied from here on, whatever is granted later. */
    void accommodate(Accommodation granted) {
        accommodation = granted;
    }

    /** What was applied when it began; none if nothing was granted. */
    Optional<Accommodation> findAccommodation() {
        return Optional.ofNullable(accommodation);
    }

    /**
     * Gives it so many minutes, and those that the person was granted on top, until the test closes at the latest.
     *
     * @param minutes null if the test has no limit
     * @param closes null if it does not close
     */
    void limit(Integer minutes, Instant closes) {
        Stream.of(Optional.ofNullable(minutes).map(this::timeOf).map(startedAt::plus), Optional.ofNullable(closes))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(this::endAt);
    }

    private Duration timeOf(int minutes) {
        return findAccommodation().map(granted -> granted.time(minutes)).orElse(Duration.ofMinutes(minutes));
    }

    /**
     * From this moment on it takes no answer any more.
     *
     * @throws Conflict if it was submitted already
     */
    void endAt(Instant end) {
        requireInProgress();
        deadline = end;
    }

    /**
     * Ends it and marks it.
     *
     * @throws Conflict if it was submitted already, or its time is up: then it ends by itself
     */
    void submit(VersionBank bank, Instant now) {
        requireInProgress();
        if (isTimeUp(now)) {
            throw new Conflict("attempt.failure.timeUp");
        }
        submitted(bank, SubmittedBy.PERSON, now);
    }

    /**
     * Ends it at its deadline with what there is, and marks it.
     *
     * @throws Conflict if it was submitted already
     */
    void submitByTime(VersionBank bank) {
        requireInProgress();
        submitted(bank, SubmittedBy.TIME, deadline);
    }

    private void submitted(VersionBank bank, SubmittedBy by, Instant at) {
        mark(bank);
        submittedBy = by;
        submittedAt = at;
        receipt = Receipt.random().characters();
    }

    /**
     * Marks it by the answers that stand; what only a person can mark, and has not marked yet, is awaited. A question
     * without an answer earns nothing. The score is rounded down, so that nobody passes by rounding.
     *
     * @throws Conflict if it was passed and would not be any more
     */
    void mark(VersionBank bank) {
        questions.forEach(
                question -> question.markBy(bank.question(question.questionId()).key()));
        if (questions.stream().anyMatch(AttemptQuestion::awaitsMarker)) {
            outcome.await();
            state = AttemptState.MARKING;
        } else {
            outcome.take(marks(bank), bank.test(testId));
            state = AttemptState.SUBMITTED;
        }
    }

    /** What the answers earned when they were marked; those that a person has still to mark are left out. */
    Marks marks(VersionBank bank) {
        return Marks.of(questions, bank, AttemptQuestion::share);
    }

    /** What they would have earned, were this question marked by another key. */
    Marks marksWith(VersionBank bank, long questionId, Key key) {
        return Marks.of(
                questions,
                bank,
                question -> question.questionId() == questionId ? question.shareBy(key) : question.share());
    }

    /**
     * Marks one question by another key, if that makes the result better.
     *
     * @param bank what it was drawn from
     * @return whether it did
     */
    boolean remark(VersionBank bank, long questionId, Key key, Instant now) {
        if (state != AttemptState.SUBMITTED
                || !outcome.improve(marksWith(bank, questionId, key), bank.test(testId), now)) {
            return false;
        }
        questions.stream()
                .filter(question -> question.questionId() == questionId)
                .forEach(question -> question.markBy(key));
        return true;
    }
}
