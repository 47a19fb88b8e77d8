package org.ijaza.centre;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of days.
 *
 * @param first the first of them
 * @param last the last of them, null for no end
 */
record Days(LocalDate first, LocalDate last) {

    Days {
        Objects.requireNonNull(first);
    }

    boolean include(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
