package org.ijaza.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.course.Course;
import org.ijaza.course.CourseVersion;

/**
 * One person taking one course: on the version, and as adapted for the country, that they began with, whatever is
 * published or moved to later.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id")
    private CourseVersion version;

    private String country;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "best_score")
    private Integer bestScore;

    @Column(name = "test_passed_at")
    private Instant testPassedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Enrolment() {}

    /**
     * @param country whose adaptation applies, ISO 3166-1 alpha-2
     */
    public Enrolment(long personId, CourseVersion version, String country, Instant now) {
        this.personId = personId;
        this.course = version.getCourse();
        this.version = version;
        this.country = country;
        this.enrolledAt = now;
    }

    public long getId() {
        return id;
    }

    public long getPersonId() {
        return personId;
    }

    public CourseVersion getVersion() {
        return version;
    }

    public String getCountry() {
        return country;
    }

    public Instant getEnrolledAt() {
        return enrolledAt;
    }

    /** Best result of the final test in per cent, null before the first. */
    public Integer getBestScore() {
        return bestScore;
    }

    /** When the final test was first passed, null before. */
    public Instant getTestPassedAt() {
        return testPassedAt;
    }

    /** When everything that the course asks for was there, null before. */
    public Instant getCompletedAt() {
        return completedAt;
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    /**
     * Takes note of a final test that was submitted.
     *
     * @param score per cent, 0 to 100
     */
    public void tested(int score, boolean passed, Instant at) {
        if (bestScore == null || score > bestScore) {
            bestScore = score;
        }
        if (passed && testPassedAt == null) {
            testPassedAt = at;
        }
    }

    /**
     * Completes the course if all that it asks for is there. What was completed stays completed, at its first
     * moment.
     *
     * @return whether this call completed it
     */
    boolean completeIfDone(boolean lessonsDone, boolean testNeeded, Instant now) {
        boolean done = lessonsDone && (!testNeeded || testPassedAt != null);
        if (!done || completedAt != null) {
            return false;
        }
        completedAt = now;
        return true;
    }
}
