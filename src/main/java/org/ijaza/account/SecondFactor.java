package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;

/**
 * What a person proves a sign-in with besides the password: that they hold the telephone whose app shares a secret
 * with us. It is on once the person has shown a code of the proposed secret; until then nothing asks for it. The
 * secrets in here are locked (see {@link FactorSafe}).
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    /** How long a proposed secret can be confirmed. */
    static final Duration PROPOSAL_LIFETIME = Duration.ofMinutes(30);

    /** How long somebody may do without one after administrators have taken it away. */
    static final Duration GRACE_AFTER_RESET = Duration.ofHours(48);

    @Id
    @Column(name = "person_id")
    private long personId;

    private String secret;

    @Column(name = "on_since")
    private Instant onSince;

    @Column(name = "proposed_secret")
    private String proposedSecret;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "grace_until")
    private Instant graceUntil;

    @Version
    private int version;

    protected SecondFactor() {}

    SecondFactor(long personId) {
        this.personId = personId;
    }

    /** Keeps a secret to be confirmed; one that is on stays on until then. */
    void propose(String lockedSecret, Instant now) {
        proposedSecret = Objects.requireNonNull(lockedSecret);
        proposedAt = now;
    }

    /** The locked secret that waits to be confirmed, for half an hour. */
    Optional<String> proposed(Instant now) {
        return Optional.ofNullable(proposedSecret).filter(kept -> now.isBefore(proposedAt.plus(PROPOSAL_LIFETIME)));
    }

    /**
     * Turns the proposed secret on.
     *
     * @param opened the proposed secret
     * @throws Conflict if none is proposed (any more)
     * @throws Invalid if it is not a code of it
     */
    void confirm(byte[] opened, String code, Instant now) {
        if (proposed(now).isEmpty()) {
            throw new Conflict("factor.proposal.over");
        }
        OptionalLong step = TimeCode.stepOf(opened, code, now);
        if (step.isEmpty()) {
            throw new Invalid("code", "factor.code.wrong");
        }
        secret = proposedSecret;
        onSince = now;
        lastStep = step.getAsLong();
        proposedSecret = null;
        proposedAt = null;
        graceUntil = null;
    }

    /**
     * Whether it is a code of the secret that was not used before. It is used then, and with it all earlier ones
     * (RFC 6238, 5.2).
     *
     * @param opened the secret that is on
     */
    boolean accept(byte[] opened, String code, Instant now) {
        OptionalLong step = TimeCode.stepOf(opened, code, now);
        if (!isOn() || step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    /** Turns it off, by the person. */
    void turnOff() {
        secret = null;
        onSince = null;
        proposedSecret = null;
        proposedAt = null;
    }

    /** Takes it away from a person who has lost it, who then has two days to set up another. */
    void reset(Instant now) {
        turnOff();
        graceUntil = now.plus(GRACE_AFTER_RESET);
    }

    /** Whether sign-in asks for it. */
    public boolean isOn() {
        return secret != null;
    }

    /** The locked secret that is on. */
    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    /** Since when it is on. */
    Optional<Instant> onSince() {
        return Optional.ofNullable(onSince);
    }

    /** Until when the person may do without, whatever a role asks; empty if nothing of the kind was granted. */
    public Optional<Instant> graceUntil() {
        return Optional.ofNullable(graceUntil);
    }
}
