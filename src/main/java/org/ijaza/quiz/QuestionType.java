package org.ijaza.quiz;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    /** Exactly one choice is right. */
    SINGLE,
    /** At least one choice is right and one wrong; the answer is right if all of them are ticked so. */
    MULTIPLE,
    /** A statement with the two choices "true" and "false". */
    TRUE_FALSE;

    /** The word that question files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
