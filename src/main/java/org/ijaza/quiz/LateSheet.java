package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;
import org.ijaza.account.PersonNames;

/**
 * The late answers of one attempt that wait for a decision: when they were given and came, not what they say.
 *
 * @param number the person's first attempt at this test is 1
 * @param submittedAt null while the attempt runs
 * @param deadline null if the test has no time limit
 * @param sittingId the sitting that it was sat in, null if in none
 */
public record LateSheet(
        long attemptId,
        PersonNames names,
        Blueprint test,
        int number,
        Instant submittedAt,
        Instant deadline,
        Long sittingId,
        List<Line> lines) {

    /**
     * @param position of the question, from 1
     * @param givenAt as the page says that it was given on
     */
    public record Line(int position, Instant givenAt, Instant receivedAt) {}
}
