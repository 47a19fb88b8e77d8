package org.ijaza.cohort;

import java.time.Instant;

/**
 * Somebody has done all that a course asks for; fired inside the transaction in which it came true, so that what
 * follows from it is kept with it or not at all.
 *
 * @param score best result of the final test in per cent, null if the course has none
 */
public record CourseCompleted(long enrolmentId, long personId, long courseVersionId, Integer score, Instant at) {}
