package org.ijaza.quiz.marking;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The place that was chosen in each field of a question: from 1, and 0 where none was. */
public record Placed(List<Integer> places) implements Answer {

    /** @throws IllegalArgumentException if a place cannot exist, or there are more fields than a question can have */
    public Placed {
        places = List.copyOf(places);
        if (places.size() > ChoiceOrder.MOST
                || places.stream().anyMatch(place -> place < 0 || place > ChoiceOrder.MOST)) {
            throw new IllegalArgumentException("there are no such places: " + places);
        }
    }

    static Placed read(String numbers) {
        return new Placed(
                numbers.isEmpty()
                        ? List.of()
                        : Stream.of(numbers.split(",")).map(Integer::valueOf).toList());
    }

    /**
     * The place chosen in a field.
     *
     * @param index from 0
     * @return 0 if none was
     */
    public int at(int index) {
        return index < places.size() ? places.get(index) : 0;
    }

    @Override
    public Answering answering() {
        return Answering.PLACED;
    }

    @Override
    public boolean isNothing() {
        return places.stream().allMatch(place -> place == 0);
    }

    /** There are never more fields than choices. */
    @Override
    public int choicesNeeded() {
        return isNothing() ? 0 : Math.max(places.size(), Collections.max(places));
    }

    @Override
    public String numbers() {
        return isNothing() ? "" : places.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
