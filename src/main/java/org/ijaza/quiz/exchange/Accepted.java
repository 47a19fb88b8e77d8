package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * The words that are accepted in a field, a list for each language. Other platforms have one list for all: it is {@link
 * #entries}, beside which a format has to keep the languages of each word.
 *
 * @param words of a language none if nothing is accepted in it yet
 */
public record Accepted(Map<Language, List<String>> words) {

    public Accepted {
        Map<Language, List<String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, List.copyOf(words.getOrDefault(language, List.of())));
        }
        words = all;
    }

    /** @param languages in which it is accepted */
    record Entry(String word, Set<Language> languages) {

        /**
         * A word as a format keeps it.
         *
         * @param codes of its languages, with spaces between them; those that name none of ours mean all
         */
        static Entry of(String word, String codes) {
            Set<Language> named = Stream.of(codes.strip().split("\\s+"))
                    .flatMap(code -> Language.of(code).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
            return new Entry(word, named.isEmpty() ? EnumSet.allOf(Language.class) : named);
        }

        /** As {@link #of} reads them. */
        String codes() {
            return languages.stream().map(Language::code).collect(Collectors.joining(" "));
        }

        boolean isInAll() {
            return languages.size() == Language.values().length;
        }
    }

    static Accepted of(List<Entry> entries) {
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(
                    language,
                    entries.stream()
                            .filter(entry -> entry.languages().contains(language))
                            .map(Entry::word)
                            .distinct()
                            .toList());
        }
        return new Accepted(words);
    }

    /**
     * Words of one list for all languages.
     *
     * @param languages of each, as {@link #languages()} says them; those behind the last are in all
     */
    static Accepted of(List<String> list, String languages) {
        String[] codes = languages.split(",");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(Entry.of(list.get(i), i < codes.length ? codes[i] : ""));
        }
        return of(entries);
    }

    /** All words in one list, in which those of each language keep their order: where they cannot, one comes again. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Language language : Language.values()) {
            int from = 0;
            for (String word : words.get(language)) {
                int at = indexOf(word, entries, from);
                if (at == entries.size()) {
                    entries.add(new Entry(word, EnumSet.noneOf(Language.class)));
                }
                entries.get(at).languages().add(language);
                from = at + 1;
            }
        }
        return entries;
    }

    private static int indexOf(String word, List<Entry> entries, int from) {
        int at = from;
        while (at < entries.size() && !entries.get(at).word().equals(word)) {
            at++;
        }
        return at;
    }

    /** The languages of each word of {@link #entries}, with commas between them; empty if all are in all. */
    String languages() {
        List<Entry> entries = entries();
        return entries.stream().allMatch(Entry::isInAll)
                ? ""
                : entries.stream().map(Entry::codes).collect(Collectors.joining(","));
    }

    boolean isEmpty() {
        return words.values().stream().allMatch(List::isEmpty);
    }

    /** All of them, to be read. */
    Texts shown() {
        return new Texts(shown(Language.AR), shown(Language.FR), shown(Language.EN));
    }

    private String shown(Language language) {
        return String.join(" / ", words.get(language));
    }
}
