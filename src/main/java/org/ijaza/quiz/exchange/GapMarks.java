package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gaps in texts of files. What is filled in stands in the middle of a text there, once; a text in several languages has
 * its gaps in each. So a gap is written as a paragraph behind the text, with its number: whoever reads the text finds
 * {@code [1]} in it, in the own language, and below what to fill in at {@code [1]}.
 */
final class GapMarks {

    private static final Pattern BEFORE =
            Pattern.compile("<p class\\\\?=\"gap\"(?: data-answers=\"([^\"<>]{0,2000})\")?>\\[\\d{1,2}] $");
    private static final String AFTER = "</p>";

    /** Longest beginning of such a paragraph, in characters. */
    private static final int LONGEST = 2100;

    private GapMarks() {}

    /**
     * Where something is to be filled in.
     *
     * @param end behind its last character
     */
    record Place(int start, int end) {}

    /**
     * A gap's paragraph.
     *
     * @param number from 1
     * @param languages of the words accepted, as {@link Accepted#languages()} says them; empty for none
     * @param field what is to be filled in, as the format writes it
     */
    static String paragraph(int number, String languages, String field) {
        return "<p class=\"gap\"" + (languages.isEmpty() ? "" : " data-answers=\"" + languages + '"') + ">[" + number
                + "] " + field + AFTER;
    }

    /** The text with {@code [1]}, {@code [2]} and so on where something is to be filled in; without the paragraphs. */
    static String text(String html, List<Place> places) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Matcher paragraph = before(html, at, place);
            if (paragraph.find() && html.startsWith(AFTER, place.end())) {
                text.append(html, at, paragraph.start());
                at = place.end() + AFTER.length();
            } else {
                text.append(html, at, place.start()).append('[').append(i + 1).append(']');
                at = place.end();
            }
        }
        return text.append(html.substring(at)).toString();
    }

    /** The languages that a gap's paragraph names; empty if it has none. */
    static String languages(String html, Place place) {
        Matcher paragraph = before(html, 0, place);
        return paragraph.find() && paragraph.group(1) != null ? paragraph.group(1) : "";
    }

    private static Matcher before(String html, int from, Place place) {
        return BEFORE.matcher(html).region(Math.max(from, place.start() - LONGEST), place.start());
    }
}
