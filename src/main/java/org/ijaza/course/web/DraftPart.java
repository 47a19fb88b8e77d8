package org.ijaza.course.web;

import java.io.Serializable;

/**
 * A module or lesson in the tree of a draft.
 *
 * @param module id of the module, or of the one that the lesson stands in
 * @param lesson id of the lesson; null for a module
 * @param title in the reader's language, or whatever there is
 * @param minutes of the lesson
 * @param outdated how many of its translations are behind
 */
public record DraftPart(String module, String lesson, String title, int minutes, int outdated) implements Serializable {

    /** Which it is, for the tree: {@code module} or {@code lesson}. */
    public String type() {
        return lesson == null ? "module" : "lesson";
    }

    boolean is(String otherModule, String otherLesson) {
        return module.equals(otherModule) && java.util.Objects.equals(lesson, otherLesson);
    }
}
