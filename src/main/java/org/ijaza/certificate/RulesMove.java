package org.ijaza.certificate;

import jakarta.persistence.Column;
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
import java.time.Instant;
import java.util.Optional;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/**
 * That certificates are to be moved to newer rules of validity of their kind: all of a centre, or one. One certifier
 * proposes it, another decides.
 */
@Entity
@Table(name = "rules_move")
public class RulesMove {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        /** A job is at it. */
        APPROVED,
        REJECTED,
        DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "rules_version")
    private int rulesVersion;

    private String reason;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String words;
    private int moved;

    @Column(name = "open_key")
    private String openKey;

    @Version
    private int version;

    protected RulesMove() {}

    /**
     * Proposes it.
     *
     * @param rulesVersion of the newer rules
     * @param reason told to the holders, 1 to 1,000 characters
     * @throws Invalid (field {@code reason}) if it is missing or too long
     */
    RulesMove(RulesMoves.What what, Centre centre, int rulesVersion, String reason, long by, Instant now) {
        this.kind = what.kind();
        this.centre = centre;
        this.rulesVersion = rulesVersion;
        this.reason = required("reason", reason);
        this.proposedBy = by;
        this.proposedAt = now;
        this.openKey = keyOf(what);
    }

    /** The same of one certificate alone. */
    RulesMove of(Certificate one) {
        this.certificate = one;
        return this;
    }

    /** Which certificates it is about. */
    RulesMoves.What what() {
        return new RulesMoves.What(kind, centre.getId(), certificate == null ? null : certificate.getId());
    }

    /** By which a proposal is known while it waits. */
    static String keyOf(RulesMoves.What what) {
        return what.certificateId() == null
                ? what.kind() + ":" + what.centreId()
                : "certificate:" + what.certificateId();
    }

    private static String required(String field, String given) {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty() || words.length() > Keeping.LONGEST_REASON) {
            throw new Invalid(field, "moves.reason.missing", Keeping.LONGEST_REASON);
        }
        return words;
    }

    /**
     * Why somebody cannot decide on it, whatever role they hold.
     *
     * @return key of the message that says why, empty if nothing stands against it
     */
    public Optional<String> obstacle(long by) {
        if (by == proposedBy) {
            return Optional.of("moves.obstacle.own");
        }
        return certificate != null && certificate.getPersonId() == by
                ? Optional.of("register.obstacle.own")
                : Optional.empty();
    }

    /**
     * Lets the job begin.
     *
     * @throws Conflict if it is decided
     * @throws Forbidden if something stands against this person's deciding
     */
    void approve(long by, Instant now) {
        decide(State.APPROVED, by, now);
    }

    /**
     * Leaves the certificates under their rules; see {@link #approve} for failures.
     *
     * @param why 1 to 1,000 characters
     * @throws Invalid (field {@code words}) if it is missing or too long
     */
    void reject(String why, long by, Instant now) {
        String given = required("words", why);
        decide(State.REJECTED, by, now);
        words = given;
    }

    private void decide(State decision, long by, Instant now) {
        if (state != State.PROPOSED) {
            throw new Conflict("moves.conflict.decided");
        }
        obstacle(by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        state = decision;
        decidedBy = by;
        decidedAt = now;
        openKey = null;
    }

    /** Notes that so many more certificates were moved. */
    void advance(int more) {
        moved += more;
    }

    void finish() {
        state = State.DONE;
    }

    /** Whether a certificate is one of those that are moved: nobody proposes or decides on their own. */
    boolean takes(Certificate one) {
        return one.getPersonId() != proposedBy && (decidedBy == null || one.getPersonId() != decidedBy);
    }

    public long getId() {
        return id;
    }

    /** Id of the kind of certificate. */
    public String getKind() {
        return kind;
    }

    /** The centre that issued them. */
    public Centre getCentre() {
        return centre;
    }

    /** The only one that is moved; empty for all of the kind and centre. */
    public Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** Version of the rules to which they are moved. */
    public int getRulesVersion() {
        return rulesVersion;
    }

    public String getReason() {
        return reason;
    }

    public long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public State getState() {
        return state;
    }

    /** Who approved or rejected it; empty until then. */
    public Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Null until it is decided. */
    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was rejected, null if it was not. */
    public String getWords() {
        return words;
    }

    /** How many certificates were moved so far. */
    public int getMoved() {
        return moved;
    }
}
