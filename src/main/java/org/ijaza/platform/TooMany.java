package org.ijaza.platform;

import java.time.Duration;

/** It was tried too often; says how long to wait. */
public class TooMany extends Failure {
    private static final long serialVersionUID = 1;
    private static final int MINUTE_SECONDS = 60;

    private final long seconds;

    /** @param wait until the next try, rounded up to a second at least */
    public TooMany(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooMany(long seconds) {
        super(
                seconds < MINUTE_SECONDS ? "failure.tooMany.seconds" : "failure.tooMany.minutes",
                seconds < MINUTE_SECONDS ? seconds : (seconds + MINUTE_SECONDS - 1) / MINUTE_SECONDS);
        this.seconds = seconds;
    }

    /** Seconds until the next try. */
    public long seconds() {
        return seconds;
    }
}
