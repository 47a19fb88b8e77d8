package org.ijaza.quiz;

/** How a question is answered. */
public enum QuestionType {
    /** Exactly one choice is right. */
    SINGLE,
    /** At least one choice is right and one wrong; the answer is right if all of them are ticked so. */
    MULTIPLE,
    /** A statement with the two choices "true" and "false". */
    TRUE_FALSE
}
