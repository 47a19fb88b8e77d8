package org.ijaza.qualification.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Folded;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.Scheme;

/**
 * Somebody's complaint to a centre. It is handled by one official who is not concerned, in whose eyes alone its words
 * are, and answered with reasons within the time that the scheme says.
 */
@Entity
@Table(name = "complaint")
public class Complaint {

    /** Most characters of complaint and answer. */
    static final int LONGEST = 4000;

    /** Most characters of who is concerned. */
    static final int LONGEST_NAME = 240;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "scheme_kind")
    private String schemeKind;

    @Enumerated(EnumType.STRING)
    private ComplaintAbout about;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    private String concerned;
    private String words;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    private Instant since;

    @Column(name = "answer_until")
    private Instant answerUntil;

    @Column(name = "erase_after")
    private Instant eraseAfter;

    @Column(name = "handler_id")
    private Long handlerId;

    private Boolean founded;
    private String answer;

    @ElementCollection
    @CollectionTable(name = "complaint_aside", joinColumns = @JoinColumn(name = "complaint_id"))
    @Column(name = "person_id")
    private Set<Long> aside = new HashSet<>();

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    protected Complaint() {}

    /**
     * Receives one.
     *
     * @param scheme says in which time it is answered, and how long its words are kept
     * @param candidacy the complainant's own, null if it is about none
     * @param concerned who, in the complainant's words; may be blank only if it is about the own candidacy
     * @throws Invalid if something is missing or too long
     */
    Complaint(
            long personId,
            long centreId,
            Scheme scheme,
            ComplaintAbout about,
            Candidacy candidacy,
            String concerned,
            String words,
            Instant now) {
        this.personId = personId;
        this.centreId = centreId;
        this.schemeKind = scheme.kind();
        this.about = about;
        this.candidacy = candidacy;
        boolean named = about != ComplaintAbout.CANDIDACY || candidacy == null;
        this.concerned = named || !blank(concerned) ? needed("concerned", concerned, LONGEST_NAME) : null;
        this.words = needed("words", words, LONGEST);
        this.state = ComplaintState.RECEIVED;
        this.receivedAt = now;
        this.since = now;
        this.answerUntil = now.plus(Duration.ofDays(scheme.answerDays()));
        this.eraseAfter =
                now.atZone(ZoneOffset.UTC).plusMonths(scheme.keepMonths()).toInstant();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String needed(String field, String text, int longest) {
        if (blank(text) || text.strip().length() > longest) {
            throw new Invalid(field, "complaint.invalid.text", longest);
        }
        return text.replace("\r\n", "\n").strip();
    }

    /**
     * Why this official must not handle it, as a message key; empty if nothing stands against it.
     *
     * @param tied whether the official has declared a tie to the complainant
     */
    Optional<String> obstacle(Person official, boolean tied) {
        long who = official.getId();
        if (who == personId) {
            return Optional.of("complaint.obstacle.own");
        }
        boolean acted = candidacy != null && candidacy.getActs().stream().anyMatch(act -> act.getPersonId() == who);
        if (acted || tied || aside.contains(who) || isNamed(official)) {
            return Optional.of("complaint.obstacle.concerned");
        }
        return Optional.empty();
    }

    private boolean isNamed(Person official) {
        return concerned != null
                && Stream.of(
                                official.getNames().getArabic(),
                                official.getNames().getLatin())
                        .filter(name -> name != null)
                        .anyMatch(name -> Folded.of(concerned).contains(Folded.of(name)));
    }

    /**
     * An official takes it in hand.
     *
     * @throws Forbidden if something stands against it
     * @throws Conflict if somebody has it in hand, or it is over
     */
    void take(Person official, boolean tied, Instant now) {
        obstacle(official, tied).ifPresent(key -> {
            throw new Forbidden(key);
        });
        inState(ComplaintState.RECEIVED);
        handlerId = official.getId();
        become(ComplaintState.IN_HAND, now);
    }

    /**
     * The handler is concerned after all; somebody else must take it.
     *
     * @throws Forbidden if it is not the handler
     */
    void handBack(long by, Instant now) {
        handledBy(by);
        aside.add(by);
        handlerId = null;
        become(ComplaintState.RECEIVED, now);
    }

    /**
     * Answers it.
     *
     * @param wellFounded whether the complainant is right
     * @throws Forbidden if it is not the handler
     * @throws Invalid if the reasons are missing or too long
     */
    void answer(long by, boolean wellFounded, String reasons, Instant now) {
        handledBy(by);
        answer = needed("answer", reasons, LONGEST);
        founded = wellFounded;
        become(ComplaintState.ANSWERED, now);
    }

    /** @throws Conflict if it is over */
    void takeBack(Instant now) {
        if (!state.isOpen()) {
            throw new Conflict("complaint.conflict.state");
        }
        become(ComplaintState.TAKEN_BACK, now);
    }

    /** Whoever must act was reminded; it is not done again. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    /**
     * Forgets what was written, and who was named; that it was answered, and how, stays.
     *
     * @throws Conflict if it is open
     */
    void erase(Instant now) {
        if (state.isOpen()) {
            throw new Conflict("complaint.conflict.state");
        }
        words = null;
        concerned = null;
        answer = null;
        erasedAt = now;
    }

    private void handledBy(long by) {
        inState(ComplaintState.IN_HAND);
        if (!isHandledBy(by)) {
            throw new Forbidden("complaint.forbidden.handler");
        }
    }

    private void inState(ComplaintState expected) {
        if (state != expected) {
            throw new Conflict("complaint.conflict.state");
        }
    }

    private void become(ComplaintState next, Instant now) {
        state = next;
        since = now;
    }

    /** Id of who has it in hand, or had until the end; empty if nobody has. */
    Optional<Long> handler() {
        return Optional.ofNullable(handlerId);
    }

    boolean isHandledBy(long person) {
        return handlerId != null && handlerId == person;
    }

    public long getId() {
        return id;
    }

    /** Id of who complains. */
    long getPersonId() {
        return personId;
    }

    public long getCentreId() {
        return centreId;
    }

    public String getSchemeKind() {
        return schemeKind;
    }

    public ComplaintAbout getAbout() {
        return about;
    }

    /** The complainant's own candidacy that it is about, if it is about one. */
    public Optional<Candidacy> candidacy() {
        return Optional.ofNullable(candidacy);
    }

    /** Who is concerned, in the complainant's words; null if nobody is named, or once it is erased. */
    public String getConcerned() {
        return concerned;
    }

    /** Null once it is erased. */
    public String getWords() {
        return words;
    }

    public ComplaintState getState() {
        return state;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    /** Since when it stands as it does. */
    public Instant getSince() {
        return since;
    }

    /** Until when it is to be answered. */
    public Instant getAnswerUntil() {
        return answerUntil;
    }

    /** Whether the complainant was right; null as long as it is not answered. */
    public Boolean getFounded() {
        return founded;
    }

    /** The reasons; null as long as it is not answered, and once it is erased. */
    public String getAnswer() {
        return answer;
    }
}
