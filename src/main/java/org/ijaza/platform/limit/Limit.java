package org.ijaza.platform.limit;

import java.time.Duration;

/**
 * A rule of how often something may be tried: so many tries are free, after each further one a pause that
 * doubles up to a longest; a quiet time without any try makes all forgotten.
 *
 * @param kind what is tried, for example {@code sign-in.account}; two rules of one kind share their count
 * @param free tries without a pause between them
 * @param first the first pause
 * @param longest the pause beyond which it grows no more
 * @param quiet time without a try after which the count starts again
 */
public record Limit(String kind, int free, Duration first, Duration longest, Duration quiet) {

    private static final int ENOUGH_DOUBLINGS = 20;

    /** A limit whose pauses grow from five seconds to a quarter of an hour and are forgotten after an hour. */
    public static Limit of(String kind, int free) {
        return new Limit(kind, free, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));
    }

    /** How long one has to wait after so many tries. */
    Duration pauseAfter(int tries) {
        if (tries <= free) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(tries - free - 1, ENOUGH_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
