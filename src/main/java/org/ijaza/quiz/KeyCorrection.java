package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/**
 * That the key of a published question is wrong, and which later version of the question has the right one. One person
 * proposes it and another decides; once approved, attempts at the older version are marked by the right key.
 */
@Entity
@Table(name = "key_correction")
public class KeyCorrection {

    /** Most characters that a reason may have. */
    public static final int LONGEST_REASON = 1000;

    /** How far it has come. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "question_id", updatable = false)
    private long questionId;

    @Column(name = "corrected_id", updatable = false)
    private long correctedId;

    @Column(name = "corrected_version_id", updatable = false)
    private long correctedVersionId;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String words;

    @Version
    private int version;

    protected KeyCorrection() {}

    /**
     * Proposes it.
     *
     * @param reason what is wrong with the key, 1 to 1,000 characters
     * @throws Invalid (field {@code reason}) if there is none, or it is too long
     */
    public KeyCorrection(ReplacedKey replaced, String reason, long by, Instant now) {
        this.versionId = replaced.versionId();
        this.questionId = replaced.asked().id();
        this.correctedVersionId = replaced.correctedVersionId();
        this.correctedId = replaced.corrected().id();
        this.reason = required("reason", reason);
        this.proposedBy = by;
        this.proposedAt = now;
    }

    private static String required(String field, String given) {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty()) {
            throw new Invalid(field, "keyCorrection.failure.reason");
        }
        if (words.length() > LONGEST_REASON) {
            throw new Invalid(field, "keyCorrection.failure.long", LONGEST_REASON);
        }
        return words;
    }

    /**
     * From now on the right key counts.
     *
     * @throws Conflict if it is decided
     * @throws Forbidden if the same person has proposed it
     */
    public void approve(long by, Instant now) {
        decide(State.APPROVED, by, now);
    }

    /**
     * The key stays as it is.
     *
     * @param why 1 to 1,000 characters
     * @throws Conflict if it is decided
     * @throws Forbidden if the same person has proposed it
     * @throws Invalid (field {@code words}) if there is no reason, or it is too long
     */
    public void reject(String why, long by, Instant now) {
        String given = required("words", why);
        decide(State.REJECTED, by, now);
        words = given;
    }

    private void decide(State decision, long by, Instant now) {
        if (!isOpen()) {
            throw new Conflict("keyCorrection.failure.decided");
        }
        if (by == proposedBy) {
            throw new Forbidden("keyCorrection.failure.own");
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    public long getId() {
        return id;
    }

    /** Id of the course's version whose key is wrong. */
    public long getVersionId() {
        return versionId;
    }

    /** Id of the question whose key is wrong. */
    public long getQuestionId() {
        return questionId;
    }

    /** Id of the same question in the version that has it right. */
    public long getCorrectedId() {
        return correctedId;
    }

    public long getCorrectedVersionId() {
        return correctedVersionId;
    }

    public State getState() {
        return state;
    }

    /** What is wrong with the key. */
    public String getReason() {
        return reason;
    }

    public long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    /** Null until it is decided. */
    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was rejected; empty if it was not. */
    public Optional<String> findWords() {
        return Optional.ofNullable(words);
    }
}
