package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Conflict;
import org.ijaza.quiz.marking.Answer;

/**
 * An answer that came when its attempt had ended. It does not count unless a centre takes it over; of several to the
 * same question the newest is kept.
 */
@Entity
@Table(name = "late_answer")
public class LateAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumns({
        @JoinColumn(name = "attempt_id", referencedColumnName = "attempt_id", updatable = false),
        @JoinColumn(name = "position", referencedColumnName = "position", updatable = false)
    })
    private AttemptQuestion question;

    private int chosen;

    private String typed = "";

    private String places = "";

    private long counter;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private Boolean taken;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    protected LateAnswer() {}

    LateAnswer(AttemptQuestion question) {
        this.question = question;
    }

    /** Takes the place of an older one, as long as nobody has decided. */
    void receive(Answer given, long givenCounter, Instant givenWhen, Instant now) {
        if (decidedAt == null && givenCounter > counter) {
            chosen = given.bits();
            typed = given.lines();
            places = given.numbers();
            counter = givenCounter;
            givenAt = givenWhen;
            receivedAt = now;
        }
    }

    Attempt attempt() {
        return question.attempt();
    }

    /** Place of the question in its attempt, from 1. */
    public int position() {
        return question.position();
    }

    /** When it was given, as the page says that it was given on. */
    public Instant givenAt() {
        return givenAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether it counts now; null until somebody has decided. */
    public Boolean taken() {
        return taken;
    }

    /** Why it was decided so; null until somebody has. */
    public String reason() {
        return reason;
    }

    /**
     * Lets it count, or not.
     *
     * @throws Conflict if that was decided already
     */
    void decide(boolean take, String why, long by, Instant now) {
        if (decidedAt != null) {
            throw new Conflict("lateAnswers.failure.decided");
        }
        if (take) {
            question.takeOver(question.answering().read(chosen, typed, places), counter, receivedAt);
        }
        taken = take;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }
}
