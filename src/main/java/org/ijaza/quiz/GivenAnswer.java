package org.ijaza.quiz;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ijaza.platform.Invalid;
import org.ijaza.quiz.marking.Answer;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.quiz.marking.Placed;
import org.ijaza.quiz.marking.Prose;
import org.ijaza.quiz.marking.Typed;

/**
 * An answer as it comes in.
 *
 * @param position the question's place in the attempt, from 1
 * @param counter of the answer itself, or of the last one that its sender knew: see the method that takes it
 * @param answer one that says nothing takes back what was given before
 * @param at when it was given, as the page says that it was given on; null if nobody says
 * @param opening which opening of the attempt's page it was given on, from 1; {@link #ANY_PAGE} if nobody says
 */
public record GivenAnswer(int position, long counter, Answer answer, Instant at, int opening) {

    /** As if no page had been opened since. */
    static final int ANY_PAGE = Integer.MAX_VALUE;

    /** One that is given at the moment when it comes in. */
    private GivenAnswer(int position, long counter, Answer answer) {
        this(position, counter, answer, null, ANY_PAGE);
    }

    /** When it was given: nobody gives answers in the future. */
    Instant at(Instant now) {
        return at == null || at.isAfter(now) ? now : at;
    }

    /** The same, given at this moment, as the page says that it was given on; null if nobody says. */
    public GivenAnswer givenAt(Instant moment) {
        return new GivenAnswer(position, counter, answer, moment, opening);
    }

    /** The same, given on the page that was opened as the so-manieth; null if nobody says. */
    public GivenAnswer on(Integer page) {
        return new GivenAnswer(position, counter, answer, at, page == null ? ANY_PAGE : page);
    }

    /**
     * Choices that were ticked.
     *
     * @param choices places, from 1
     * @throws Invalid if a choice cannot exist
     */
    public static GivenAnswer ticked(int position, long counter, Collection<Integer> choices) {
        try {
            return new GivenAnswer(position, counter, Chosen.of(choices));
        } catch (IllegalArgumentException e) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
    }

    /**
     * Words that were typed.
     *
     * @param words of each field
     * @throws Invalid if it is too long
     */
    public static GivenAnswer typed(int position, long counter, List<String> words) {
        try {
            return new GivenAnswer(position, counter, new Typed(words));
        } catch (IllegalArgumentException e) {
            throw new Invalid("typed", "attempt.failure.typed", Typed.LONGEST);
        }
    }

    /**
     * A text that was written.
     *
     * @throws Invalid if it is too long
     */
    public static GivenAnswer written(int position, long counter, String text) {
        try {
            return new GivenAnswer(position, counter, new Prose(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("prose", "attempt.failure.typed", Prose.LONGEST);
        }
    }

    /**
     * Things that were given a place.
     *
     * @param places of each field, from 1; 0 where none is chosen
     * @throws Invalid if a place cannot exist
     */
    public static GivenAnswer placed(int position, long counter, List<Integer> places) {
        try {
            return new GivenAnswer(position, counter, new Placed(places));
        } catch (IllegalArgumentException e) {
            throw new Invalid("places", "attempt.failure.choices");
        }
    }
}
