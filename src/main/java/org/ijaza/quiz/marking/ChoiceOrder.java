package org.ijaza.quiz.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which an attempt shows the choices of a question, as one letter a place: in {@code cab} the
 * third choice as written stands first. Addresses and forms speak of places only, so that nothing they show
 * tells where a choice stood in the course's files, where the right one often comes first.
 */
public record ChoiceOrder(String letters) {

    /** Longest list of choices that a question may have. */
    public static final int MOST = 26;

    /** Each where it was written. */
    public static ChoiceOrder asWritten(int choices) {
        return of(IntStream.range(0, choices).boxed().toList());
    }

    /** Each at a place of chance. */
    public static ChoiceOrder shuffled(int choices, RandomGenerator random) {
        List<Integer> written =
                new ArrayList<>(IntStream.range(0, choices).boxed().toList());
        Shuffle.inPlace(written, random);
        return of(written);
    }

    private static ChoiceOrder of(List<Integer> written) {
        if (written.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " choices");
        }
        return new ChoiceOrder(written.stream()
                .map(index -> String.valueOf((char) ('a' + index)))
                .collect(Collectors.joining()));
    }

    /** How many choices are shown. */
    public int size() {
        return letters.length();
    }

    /**
     * Index in the list of choices as written of the one shown at this place.
     *
     * @param place from 1
     */
    public int writtenAt(int place) {
        return letters.charAt(place - 1) - 'a';
    }

    /** Indexes in the list of choices as written of those that are ticked. */
    public Set<Integer> written(Chosen chosen) {
        return chosen.places().stream().map(this::writtenAt).collect(Collectors.toUnmodifiableSet());
    }
}
