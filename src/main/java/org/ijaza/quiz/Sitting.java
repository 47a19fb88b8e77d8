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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.SpokenCode;

/**
 * An examination at an hour for a group, in a room or remote: candidates begin once the invigilator has opened it, with
 * the code that it then gets, and until it is closed.
 */
@Entity
@Table(name = "sitting")
public class Sitting {

    private static final int CODE_LENGTH = 6;
    private static final int LONGEST_PLACE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id", updatable = false)
    private Centre centre;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "test_code", updatable = false)
    private String testCode;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private String place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invigilator_id", updatable = false)
    private Person invigilator;

    private String code;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "planned_by", updatable = false)
    private long plannedBy;

    @Version
    private int version;

    protected Sitting() {}

    /**
     * @param place null or blank if it is remote
     * @throws Invalid if the place has more than 200 characters
     */
    Sitting(Centre centre, Blueprint test, Instant startsAt, String place, Person invigilator, long plannedBy) {
        if (place != null && place.strip().length() > LONGEST_PLACE) {
            throw new Invalid("place", "sittings.failure.place", LONGEST_PLACE);
        }
        this.centre = centre;
        this.courseCode = test.courseCode();
        this.testCode = test.code();
        this.startsAt = startsAt;
        this.place = place == null || place.isBlank() ? null : place.strip();
        this.invigilator = invigilator;
        this.plannedBy = plannedBy;
    }

    public Long getId() {
        return id;
    }

    public Centre getCentre() {
        return centre;
    }

    /** The course whose test is sat; each candidate that of the version they began. */
    public String getCourseCode() {
        return courseCode;
    }

    /** Code of the test in its course. */
    public String getTestCode() {
        return testCode;
    }

    /** When it is to begin. */
    public Instant getStartsAt() {
        return startsAt;
    }

    /** Null if it is remote. */
    public String getPlace() {
        return place;
    }

    public Person getInvigilator() {
        return invigilator;
    }

    /** What candidates type to begin, null until it is opened. */
    public String getCode() {
        return code;
    }

    /** Null until it is opened. */
    public Instant getOpenedAt() {
        return openedAt;
    }

    /** Null until it is closed or called off. */
    public Instant getClosedAt() {
        return closedAt;
    }

    /** Whether candidates may begin. */
    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    /** Whether it was called off before it was opened. */
    public boolean isCancelled() {
        return openedAt == null && closedAt != null;
    }

    /** Whether it was held, and nobody may begin any more. */
    boolean isOver() {
        return openedAt != null && closedAt != null;
    }

    boolean isOf(Blueprint test) {
        return courseCode.equals(test.courseCode()) && testCode.equals(test.code());
    }

    /** @throws Conflict if it was opened already, or called off */
    void open(Instant now) {
        requireUnopened();
        code = SpokenCode.random(CODE_LENGTH);
        openedAt = now;
    }

    /**
     * It will not take place: its candidates may sit the test otherwise.
     *
     * @throws Conflict if it was opened already, or called off
     */
    void cancel(Instant now) {
        requireUnopened();
        closedAt = now;
    }

    private void requireUnopened() {
        if (openedAt != null) {
            throw new Conflict("sittings.failure.opened");
        }
        if (closedAt != null) {
            throw new Conflict("sittings.failure.cancelled");
        }
    }

    /**
     * From now on nobody begins any more; who has begun goes on until their time is up.
     *
     * @throws Conflict if it is not open
     */
    void close(Instant now) {
        if (!isOpen()) {
            throw new Conflict("sittings.failure.notOpen");
        }
        closedAt = now;
    }

    /**
     * @param typed the code as a candidate typed it
     * @throws Conflict if it is not open
     * @throws Invalid if it is another code
     */
    void requireOpen(String typed) {
        if (!isOpen()) {
            throw new Conflict("sittings.failure.notOpen");
        }
        Optional<String> parsed = SpokenCode.parse(typed, CODE_LENGTH);
        if (!parsed.equals(Optional.of(code))) {
            throw new Invalid("code", "sittings.failure.code");
        }
    }
}
