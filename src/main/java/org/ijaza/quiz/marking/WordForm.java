package org.ijaza.quiz.marking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which typed words are compared: without what hands and keyboards do differently. Two words that a reader
 * takes for different ones have different forms.
 */
public final class WordForm {

    /** Vowel signs, accents (and the hamza that NFKD parts from its letter), joiners and marks of direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u0640\u0621]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");

    private WordForm() {}

    /**
     * Arabic: no vowel signs nor tatweel, hamza forms as their bearers, alif maqsura as ya, ta marbuta as ha; Latin:
     * small letters without accents, œ and æ as two; digits of any script as 0 to 9; anything between words as one space.
     *
     * @return empty if there is neither letter nor digit
     */
    public static String of(String words) {
        String plain = UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder form = new StringBuilder();
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(character -> form.append(folded(character)));
        return BETWEEN_WORDS.matcher(form).replaceAll(" ").strip();
    }

    private static String folded(int character) {
        return switch (character) {
            case '\u0671' -> "\u0627"; // alif wasla, which NFKD leaves whole
            case '\u0649', '\u06CC' -> "\u064A"; // alif maqsura and the Persian ya
            case '\u0629' -> "\u0647"; // ta marbuta
            case '\u06A9' -> "\u0643"; // the Persian kaf
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            default -> Character.isDigit(character)
                    ? String.valueOf(Character.digit(character, 10))
                    : Character.toString(character);
        };
    }
}
