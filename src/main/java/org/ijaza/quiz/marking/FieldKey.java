package org.ijaza.quiz.marking;

import java.util.stream.IntStream;

/** What is right in a question with fields of which each is right or wrong by itself. */
public sealed interface FieldKey extends Key permits RightWords, RightOrder, RightPairs, RightGaps {

    /** Whether each field earns a part of the mark; else it is all or nothing. */
    boolean partial();

    /**
     * Whether a field is filled in rightly; none is by other means than the question asks for.
     *
     * @param field from 0
     */
    boolean isRight(int field, Answer answer, ChoiceOrder order);

    @Override
    default Share mark(Answer answer, ChoiceOrder order) {
        int right = (int) IntStream.range(0, fields())
                .filter(field -> isRight(field, answer, order))
                .count();
        return Share.of(right, fields(), partial());
    }
}
