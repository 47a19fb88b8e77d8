package org.ijaza.quiz;

import java.time.Instant;
import org.ijaza.quiz.marking.Answer;

/**
 * The answer that stands after one was sent.
 *
 * @param counter its counter: larger than the one sent if a newer answer had come before
 * @param keptApart whether it came when the attempt had ended: it counts only if the centre decides so
 * @param elsewhere whether the attempt's page was opened again after the one that it was given on
 */
public record SavedAnswer(long counter, Answer answer, Instant savedAt, boolean keptApart, boolean elsewhere) {

    /** One that counts, from the page opened last. */
    SavedAnswer(long counter, Answer answer, Instant savedAt) {
        this(counter, answer, savedAt, false, false);
    }

    static SavedAnswer of(AttemptQuestion question, boolean elsewhere) {
        return new SavedAnswer(question.counter(), question.answer(), question.answeredAt(), false, elsewhere);
    }
}
