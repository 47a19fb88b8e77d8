package org.ijaza.certificate.batch;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.centre.Centre;
import org.ijaza.course.Course;
import org.ijaza.platform.Conflict;

/** Certificates of one kind that a centre issues to a list of people for one course. */
@Entity
@Table(name = "certificate_batch")
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_id")
    private Course course;

    private Integer hours;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private int total;
    private int done;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Batch() {}

    /**
     * @param hours attended, null for those of the course
     * @param personId who asks for it
     * @param total people who get a certificate
     * @throws Conflict if the centre is closed
     */
    Batch(String kind, Centre centre, Course course, Integer hours, long personId, int total, Instant now) {
        centre.requireOpen();
        this.kind = kind;
        this.centre = centre;
        this.course = course;
        this.hours = hours;
        this.personId = personId;
        this.total = total;
        this.state = BatchState.CHECKED;
        this.createdAt = now;
    }

    /** @throws Conflict if it was confirmed before, or nobody would get a certificate */
    void confirm(Instant now) {
        requireUnconfirmed();
        if (total == 0) {
            throw new Conflict("batch.nobody");
        }
        state = BatchState.CONFIRMED;
        confirmedAt = now;
    }

    /** @throws Conflict if it was confirmed */
    void requireUnconfirmed() {
        if (state != BatchState.CHECKED) {
            throw new Conflict("batch.confirmed");
        }
    }

    /**
     * Some more have their certificate.
     *
     * @param issued how many
     * @param leftOut how many were found not to get one after all
     */
    void advance(int issued, int leftOut) {
        done += issued;
        total -= leftOut;
    }

    void finish(Instant now) {
        state = BatchState.DONE;
        finishedAt = now;
    }

    /** How long it will still take, by how long it took so far; empty before the first are issued, and at the end. */
    public Optional<Duration> timeLeft(Instant now) {
        if (state != BatchState.CONFIRMED || done == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(confirmedAt, now).multipliedBy(total - done).dividedBy(done));
    }

    public long getId() {
        return id;
    }

    /** Id of the kind of certificate. */
    public String getKind() {
        return kind;
    }

    public Centre getCentre() {
        return centre;
    }

    public Course getCourse() {
        return course;
    }

    /** Hours attended; null for those of the course. */
    public Integer getHours() {
        return hours;
    }

    /** Id of who asked for it. */
    public long getPersonId() {
        return personId;
    }

    public BatchState getState() {
        return state;
    }

    /** People who get a certificate. */
    public int getTotal() {
        return total;
    }

    /** How many of them have it. */
    public int getDone() {
        return done;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When the last was issued, null before. */
    public Instant getFinishedAt() {
        return finishedAt;
    }
}
