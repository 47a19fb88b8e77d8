package org.ijaza.course.wording;

import java.util.regex.Pattern;

/** What can be told of a text by looking at its letters and words. Works on Markdown as well as on plain text. */
public final class Script {

    /** Where links lead no word of the text. */
    private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)");

    /** The lines that open and close a block. */
    private static final Pattern FENCE = Pattern.compile("(?m)^:::.*$");

    /** The names of treaties and bodies stay in Latin letters in any text: CETS 197, ILO, P029. */
    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d]+\\b");

    private Script() {}

    /** The share of Arabic letters among all letters, 0 to 1; without letters there is none to tell. */
    public static double arabicShare(String text, double ifNone) {
        int arabic = 0;
        int letters = 0;
        for (int letter : words(ACRONYM.matcher(text).replaceAll(" "))
                .codePoints()
                .filter(Character::isLetter)
                .toArray()) {
            letters++;
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC) {
                arabic++;
            }
        }
        return letters == 0 ? ifNone : (double) arabic / letters;
    }

    /** How many words a reader reads. */
    public static int wordsIn(String text) {
        int words = 0;
        for (String word : words(text).split("\\s+")) {
            if (word.codePoints().anyMatch(Character::isLetter)) {
                words++;
            }
        }
        return words;
    }

    private static String words(String text) {
        return FENCE.matcher(ADDRESS.matcher(text).replaceAll("]")).replaceAll("");
    }
}
