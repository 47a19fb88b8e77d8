package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.InstantConverter;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/** Taking tests, always on behalf of the caller: the attempts of others do not exist here. */
@ApplicationScoped
@Transactional
public class Attempts {

    private static final String OPEN =
            """
            update attempt set opened = opened + 1,
                heard_at = case when sitting_id is null then heard_at else ?1 end
            where id = ?2 and person_id = ?3 and state = 'IN_PROGRESS'""";

    /** Only those that somebody watches over. */
    private static final String HEAR =
            """
            update attempt set heard_at = ?1
            where id = ?2 and person_id = ?3 and sitting_id is not null and state = 'IN_PROGRESS'""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private VersionBanks banks;

    @Inject
    private AttemptStart attemptStart;

    @Inject
    private AttemptStore store;

    @Inject
    private AttemptEnd end;

    @Inject
    private AnswerStore answers;

    @Inject
    private LateAnswers lateAnswers;

    @Inject
    private Admissions admissions;

    @Inject
    private Seats seats;

    protected Attempts() {}

    /**
     * Where the caller stands with a test.
     *
     * @throws NotFound if there is no such test, or the caller is not enrolled and has never sat it
     */
    public TestStanding getStanding(long testId) {
        Blueprint test = banks.getOfTest(testId).test(testId);
        Admission admission = admissions.admit(person(), test);
        List<Attempt> attempts = attempts(List.of(testId));
        if (admission == Admission.UNKNOWN && attempts.isEmpty()) {
            throw new NotFound();
        }
        return TestStanding.of(test, history(test, attempts), admission, clock.instant());
    }

    /**
     * Where the caller stands with each test of a version, in the order of the tests. One query, and one for each test that
     * is not open at any time.
     */
    public List<TestStanding> findStandings(long versionId) {
        List<Blueprint> tests = banks.getOfVersion(versionId).tests();
        if (tests.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Attempt>> byTest = attempts(
                        tests.stream().map(Blueprint::testId).toList())
                .stream()
                .collect(Collectors.groupingBy(Attempt::getTestId));
        Map<TestKind, Admission> admitted = admissions.admit(person(), versionId);
        Instant now = clock.instant();
        return tests.stream()
                .map(test -> TestStanding.of(
                        test,
                        history(test, byTest.getOrDefault(test.testId(), List.of())),
                        admitted.getOrDefault(test.kind(), Admission.UNKNOWN),
                        now))
                .toList();
    }

    /**
     * Begins an attempt, or continues the one in progress.
     *
     * @param code what a candidate of a sitting was told; null or blank for anybody else
     * @return the attempt's id
     * @throws NotFound if there is no such test, or the caller is not enrolled
     * @throws Forbidden if something in the course has to be done first
     * @throws Conflict if it is passed, used up, not open or closed, the waiting time is not over, or the sitting is not open
     * @throws Invalid if it is not the sitting's code
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long start(long testId, String code) {
        VersionBank bank = banks.getOfTest(testId);
        Blueprint test = bank.test(testId);
        switch (admissions.admit(person(), test)) {
            case UNKNOWN -> throw new NotFound();
            case NOT_YET -> throw new Forbidden(TestStanding.Next.NOT_YET.key());
            case OPEN -> {}
        }
        try {
            return attemptStart.begin(person(), caller.country(), caller.language(), test, bank, code);
        } catch (PersistenceException e) {
            // a second click or another window was faster: continue what that one began
            return attemptStart.begin(person(), caller.country(), caller.language(), test, bank, code);
        }
    }

    /**
     * The questions of an attempt with the answers that stand.
     *
     * @throws NotFound if there is no such attempt of the caller
     */
    public AttemptSheet getSheet(long attemptId) {
        Attempt attempt = own(store.find(attemptId));
        Instant now = clock.instant();
        int keptApart = attempt.isTimeUp(now) ? lateAnswers.findOf(attemptId).size() : 0;
        return AttemptSheet.of(attempt, store.bankOf(attempt), now, keptApart);
    }

    /**
     * Opens the page of an attempt: it is the one to be written on from now on, and those opened before are told so.
     *
     * @return as {@link #getSheet} does; one that has ended is not opened
     * @throws NotFound if there is no such attempt of the caller
     */
    public AttemptSheet open(long attemptId) {
        entities.createNativeQuery(OPEN)
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
                .setParameter(2, attemptId)
                .setParameter(3, person())
                .executeUpdate();
        return getSheet(attemptId);
    }

    /**
     * What the time is, and when the attempt ends. Whoever watches over the attempt sees that its page was heard.
     *
     * @throws NotFound if there is no such attempt of the caller
     */
    public AttemptTime getTime(long attemptId) {
        entities.createNativeQuery(HEAR)
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
                .setParameter(2, attemptId)
                .setParameter(3, person())
                .executeUpdate();
        return entities.createQuery(
                        "select a.deadline, a.state, a.opened from Attempt a where a.id = :id and a.personId = :person",
                        Object[].class)
                .setParameter("id", attemptId)
                .setParameter("person", person())
                .getResultStream()
                .findFirst()
                .map(row -> new AttemptTime(
                        clock.instant(), (Instant) row[0], row[1] != AttemptState.IN_PROGRESS, (int) row[2]))
                .orElseThrow(NotFound::new);
    }

    /**
     * Saves one answer. Sending it twice changes nothing, and one with an older counter does not overwrite a
     * newer one. It is committed when this returns. One that was given before the end of the time counts if it comes
     * within {@link Attempt#GRACE}; one that comes when the attempt has ended is kept apart. One from a page that is
     * not the one opened last counts too: it was given, perhaps long ago and without a link; but its page is told.
     *
     * @param given its counter is the answer's own, from 1, greater with each answer to this question
     * @return the answer that stands now
     * @throws NotFound if there is no such question, or the attempt is not the caller's
     * @throws Conflict if the attempt has ended, and the answer can never count
     * @throws Invalid if there is no such choice, or the question is answered by other means
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SavedAnswer save(long attemptId, GivenAnswer given) {
        long person = person();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (answers.save(person, attemptId, given, given.opening(), now)) {
            return new SavedAnswer(given.counter(), given.answer(), now);
        }
        if (given.opening() != GivenAnswer.ANY_PAGE
                && answers.save(person, attemptId, given, GivenAnswer.ANY_PAGE, now)) {
            return new SavedAnswer(given.counter(), given.answer(), now, false, true);
        }
        return lateAnswers.settle(person, attemptId, given, now);
    }

    /**
     * Saves the answers of a whole page; when the time is up, those that are new are kept apart.
     *
     * @param given their counters are those of the answers that the page was made with; where a newer one has
     *     come since, that one stands
     * @throws NotFound if there is no such attempt of the caller
     * @throws Conflict if it is submitted
     * @throws Invalid if there is no such choice, or the question is answered by other means
     */
    public void saveAll(long attemptId, Collection<GivenAnswer> given) {
        Attempt attempt = own(store.lock(attemptId));
        attempt.requireInProgress();
        Map<Integer, GivenAnswer> byPosition =
                given.stream().collect(Collectors.toMap(GivenAnswer::position, answer -> answer, (one, other) -> one));
        Instant now = clock.instant();
        for (AttemptQuestion question : attempt.questions()) {
            GivenAnswer answer = byPosition.get(question.position());
            if (answer == null) {
                continue;
            }
            if (!attempt.isTimeUp(now)) {
                question.answer(answer.answer(), answer.counter(), now);
            } else if (question.isChangedBy(answer.answer(), answer.counter())) {
                lateAnswers.keep(attempt, question, answer.answer(), answer.counter() + 1, now, now);
            }
        }
    }

    /**
     * Ends an attempt and marks it.
     *
     * @throws NotFound if there is no such attempt of the caller
     * @throws Conflict if it was submitted already, or its time is up
     */
    public void submit(long attemptId) {
        end.byPerson(own(store.lock(attemptId)), clock.instant());
    }

    /**
     * How an attempt ended, empty while it is in progress.
     *
     * @throws NotFound if there is no such attempt of the caller
     */
    public Optional<AttemptResult> findResult(long attemptId) {
        Attempt attempt = own(store.find(attemptId));
        return attempt.isSubmitted()
                ? Optional.of(AttemptResult.of(
                        attempt,
                        store.markingBankOf(attempt),
                        lateAnswers.findOf(attemptId),
                        store.markingsOf(attempt),
                        clock.instant()))
                : Optional.empty();
    }

    private AttemptHistory history(Blueprint test, List<Attempt> attempts) {
        return new AttemptHistory(test, attempts, seats.windowOf(person(), test));
    }

    private Attempt own(Optional<Attempt> found) {
        return found.filter(attempt -> attempt.getPersonId() == person()).orElseThrow(NotFound::new);
    }

    private List<Attempt> attempts(List<Long> tests) {
        return entities.createQuery(
                        "select a from Attempt a where a.personId = :person and a.testId in :tests", Attempt.class)
                .setParameter("person", person())
                .setParameter("tests", tests)
                .getResultList();
    }

    /** Visitors have no attempts. */
    private long person() {
        return caller.personId().orElseThrow(NotFound::new);
    }
}
