package org.ijaza.course.markdown;

import org.ijaza.platform.Language;

/** The platform's own words inside a lesson's HTML: keys {@code course.block.…} and {@code course.note.…}. */
@FunctionalInterface
public interface Labels {

    /** The text of a message key in this language, its placeholders filled. */
    String text(Language language, String key, Object... arguments);
}
