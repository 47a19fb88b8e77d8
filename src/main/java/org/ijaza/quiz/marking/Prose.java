package org.ijaza.quiz.marking;

/** A text that was written, of several lines perhaps; without white space around it, and with plain line ends. */
public record Prose(String text) implements Answer {

    /** Most characters. */
    public static final int LONGEST = 5000;

    /** @throws IllegalArgumentException if it is longer than can be kept */
    public Prose {
        text = text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
    }

    @Override
    public Answering answering() {
        return Answering.PROSE;
    }

    @Override
    public boolean isNothing() {
        return text.isEmpty();
    }

    @Override
    public int choicesNeeded() {
        return 0;
    }

    @Override
    public String lines() {
        return text;
    }
}
