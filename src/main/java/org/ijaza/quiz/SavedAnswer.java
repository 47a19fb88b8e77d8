package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;

/**
 * The answer that stands after one was sent.
 *
 * @param counter its counter: larger than the one sent if a newer answer had come before
 * @param choices places ticked, from 1
 */
public record SavedAnswer(long counter, List<Integer> choices, Instant savedAt) {

    static SavedAnswer of(AttemptQuestion question) {
        return new SavedAnswer(question.counter(), question.chosen().places(), question.answeredAt());
    }
}
