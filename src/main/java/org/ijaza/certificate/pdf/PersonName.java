package org.ijaza.certificate.pdf;

import java.util.Objects;
import java.util.Optional;
import org.ijaza.platform.Language;

/**
 * A person's name in the script or the scripts that are known.
 *
 * @param arabic in Arabic letters; empty if not known
 * @param latin in Latin letters; empty if not known
 */
public record PersonName(String arabic, String latin) {

    /** @throws IllegalArgumentException if neither is known */
    public PersonName {
        arabic = Objects.requireNonNullElse(arabic, "").strip();
        latin = Objects.requireNonNullElse(latin, "").strip();
        if (arabic.isEmpty() && latin.isEmpty()) {
            throw new IllegalArgumentException("a name must be known in one script at least");
        }
    }

    /** The name in the script of this language, if it is known in it. */
    public Optional<String> inScriptOf(Language language) {
        return Optional.of(language == Language.AR ? arabic : latin).filter(name -> !name.isEmpty());
    }

    /** The name for a text in this language: in its script if known, else in the other. */
    public String in(Language language) {
        return inScriptOf(language).orElse(language == Language.AR ? latin : arabic);
    }
}
