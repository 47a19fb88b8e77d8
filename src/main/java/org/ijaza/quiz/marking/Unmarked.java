package org.ijaza.quiz.marking;

import java.util.List;

/** Nothing is right or wrong: what is asked is not whether somebody knows. */
public record Unmarked() implements Key {

    @Override
    public Share mark(Answer answer, ChoiceOrder order) {
        return Share.NONE;
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
