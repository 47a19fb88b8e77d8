package org.ijaza.quiz;

import java.time.Instant;

/**
 * How an attempt stands in time, by the server's clock.
 *
 * @param now the moment of the answer
 * @param deadline when it ends by itself, null if it has no limit
 * @param opened how often its page was opened
 */
public record AttemptTime(Instant now, Instant deadline, boolean submitted, int opened) {}
