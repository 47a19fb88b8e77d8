package org.ijaza.quiz.marking;

import java.util.List;

/**
 * Some choices are right, the others wrong.
 *
 * @param right of each choice as written, whether it is
 * @param partial whether each right choice earns a part of the mark, and each wrong one costs such a part; else it is all
 *     or nothing
 */
public record RightChoices(List<Boolean> right, boolean partial) implements Key {

    public RightChoices {
        right = List.copyOf(right);
    }

    @Override
    public Share mark(Answer answer, ChoiceOrder order) {
        if (!(answer instanceof Chosen chosen)) {
            return Share.NONE;
        }
        int ticked = 0;
        int wrong = 0;
        int there = 0;
        for (int place = 1; place <= order.size(); place++) {
            boolean isRight = right.get(order.writtenAt(place));
            there += isRight ? 1 : 0;
            ticked += isRight && chosen.has(place) ? 1 : 0;
            wrong += !isRight && chosen.has(place) ? 1 : 0;
        }
        return Share.of(ticked - wrong, there, partial);
    }

    @Override
    public int fields() {
        return 0;
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return List.of();
    }
}
