package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;

/**
 * The answer that stands after one was sent.
 *
 * @param counter its counter: larger than the one sent if a newer answer had come before
 * @param choices places ticked, from 1
 * @param keptApart whether it came when the attempt had ended: it counts only if the centre decides so
 */
public record SavedAnswer(long counter, List<Integer> choices, Instant savedAt, boolean keptApart) {

    /** One that counts. */
    SavedAnswer(long counter, List<Integer> choices, Instant savedAt) {
        this(counter, choices, savedAt, false);
    }

    static SavedAnswer of(AttemptQuestion question) {
        return new SavedAnswer(question.counter(), question.chosen().places(), question.answeredAt());
    }
}
