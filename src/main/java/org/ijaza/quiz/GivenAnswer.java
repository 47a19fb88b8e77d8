package org.ijaza.quiz;

import java.time.Instant;
import java.util.Collection;
import org.ijaza.platform.Invalid;

/**
 * An answer as it comes in.
 *
 * @param position the question's place in the attempt, from 1
 * @param counter of the answer itself, or of the last one that its sender knew: see the method that takes it
 * @param choices places ticked, from 1; none takes the answer back
 * @param at when it was given, as the page says that it was given on; null if nobody says
 */
public record GivenAnswer(int position, long counter, Collection<Integer> choices, Instant at) {

    /** One that is given at the moment when it comes in. */
    public GivenAnswer(int position, long counter, Collection<Integer> choices) {
        this(position, counter, choices, null);
    }

    /** When it was given: nobody gives answers in the future. */
    Instant at(Instant now) {
        return at == null || at.isAfter(now) ? now : at;
    }

    /** @throws Invalid if a choice cannot exist */
    Chosen chosen() {
        try {
            return Chosen.of(choices);
        } catch (IllegalArgumentException e) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
    }
}
