package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Invalid;

/**
 * What makes tests fair to somebody with a disability, without changing what they measure (ISO/IEC 17024): more time,
 * pauses, large print. Never changes: the last one that was granted to a person holds.
 */
@Entity
@Table(name = "accommodation")
public class Accommodation {

    private static final int MOST_PERCENT = 200;
    private static final int MOST_MINUTES = 240;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id", updatable = false)
    private Centre centre;

    @Column(name = "extra_percent", updatable = false)
    private int extraPercent;

    @Column(name = "pause_minutes", updatable = false)
    private int pauseMinutes;

    @Column(name = "large_print", updatable = false)
    private boolean largePrint;

    @Column(updatable = false)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "granted_by", updatable = false)
    private Person grantedBy;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    protected Accommodation() {}

    /** @throws Invalid if a figure is out of range, or there is no reason */
    Accommodation(Person person, Centre centre, Needs needs, String reason, Person grantedBy, Instant now) {
        if (needs.extraPercent() < 0 || needs.extraPercent() > MOST_PERCENT) {
            throw new Invalid("extraPercent", "accommodations.failure.percent", MOST_PERCENT);
        }
        if (needs.pauseMinutes() < 0 || needs.pauseMinutes() > MOST_MINUTES) {
            throw new Invalid("pauseMinutes", "accommodations.failure.pauses", MOST_MINUTES);
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Invalid("reason", "accommodations.failure.reason", LONGEST_REASON);
        }
        this.person = person;
        this.centre = centre;
        this.extraPercent = needs.extraPercent();
        this.pauseMinutes = needs.pauseMinutes();
        this.largePrint = needs.largePrint();
        this.reason = reason.strip();
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    /**
     * What somebody needs; nothing at all ends what was granted before.
     *
     * @param extraPercent on top of a test's time, 0 to 200
     * @param pauseMinutes in all, taken whenever the person likes, 0 to 240
     */
    public record Needs(int extraPercent, int pauseMinutes, boolean largePrint) {}

    public Long getId() {
        return id;
    }

    public Person getPerson() {
        return person;
    }

    /** The centre that granted it. */
    public Centre getCentre() {
        return centre;
    }

    /** Time on top of a test's own, in per cent of it. */
    public int getExtraPercent() {
        return extraPercent;
    }

    /** Minutes of pauses in all; the time of the test is longer by them. */
    public int getPauseMinutes() {
        return pauseMinutes;
    }

    public boolean isLargePrint() {
        return largePrint;
    }

    /** Why it was granted, without anything about the person's health. */
    public String getReason() {
        return reason;
    }

    public Person getGrantedBy() {
        return grantedBy;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }

    /** Whether it grants nothing: that which was granted before has ended. */
    public boolean isNothing() {
        return extraPercent == 0 && pauseMinutes == 0 && !largePrint;
    }

    /** How long this person has for a test of so many minutes; whole seconds, rounded up. */
    public Duration time(int minutes) {
        return Duration.ofSeconds((minutes * 60L * (100 + extraPercent) + 99) / 100)
                .plusMinutes(pauseMinutes);
    }
}
