package org.ijaza.quiz.marking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;

/**
 * Things belong together in pairs. Each field is the one of a pair, and says which is the other.
 *
 * @param labels the one of each pair
 * @param choices the other of each pair, in the same order; behind them those that belong to none
 * @param partial whether each pair earns a part of the mark; else it is all or nothing
 */
public record RightPairs(List<Texts> labels, List<Texts> choices, boolean partial) implements FieldKey {

    public RightPairs {
        labels = List.copyOf(labels);
        choices = List.copyOf(choices);
    }

    @Override
    public boolean isRight(int field, Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed && placed.at(field) > 0 && order.writtenAt(placed.at(field)) == field;
    }

    @Override
    public int fields() {
        return labels.size();
    }

    @Override
    public Optional<Texts> findLabel(int index, ChoiceOrder order) {
        return Optional.of(labels.get(index));
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed
                ? IntStream.range(0, fields())
                        .mapToObj(field -> new Part(
                                field + 1,
                                labels.get(field),
                                placed.at(field) == 0 ? null : choices.get(order.writtenAt(placed.at(field))),
                                isRight(field, answer, order),
                                choices.get(field)))
                        .toList()
                : List.of();
    }
}
