package org.ijaza.course.review;

import java.util.List;
import java.util.stream.Stream;
import org.ijaza.course.draft.Paths;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * A lesson that a country is about to have.
 *
 * @param id lower-case letters, digits and hyphens, at most 60
 * @param module that it belongs to
 * @param target the lesson of the course in whose place it stands, or behind which it is added
 * @param minutes 5 to 15
 */
public record NationalLesson(String id, String module, String target, boolean replacing, Texts title, int minutes) {

    private static final int LONGEST_TITLE = 200;

    /** @throws Invalid if the id, a title or the time cannot be one */
    public NationalLesson {
        Paths.requireId("id", id);
        boolean titled = Stream.of(Language.values())
                .map(title::in)
                .allMatch(text -> !text.isBlank() && text.length() <= LONGEST_TITLE);
        if (!titled) {
            throw new Invalid("title-ar", "adaptation.failure.title", LONGEST_TITLE);
        }
        if (minutes < 5 || minutes > 15) {
            throw new Invalid("minutes", "adaptation.failure.minutes");
        }
    }

    /** The base lesson's texts, one a language. */
    static List<String> textsOf(String base) {
        return Stream.of(Language.values())
                .map(language -> base + "." + language.code() + ".md")
                .toList();
    }
}
