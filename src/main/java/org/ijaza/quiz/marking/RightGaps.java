package org.ijaza.quiz.marking;

import java.util.List;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;

/**
 * Each gap of a text is filled from a list of its own.
 *
 * @param choices of all gaps
 * @param partial whether each gap earns a part of the mark; else it is all or nothing
 */
public record RightGaps(List<Offer> choices, boolean partial) implements FieldKey {

    /**
     * A choice of one gap.
     *
     * @param gap that it is offered for, from 1
     */
    public record Offer(int gap, Texts text, boolean right) {}

    public RightGaps {
        choices = List.copyOf(choices);
    }

    @Override
    public boolean isRight(int field, Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed
                && placed.at(field) > 0
                && isOffered(field, order.writtenAt(placed.at(field)))
                && choices.get(order.writtenAt(placed.at(field))).right();
    }

    @Override
    public int fields() {
        return choices.stream().mapToInt(Offer::gap).max().orElse(0);
    }

    @Override
    public boolean isOffered(int index, int written) {
        return choices.get(written).gap() == index + 1;
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return answer instanceof Placed placed
                ? IntStream.range(0, fields())
                        .mapToObj(field -> new Part(
                                field + 1,
                                null,
                                placed.at(field) == 0
                                        ? null
                                        : choices.get(order.writtenAt(placed.at(field)))
                                                .text(),
                                isRight(field, answer, order),
                                right(field)))
                        .toList()
                : List.of();
    }

    private Texts right(int field) {
        return choices.stream()
                .filter(choice -> choice.gap() == field + 1 && choice.right())
                .findFirst()
                .map(Offer::text)
                .orElseThrow();
    }
}
