package org.ijaza.course.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;

/** Names of files and folders in a course, and what they say. */
public final class Paths {

    static final String COURSE = "course.yaml";

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + ")*");
    private static final Pattern LESSON =
            Pattern.compile("((?:modules|adaptations)/[a-z0-9-]+)/([a-z0-9-]+)\\.(ar|fr|en)\\.md");

    private Paths() {}

    /**
     * A lesson's text.
     *
     * @param lesson its path without language and ending: {@code modules/phenomenon/indicators}
     */
    record LessonPath(String lesson, Language language) {

        /** The same lesson's text in another language. */
        String in(Language other) {
            return textOf(lesson, other);
        }

        /** The file that says which translations are outdated. */
        String translations() {
            return translationsOf(lesson);
        }
    }

    /** The text of a lesson in a language. */
    public static String textOf(String lesson, Language language) {
        return lesson + "." + language.code() + ".md";
    }

    static String translationsOf(String lesson) {
        boolean national = lesson.startsWith("adaptations/");
        return (national ? lesson.substring(0, lesson.lastIndexOf('/') + 1) : "") + Translations.FILE;
    }

    static String module(String id) {
        return "modules/" + id + "/module.yaml";
    }

    static Optional<LessonPath> findLesson(String path) {
        Matcher lesson = LESSON.matcher(path);
        return lesson.matches()
                ? Optional.of(new LessonPath(
                        lesson.group(1) + "/" + lesson.group(2),
                        Language.of(lesson.group(3)).orElseThrow()))
                : Optional.empty();
    }

    /** Whether something in a course can be called so: lower-case letters, digits and hyphens, at most 60. */
    public static boolean isId(String id) {
        return id != null && id.length() <= LONGEST_ID && ID.matcher(id).matches();
    }

    /** @throws Invalid if nothing in a course can be called so */
    public static void requireId(String field, String id) {
        if (!isId(id)) {
            throw new Invalid(field, "draft.failure.id", LONGEST_ID);
        }
    }

    /** @throws Invalid if no file of a course can be called so */
    static void requirePath(String path) {
        if (path == null
                || path.length() > LONGEST
                || !PATH.matcher(path).matches()
                || path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new Invalid("path", "draft.failure.path");
        }
    }
}
