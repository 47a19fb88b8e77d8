package org.ijaza.quiz.marking;

import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Texts;

/** What is right in a question. All marking that a program can do is done here. */
public sealed interface Key permits RightChoices, RightNumber, FieldKey, Rubric, Unmarked {

    /**
     * How much of the mark an answer earns. One that was given by other means than the question asks for earns nothing.
     *
     * @param order in which the choices were shown; of none if the question has none
     */
    Share mark(Answer answer, ChoiceOrder order);

    /** Whether who reads this text can read the answer in it, as far as a program can tell. */
    default boolean isToldBy(String text) {
        return false;
    }

    /** How many fields are to be filled in; none where choices are ticked. */
    int fields();

    /**
     * What a field asks about.
     *
     * @param index from 0
     * @param order in which the choices are shown
     * @return nothing if the question alone says it
     */
    default Optional<Texts> findLabel(int index, ChoiceOrder order) {
        return Optional.empty();
    }

    /**
     * Whether a field offers this choice; all do, unless each has its own.
     *
     * @param index of the field, from 0
     * @param written index of the choice, as written
     */
    default boolean isOffered(int index, int written) {
        return true;
    }

    /** How each of the fields was filled in; none where choices are ticked. */
    List<Part> parts(Answer answer, ChoiceOrder order);
}
