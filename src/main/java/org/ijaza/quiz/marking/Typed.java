package org.ijaza.quiz.marking;

import java.util.List;

/**
 * What was typed, one entry for each field of the question. Each is one line without spaces around it, and may be empty.
 */
public record Typed(List<String> words) implements Answer {

    /** Most characters of all entries together, with one between any two. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException if it is longer than can be kept */
    public Typed {
        words = words.stream()
                .map(word -> word.replaceAll("\\p{Cntrl}+", " ").strip())
                .toList();
        if (String.join("\n", words).length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
    }

    static Typed read(String lines) {
        return new Typed(List.of(lines.split("\n", -1)));
    }

    /**
     * What was typed into a field.
     *
     * @param index from 0
     * @return empty if nothing was
     */
    public String at(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    @Override
    public Answering answering() {
        return Answering.TYPED;
    }

    @Override
    public boolean isNothing() {
        return words.stream().allMatch(String::isEmpty);
    }

    @Override
    public int choicesNeeded() {
        return 0;
    }

    @Override
    public String lines() {
        return isNothing() ? "" : String.join("\n", words);
    }
}
