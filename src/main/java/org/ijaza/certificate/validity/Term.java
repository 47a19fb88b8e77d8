package org.ijaza.certificate.validity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days between which a certificate is valid, and those around its end; each day is itself included.
 *
 * @param from first day of validity
 * @param until last day of validity, on which renewal is due; null if it is valid without limit
 * @param windowOpens first day on which it can be renewed; null if it cannot be
 * @param graceEnds last day on which it can still be renewed after its end; the last day of validity if there is no
 *     grace, null if it is valid without limit
 */
public record Term(LocalDate from, LocalDate until, LocalDate windowOpens, LocalDate graceEnds) {

    public Term {
        Objects.requireNonNull(from);
    }

    /**
     * The same, to be granted. What is read again is not asked: a register that somebody has tampered with is to be
     * called so, not to fail.
     *
     * @throws IllegalArgumentException if the days are not in their order
     */
    public Term inOrder() {
        boolean unlimited = until == null && windowOpens == null && graceEnds == null;
        boolean ordered = until != null
                && graceEnds != null
                && !until.isBefore(from)
                && !graceEnds.isBefore(until)
                && (windowOpens == null || !windowOpens.isAfter(until));
        if (!unlimited && !ordered) {
            throw new IllegalArgumentException("the days of a term are out of order");
        }
        return this;
    }

    /** Without an end. */
    public static Term unlimited(LocalDate from) {
        return new Term(from, null, null, null);
    }

    /** With an end that comes without a window to renew before it or grace after it. */
    public static Term until(LocalDate from, LocalDate until) {
        return until == null ? unlimited(from) : new Term(from, until, null, until);
    }

    /** The same with a grace that is longer, or shorter where the days are negative, but never before the end. */
    public Term withGrace(long moreDays) {
        if (until == null) {
            return this;
        }
        LocalDate moved = graceEnds.plusDays(moreDays);
        return new Term(from, until, windowOpens, moved.isBefore(until) ? until : moved);
    }
}
