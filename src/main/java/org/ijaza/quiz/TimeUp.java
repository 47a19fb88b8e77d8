package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/**
 * Submits what was acknowledged of an attempt whose time is up, whether or not anybody is connected, once answers that
 * were given before the end are no longer awaited. Done twice, it changes nothing.
 */
@ApplicationScoped
public class TimeUp implements JobHandler {

    private static final String KIND = "attempt-time-up";

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Inject
    private AttemptStore store;

    @Inject
    private AttemptEnd end;

    protected TimeUp() {}

    /** Sees to it that an attempt with a deadline ends; again whenever the deadline was moved. */
    void watch(Attempt attempt) {
        jobs.queueFor(attempt.closesAt().orElseThrow(), KIND, String.valueOf(attempt.getId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A job from before the deadline was moved finds an attempt that is not closed yet, and leaves it to the next. */
    @Override
    public void run(String attemptId) {
        store.lock(Long.parseLong(attemptId)).ifPresent(attempt -> end.byTime(attempt, clock.instant()));
    }
}
