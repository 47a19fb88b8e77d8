package org.ijaza.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read of the files that people look at just now: whoever turns a page asks for the whole preview again, and
 * reading ten thousand questions takes seconds. Given up when memory is short, and then read anew.
 */
@ApplicationScoped
public class Previews {

    /** Imports that are looked at at the same time. */
    private static final int MOST = 8;

    /** @param draft fingerprint of the draft's files that the preview was made for */
    private record Kept(String draft, SoftReference<Preview> preview) {}

    private final Map<Long, Kept> byImport = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > MOST;
        }
    };

    protected Previews() {}

    /**
     * The preview of an import.
     *
     * @param draft fingerprint of the draft's files as they stand now
     * @param read makes it, if it is not there or was made when other files stood in the draft
     */
    Preview get(long importId, String draft, Supplier<Preview> read) {
        Preview known = find(importId, draft);
        if (known != null) {
            return known;
        }
        Preview preview = read.get(); // outside the lock: others need not wait for it
        keep(importId, draft, preview);
        return preview;
    }

    /** Null if there is none for these files. */
    private synchronized Preview find(long importId, String draft) {
        Kept kept = byImport.get(importId);
        return kept != null && kept.draft().equals(draft) ? kept.preview().get() : null;
    }

    private synchronized void keep(long importId, String draft, Preview preview) {
        byImport.put(importId, new Kept(draft, new SoftReference<>(preview)));
    }

    /** The import has ended, or was thrown away. */
    synchronized void forget(long importId) {
        byImport.remove(importId);
    }
}
