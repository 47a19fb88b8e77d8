package org.ijaza.quiz;

import java.time.Instant;
import org.ijaza.quiz.marking.Answer;

/**
 * The answer that stands after one was sent.
 *
 * @param counter its counter: larger than the one sent if a newer answer had come before
 * @param keptApart whether it came when the attempt had ended: it counts only if the centre decides so
 */
public record SavedAnswer(long counter, Answer answer, Instant savedAt, boolean keptApart) {

    /** One that counts. */
    SavedAnswer(long counter, Answer answer, Instant savedAt) {
        this(counter, answer, savedAt, false);
    }

    static SavedAnswer of(AttemptQuestion question) {
        return new SavedAnswer(question.counter(), question.answer(), question.answeredAt());
    }
}
