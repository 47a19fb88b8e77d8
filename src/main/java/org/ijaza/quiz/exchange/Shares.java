package org.ijaza.quiz.exchange;

import java.util.Locale;

/** How much of a mark Moodle gives for a choice: the right ones make up a whole, and so do the wrong ones, against it. */
final class Shares {

    private Shares() {}

    /** In per cent with the five decimals that Moodle knows its fractions by. */
    static String of(Task.Choices choices, Task.Option option) {
        long alike = choices.options().stream()
                .filter(other -> other.correct() == option.correct())
                .count();
        String share = String.format(Locale.ROOT, "%.5f", 100.0 / alike).replaceFirst("\\.?0+$", "");
        return (option.correct() ? "" : "-") + share;
    }
}
