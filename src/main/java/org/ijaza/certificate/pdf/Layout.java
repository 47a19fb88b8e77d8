package org.ijaza.certificate.pdf;

import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Language;

/**
 * The two languages that stand side by side on a sheet.
 *
 * @param first read first; Arabic in all that exist so far
 * @param second the other one
 */
public record Layout(Language first, Language second) {

    /** @throws IllegalArgumentException if both are the same */
    public Layout {
        if (first == second) {
            throw new IllegalArgumentException("two languages are needed");
        }
    }

    /** The layout of an id such as {@code ar-fr}, if it is one. */
    public static Optional<Layout> of(String id) {
        String[] codes = id.split("-", -1);
        if (codes.length != 2 || codes[0].equals(codes[1])) {
            return Optional.empty();
        }
        return Language.of(codes[0])
                .flatMap(first -> Language.of(codes[1]).map(second -> new Layout(first, second)))
                .filter(layout -> layout.id().equals(id));
    }

    /** For example {@code ar-fr}. */
    public String id() {
        return first.code() + "-" + second.code();
    }

    /** Both languages in reading order. */
    public List<Language> languages() {
        return List.of(first, second);
    }

    @Override
    public String toString() {
        return id();
    }
}
