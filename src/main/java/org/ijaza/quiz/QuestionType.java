package org.ijaza.quiz;

import java.util.Locale;
import org.ijaza.quiz.marking.Answering;

/** How a question is answered. */
public enum QuestionType {
    /** Exactly one choice is right. */
    SINGLE(Answering.TICKED),
    /** At least one choice is right and one wrong. */
    MULTIPLE(Answering.TICKED),
    /** A statement with the two choices "true" and "false". */
    TRUE_FALSE(Answering.TICKED),
    /** A number is typed. */
    NUMERIC(Answering.TYPED),
    /** A word or a few are typed. */
    SHORT_TEXT(Answering.TYPED),
    /** Several things are put in their order. */
    ORDERING(Answering.PLACED),
    /** To each of several things belongs another. */
    MATCHING(Answering.PLACED),
    /** Words are typed into the gaps of a text. */
    GAP_TEXT(Answering.TYPED),
    /** The gaps of a text are filled from lists. */
    GAP_MENU(Answering.PLACED),
    /** A text is written, and marked by a person with a rubric. */
    ESSAY(Answering.PROSE),
    /** One of several steps is ticked, none of which is right: what people think is asked, not what they know. */
    SCALE(Answering.TICKED);

    private final Answering answering;

    QuestionType(Answering answering) {
        this.answering = answering;
    }

    /** By which means. */
    public Answering answering() {
        return answering;
    }

    /** Whether a program marks it. */
    public boolean isMarkedByKey() {
        return isMarked() && this != ESSAY;
    }

    /** Whether its answer can be right or wrong, and counts. */
    public boolean isMarked() {
        return this != SCALE;
    }

    /** The word that question files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if question files use no such word */
    static QuestionType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
