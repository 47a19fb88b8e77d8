package org.ijaza.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is looked for, so that who writes أحمد finds احمد, فاطمه finds فاطمة, Ben Aissa finds Ben Aïssa: without
 * vowel signs, hamzas and accents, in small letters, digits as 0 to 9.
 */
public final class Folded {

    private static final int MOST_WORDS = 6;

    private Folded() {}

    /** The one form in which spellings of a text are the same. */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.FORMAT
                        && c != 'ـ')
                .forEach(c -> folded.appendCodePoint(folded(c)));
        return folded.toString().strip();
    }

    /** The words of what somebody typed into a search, the first six. */
    public static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The pattern of SQL's {@code like … escape '!'} that finds a folded word wherever it stands. */
    public static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static int folded(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ٱ' -> 'ا';
            case '’', 'ʼ' -> '\'';
            default -> c;
        };
    }
}
