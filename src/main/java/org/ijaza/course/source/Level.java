package org.ijaza.course.source;

import java.util.Locale;

/** What a learner does with what was learnt: Bloom's taxonomy as revised by Anderson and Krathwohl (2001). */
public enum Level {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE,
    CREATE;

    /** The word that course files use: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such level */
    public static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
