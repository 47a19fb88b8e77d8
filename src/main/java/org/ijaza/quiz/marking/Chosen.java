package org.ijaza.quiz.marking;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places ticked in one question, kept as the bits of a number: place 1 is the lowest bit, nothing ticked
 * is 0.
 */
public record Chosen(int bits) implements Answer {

    /**
     * @param places from 1; naming one twice makes no difference
     * @throws IllegalArgumentException if a place cannot exist
     */
    public static Chosen of(Collection<Integer> places) {
        int bits = 0;
        for (int place : places) {
            if (place < 1 || place > ChoiceOrder.MOST) {
                throw new IllegalArgumentException("there is no place " + place);
            }
            bits |= 1 << (place - 1);
        }
        return new Chosen(bits);
    }

    /** Whether this place is ticked. */
    public boolean has(int place) {
        return (bits >> (place - 1) & 1) == 1;
    }

    @Override
    public boolean isNothing() {
        return bits == 0;
    }

    /** The last place ticked, 0 if none is. */
    @Override
    public int choicesNeeded() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bits);
    }

    @Override
    public Answering answering() {
        return Answering.TICKED;
    }

    /** The places ticked, from 1, in their order. */
    public List<Integer> places() {
        return IntStream.rangeClosed(1, choicesNeeded())
                .filter(this::has)
                .boxed()
                .toList();
    }
}
