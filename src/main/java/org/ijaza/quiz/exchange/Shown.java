package org.ijaza.quiz.exchange;

/** Words of an uploaded file that are shown back to who uploaded it. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    /** On one line, and not for ever. */
    static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 1))) + "…";
    }
}
