package org.ijaza.platform.yaml;

import java.util.Comparator;
import java.util.Objects;

/**
 * A mistake in a file that somebody wrote by hand.
 *
 * @param file the file as its author knows it, for example {@code thb-core/course.yaml}
 * @param line from 1; 0 if the file as a whole is meant
 * @param message what is wrong and what was expected, as one sentence
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: message}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
