package org.ijaza.quiz.marking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * The answers that are accepted in one field. Whoever answers in another language than the page's is right as well: what
 * is measured is not the language.
 *
 * @param words in each language at least one, in the order in which they are shown
 */
public record AcceptedWords(Map<Language, List<String>> words) {

    /** @throws IllegalArgumentException if a language has none */
    public AcceptedWords {
        Map<Language, List<String>> all = new EnumMap<>(words);
        for (Language language : Language.values()) {
            if (all.getOrDefault(language, List.of()).isEmpty()) {
                throw new IllegalArgumentException("nothing is accepted in " + language);
            }
        }
        words = all;
    }

    /** Of the words in each language. */
    public static AcceptedWords of(Function<Language, List<String>> words) {
        Map<Language, List<String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, List.copyOf(words.apply(language)));
        }
        return new AcceptedWords(all);
    }

    boolean accept(String typed) {
        String form = WordForm.of(typed);
        return !form.isEmpty()
                && words.values().stream().flatMap(List::stream).anyMatch(word -> WordForm.of(word)
                        .equals(form));
    }

    /** Whether one of them is somewhere in a text. */
    boolean isIn(String text) {
        String form = " " + WordForm.of(text) + " ";
        return words.values().stream()
                .flatMap(List::stream)
                .anyMatch(word -> form.contains(" " + WordForm.of(word) + " "));
    }

    /** All of them, to be read. */
    Texts shown() {
        return new Texts(shown(Language.AR), shown(Language.FR), shown(Language.EN));
    }

    private String shown(Language language) {
        return String.join(" / ", words.get(language));
    }
}
