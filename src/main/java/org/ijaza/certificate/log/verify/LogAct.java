package org.ijaza.certificate.log.verify;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to a certificate, as the log names it. */
public enum LogAct {
    /** The first act of one that replaces no other. */
    ISSUED(true, false),
    /** The first act of one that renews another. */
    RENEWED(true, false),
    /** The first act of one that corrects what another says. */
    CORRECTED(true, false),
    PAUSED(false, false),
    RESUMED(false, false),
    /** Newer rules of its kind apply to it: other days around its end, never another end. */
    MOVED(false, false),
    SUSPENDED(false, false),
    REINSTATED(false, false),
    WITHDRAWN(false, true),
    SUPERSEDED(false, false);

    private final boolean first;
    private final boolean last;

    LogAct(boolean first, boolean last) {
        this.first = first;
        this.last = last;
    }

    /** Whether a certificate begins with it. */
    public boolean isFirst() {
        return first;
    }

    /** Whether nothing can be done to the certificate after it. */
    public boolean isLast() {
        return last;
    }

    /** As an entry names it, for example {@code issued}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LogAct> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
