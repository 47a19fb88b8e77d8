package org.ijaza.certificate;

import java.time.Instant;

/**
 * Where a certificate stands in the log.
 *
 * @param number of the entry by which it began, counted from 1
 * @param entries how many the log has at the head that covers all its acts
 * @param since when it was entered
 */
public record LogPlace(long number, long entries, Instant since) {}
