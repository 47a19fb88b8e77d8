package org.ijaza.quiz.marking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * Certain words are right in each field, by {@link WordForm}: spelling counts, its fashions do not.
 *
 * @param accepted in each field
 * @param partial whether each field earns a part of the mark; else it is all or nothing
 */
public record RightWords(List<AcceptedWords> accepted, boolean partial) implements FieldKey {

    public RightWords {
        accepted = List.copyOf(accepted);
    }

    /** Reads what {@link #lines} gave. */
    public static RightWords read(Texts lines, boolean partial) {
        List<String[]> fields = Stream.of(Language.values())
                .map(language -> lines.in(language).split("\n\n"))
                .toList();
        return new RightWords(
                IntStream.range(0, fields.get(0).length)
                        .mapToObj(field -> AcceptedWords.of(language ->
                                fields.get(language.ordinal())[field].lines().toList()))
                        .toList(),
                partial);
    }

    /** To be kept: one word a line, an empty line between the fields. */
    public Texts lines() {
        return new Texts(lines(Language.AR), lines(Language.FR), lines(Language.EN));
    }

    private String lines(Language language) {
        return accepted.stream()
                .map(words -> String.join("\n", words.words().get(language)))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public boolean isRight(int field, Answer answer, ChoiceOrder order) {
        return answer instanceof Typed typed && accepted.get(field).accept(typed.at(field));
    }

    @Override
    public boolean isToldBy(String text) {
        return accepted.stream().anyMatch(words -> words.isIn(text));
    }

    @Override
    public int fields() {
        return accepted.size();
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return answer instanceof Typed typed
                ? IntStream.range(0, fields())
                        .mapToObj(field -> new Part(
                                fields() == 1 ? 0 : field + 1,
                                null,
                                given(typed.at(field)),
                                isRight(field, answer, order),
                                accepted.get(field).shown()))
                        .toList()
                : List.of();
    }

    /** The same in every language; null if it is nothing. */
    static Texts given(String typed) {
        return typed.isEmpty() ? null : new Texts(typed, typed, typed);
    }
}
