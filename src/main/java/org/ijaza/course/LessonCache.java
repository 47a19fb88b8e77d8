package org.ijaza.course;

import java.util.Optional;
import org.ijaza.platform.Language;
import org.ijaza.platform.LastUsed;

/** The lessons read last. What is in it cannot grow old: the text of a published lesson never changes. */
final class LessonCache {

    private record Key(long lessonId, Language language) {}

    private final LastUsed<Key, String> kept;

    /** @param most number of texts kept; the one unread for longest goes first */
    LessonCache(int most) {
        this.kept = new LastUsed<>(most);
    }

    Optional<String> find(long lessonId, Language language) {
        return kept.find(new Key(lessonId, language));
    }

    void keep(long lessonId, Language language, String html) {
        kept.keep(new Key(lessonId, language), html);
    }
}
