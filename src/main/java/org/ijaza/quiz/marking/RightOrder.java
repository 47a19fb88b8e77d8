package org.ijaza.quiz.marking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * Things are in their right order. Each field is one of them, and says which place it has.
 *
 * @param items in their right order
 * @param partial whether each at its place earns a part of the mark; else it is all or nothing
 */
public record RightOrder(List<Texts> items, boolean partial) implements FieldKey {

    public RightOrder {
        items = List.copyOf(items);
    }

    @Override
    public boolean isRight(int field, Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed && placed.at(field) == order.writtenAt(field + 1) + 1;
    }

    @Override
    public int fields() {
        return items.size();
    }

    @Override
    public Optional<Texts> findLabel(int index, ChoiceOrder order) {
        return Optional.of(items.get(order.writtenAt(index + 1)));
    }

    /** By place, and not as it was asked: which of them was put there. */
    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed
                ? IntStream.rangeClosed(1, fields())
                        .mapToObj(place -> part(place, placed, order))
                        .toList()
                : List.of();
    }

    private Part part(int place, Placed placed, ChoiceOrder order) {
        List<Integer> there = IntStream.range(0, fields())
                .filter(field -> placed.at(field) == place)
                .mapToObj(field -> order.writtenAt(field + 1))
                .toList();
        return new Part(place, null, given(there), there.equals(List.of(place - 1)), items.get(place - 1));
    }

    /** Nobody can be kept from giving two things one place. */
    private Texts given(List<Integer> there) {
        return there.isEmpty()
                ? null
                : new Texts(joined(there, Language.AR), joined(there, Language.FR), joined(there, Language.EN));
    }

    private String joined(List<Integer> there, Language language) {
        return there.stream().map(item -> items.get(item).in(language)).collect(Collectors.joining(" / "));
    }
}
