package org.ijaza.centre;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;

/**
 * What people are found by, in one form for both databases: lower case, without accents and vowel marks, with the
 * forms of alif, ya and ta marbuta that writers mix up made one.
 */
public final class SearchText {

    /** Most characters that the database keeps: as many as fit into an index. */
    static final int LONGEST = 700;

    private static final int MOST_WORDS = 6;

    private SearchText() {}

    /** Names in both scripts and the e-mail address. */
    static String of(Person person) {
        String text = Stream.of(person.getNames().getArabic(), person.getNames().getLatin(), person.getEmail())
                .filter(Objects::nonNull)
                .map(SearchText::folded)
                .collect(Collectors.joining(" "));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The words that somebody looks for, the first few; none if nothing was entered. */
    static List<String> wordsOf(String sought) {
        return Arrays.stream(folded(Objects.requireNonNullElse(sought, "")).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The one form of a text in which its spellings are the same. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
