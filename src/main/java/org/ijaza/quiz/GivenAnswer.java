package org.ijaza.quiz;

import java.util.Collection;
import org.ijaza.platform.Invalid;

/**
 * An answer as it comes in.
 *
 * @param position the question's place in the attempt, from 1
 * @param counter of the answer itself, or of the last one that its sender knew: see the method that takes it
 * @param choices places ticked, from 1; none takes the answer back
 */
public record GivenAnswer(int position, long counter, Collection<Integer> choices) {

    /** @throws Invalid if a choice cannot exist */
    Chosen chosen() {
        try {
            return Chosen.of(choices);
        } catch (IllegalArgumentException e) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
    }
}
