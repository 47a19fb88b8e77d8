package org.ijaza.quiz.marking;

/** What somebody answered to one question, by one of the means of {@link Answering}. */
public sealed interface Answer permits Chosen, Typed, Placed, Prose {

    /** How it was given. */
    Answering answering();

    /** Whether it says nothing: the question is not answered, or the answer was taken back. */
    boolean isNothing();

    /** How many choices a question must have, at the least, for this to be an answer to it. */
    int choicesNeeded();

    /** The places ticked, as it is stored; 0 where none can be. */
    default int bits() {
        return 0;
    }

    /** The words typed, or the text written, as they are stored; empty where none can be. */
    default String lines() {
        return "";
    }

    /** The places chosen, as they are stored; empty where none can be. */
    default String numbers() {
        return "";
    }
}
