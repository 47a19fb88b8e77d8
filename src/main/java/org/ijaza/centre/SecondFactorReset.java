package org.ijaza.centre;

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
import java.time.Duration;
import java.time.Instant;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/**
 * The request of an administrator that the second factor be taken from somebody who has lost it. It takes another
 * administrator to confirm it within two days, and neither may be the person. Never deleted.
 */
@Entity
@Table(name = "second_factor_reset")
public class SecondFactorReset {

    static final Duration LIFETIME = Duration.ofHours(48);
    static final int LONGEST_REASON = 500;

    enum State {
        OPEN,
        CONFIRMED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "answered_by_id")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected SecondFactorReset() {}

    /**
     * @param reason how the asker knows that it is lost and that it is the person who says so
     * @throws Forbidden if somebody asks for the own
     * @throws Invalid if the reason is missing or too long
     */
    SecondFactorReset(Person person, Person askedBy, String reason, Instant now) {
        if (person.getId() == askedBy.getId()) {
            throw new Forbidden("factorReset.own");
        }
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "factorReset.reason.missing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Invalid("reason", "factorReset.reason.tooLong", LONGEST_REASON);
        }
        this.person = person;
        this.askedBy = askedBy;
        this.reason = reason.strip();
        this.askedAt = now;
        this.state = State.OPEN;
    }

    /** Whether it still waits for an answer. */
    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(getExpiresAt());
    }

    /** Whether this administrator may confirm it: neither who asked nor the person. */
    boolean mayConfirm(long administrator) {
        return administrator != askedBy.getId() && administrator != person.getId();
    }

    /**
     * @param administrator id of who confirms
     * @throws Forbidden if it is who asked, or the person
     * @throws Conflict if it was answered already or has expired
     */
    void confirm(long administrator, Instant now) {
        if (!mayConfirm(administrator)) {
            throw new Forbidden(administrator == person.getId() ? "factorReset.own" : "factorReset.another");
        }
        answer(State.CONFIRMED, administrator, now);
    }

    /**
     * Lets it come to nothing; whoever asked may do so too, and the person.
     *
     * @throws Conflict if it was answered already or has expired
     */
    void refuse(long administrator, Instant now) {
        answer(State.REFUSED, administrator, now);
    }

    private void answer(State answer, long administrator, Instant now) {
        if (!isOpen(now)) {
            throw new Conflict("factorReset.closed");
        }
        state = answer;
        answeredBy = administrator;
        answeredAt = now;
    }

    public long getId() {
        return id;
    }

    public Person getPerson() {
        return person;
    }

    public Person getAskedBy() {
        return askedBy;
    }

    public String getReason() {
        return reason;
    }

    /** Until when it can be confirmed. */
    public Instant getExpiresAt() {
        return askedAt.plus(LIFETIME);
    }
}
