package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.Conflict;

/** What an attempt has come to: its score, and whether that passes. Who has passed never fails by being marked again. */
@Embeddable
public class Outcome {

    private Integer score;

    private boolean passed;

    @Column(name = "first_score")
    private Integer firstScore;

    @Column(name = "remarked_at")
    private Instant remarkedAt;

    protected Outcome() {}

    /** One that nothing is known of yet. */
    static Outcome open() {
        return new Outcome();
    }

    /** Per cent of the marks that could be earned, rounded down; null as long as not all is marked. */
    Integer score() {
        return score;
    }

    boolean isPassed() {
        return passed;
    }

    /** The score before a corrected key gave a better one; none if none did. */
    Optional<Integer> firstScore() {
        return Optional.ofNullable(firstScore);
    }

    /** When a corrected key last gave a better one; null if none did. */
    Instant remarkedAt() {
        return remarkedAt;
    }

    /**
     * Takes what the answers earned.
     *
     * @throws Conflict if it was passed and would not be any more
     */
    void take(Marks marks, Blueprint test) {
        boolean reached = marks.pass(test);
        if (passed && !reached) {
            throw new Conflict("attempt.failure.noLongerPassed");
        }
        score = marks.percent();
        passed = reached;
    }

    /**
     * Waits for a person to mark something.
     *
     * @throws Conflict if it was passed: then nothing can be won, and what was won could be lost
     */
    void await() {
        if (passed) {
            throw new Conflict("attempt.failure.noLongerPassed");
        }
        score = null;
    }

    /**
     * Takes what the answers earn by a corrected key, if that is better.
     *
     * @return whether it is
     */
    boolean improve(Marks better, Blueprint test, Instant now) {
        if (better.percent() <= score) {
            return false;
        }
        firstScore = firstScore == null ? score : firstScore;
        remarkedAt = now;
        score = better.percent();
        passed = passed || better.pass(test);
        return true;
    }
}
