package org.ijaza.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.ijaza.platform.LastUsed;

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

    private final LastUsed<Long, Kept> byImport = new LastUsed<>(MOST);

    protected Previews() {}

    /**
     * The preview of an import.
     *
     * @param draft fingerprint of the draft's files as they stand now
     * @param read makes it, if it is not there or was made when other files stood in the draft
     */
    Preview get(long importId, String draft, Supplier<Preview> read) {
        return byImport.find(importId)
                .filter(kept -> kept.draft().equals(draft))
                .map(kept -> kept.preview().get())
                .orElseGet(() -> {
                    Preview preview = read.get();
                    byImport.keep(importId, new Kept(draft, new SoftReference<>(preview)));
                    return preview;
                });
    }

    /** The import has ended, or was thrown away. */
    void forget(long importId) {
        byImport.forget(importId);
    }
}
