package org.ijaza.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Language;

/** The lessons read last. What is in it cannot grow old: the text of a published lesson never changes. */
final class LessonCache {

    private record Key(long lessonId, Language language) {}

    private final Map<Key, String> kept;

    /** @param most number of texts kept; the one unread for longest goes first */
    LessonCache(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<String> find(long lessonId, Language language) {
        return Optional.ofNullable(kept.get(new Key(lessonId, language)));
    }

    synchronized void keep(long lessonId, Language language, String html) {
        kept.put(new Key(lessonId, language), html);
    }
}
