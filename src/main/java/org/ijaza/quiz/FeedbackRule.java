package org.ijaza.quiz;

import java.util.Arrays;
import java.util.Locale;

/**
 * What the result of a test tells besides the score, in all and by objective, and when. What of it stays confidential, the
 * kind of the test says.
 */
public enum FeedbackRule {
    /** How each question was answered and what is said of it, as soon as it is submitted. */
    FULL,
    /** Nothing else, ever. */
    RESULT,
    /** The same as {@link #FULL}, once the test has closed and no answer is awaited any more. */
    AFTER_CLOSING;

    /** As course files and messages write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no rule is written so */
    static FeedbackRule of(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
