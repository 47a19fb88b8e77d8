package org.ijaza.quiz;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that authors mark questions with, to find them again: in no language, and of no meaning to the platform. */
public final class QuestionTags {

    /** Most of one question. */
    public static final int MOST = 10;

    /** As the schema of question files has them: no comma, since forms part them by one, and no bracket. */
    private static final Pattern ALLOWED = Pattern.compile("[^,\\[\\]\\p{Cntrl}]{1,40}");

    private QuestionTags() {}

    /** Whether a question can have it. */
    public static boolean isAllowed(String tag) {
        return tag.equals(tag.strip()) && ALLOWED.matcher(tag).matches();
    }

    /** Those that a form has in one field, without what is empty or there twice. */
    public static List<String> read(String typed) {
        return Stream.of(typed.split("[,،\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** As a form has them in one field. */
    public static String written(List<?> tags) {
        return String.join(", ", tags.stream().map(String::valueOf).toList());
    }

    /** As they are stored; null for none. */
    static String stored(List<String> tags) {
        return tags.isEmpty() ? null : String.join("\n", tags);
    }

    /** What a stored list has with a tag in it, where both have a line break before and behind. */
    public static String line(String tag) {
        return "\n" + tag + "\n";
    }
}
