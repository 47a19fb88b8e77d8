package org.ijaza.quiz;

import java.time.Instant;

/**
 * A test was submitted and marked in all, by people too where it asks for texts; or marked again: by a corrected key, or
 * with an answer that came late. Fired inside
 * the transaction, so that what others make of it is kept together with it or not at all.
 *
 * @param passed whether the pass mark was reached; never so for a test without one
 * @param scorePercent 0 to 100, rounded down
 */
public record AttemptSubmitted(
        long personId, long testId, long versionId, TestKind kind, boolean passed, int scorePercent, Instant at) {}
