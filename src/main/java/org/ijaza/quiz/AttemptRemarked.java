package org.ijaza.quiz;

import java.time.Instant;

/**
 * A submitted test was marked anew by a corrected key, to the better. Fired inside the transaction, as
 * {@link AttemptSubmitted} is.
 *
 * @param passed whether the pass mark is reached now
 * @param scorePercent 0 to 100, rounded down
 */
public record AttemptRemarked(
        long personId, long testId, long versionId, TestKind kind, boolean passed, int scorePercent, Instant at) {}
