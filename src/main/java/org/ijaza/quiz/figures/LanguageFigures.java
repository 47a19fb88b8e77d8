package org.ijaza.quiz.figures;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ijaza.platform.Language;

/**
 * How a question went in one language.
 *
 * @param answers how many were asked it in this language
 * @param facility their mean mark, from 0 to 1; nothing where they are too few to hide among
 * @param difference against people of the same strength who read in the other languages; none where either are fewer than {@value MantelHaenszel#LEAST}
 */
public record LanguageFigures(
        Language language, int answers, OptionalDouble facility, Optional<MantelHaenszel> difference) {

    public boolean isHarder() {
        return difference.filter(MantelHaenszel::isHarderForSecond).isPresent();
    }
}
