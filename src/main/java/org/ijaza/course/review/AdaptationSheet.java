package org.ijaza.course.review;

import java.util.List;
import org.ijaza.course.draft.Draft;
import org.ijaza.platform.Language;

/**
 * A national adaptation beside the course that it adapts.
 *
 * @param base the newest version's lessons, in their order
 * @param lessons the country's
 * @param writable whether the caller may change it now
 */
public record AdaptationSheet(Draft draft, List<BaseLesson> base, List<National> lessons, boolean writable) {

    /** A lesson of the course. */
    public record BaseLesson(String module, String id, String title) {

        /** For a choice in a form. */
        public String place() {
            return module + "/" + id;
        }
    }

    /** Whether a lesson of the country still fits the one it was written for. */
    public enum Standing {
        CURRENT,
        /** The base lesson's texts are others now. */
        CHANGED,
        /** It was not noted what it was written for. */
        UNKNOWN
    }

    /**
     * A lesson of the country.
     *
     * @param changes what became of the base lesson's texts; empty where nothing changed or the old ones are not kept
     */
    public record National(
            String id,
            String module,
            String target,
            boolean replacing,
            String title,
            String minutes,
            Standing standing,
            List<FileChange> changes,
            List<Pair> texts) {}

    /** The country's text and the course's, in one language. */
    public record Pair(Language language, String national, String base) {}
}
