package org.ijaza.platform.job;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Does due jobs on a thread of the server: right after they were queued, and every half minute for retries. */
@ApplicationScoped
public class JobRunner {

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 30;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Jobs jobs;

    @Inject
    private JobRunner self;

    @Inject
    private Event<HourPassed> hourPassed;

    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean again;
    private volatile boolean stopped;
    private ScheduledFuture<?> looks;
    private ScheduledFuture<?> hours;

    /** Begins to look for due jobs; called once the application is up. */
    public void start() {
        looks = executor.scheduleWithFixedDelay(
                () -> undaunted(self::runDue), SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        executor.submit(self::runDue);
        hours = executor.scheduleWithFixedDelay(
                () -> undaunted(() -> hourPassed.fire(new HourPassed())), 0, 1, TimeUnit.HOURS);
    }

    /** What is scheduled would never come again after a failure, such as a database that restarts. */
    private static void undaunted(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "scheduled work failed and will be tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (looks != null) {
            looks.cancel(false);
            hours.cancel(false);
        }
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
        executor.submit(self::runDue);
    }

    /** Does what is due, one after the other; a call while another is at it makes that one look again. */
    @ActivateRequestContext
    public void runDue() {
        again = true;
        while (again && !stopped && running.tryLock()) {
            try {
                again = false;
                for (long id : jobs.findDue()) {
                    again = true;
                    runOne(id);
                }
            } finally {
                running.unlock();
            }
        }
    }

    private void runOne(long id) {
        Optional<Job> leased = jobs.lease(id);
        if (leased.isEmpty()) {
            return;
        }
        Job job = leased.get();
        try {
            jobs.run(job);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "job " + id + " (" + job.kind() + ") failed and will be tried again", e);
            jobs.failed(id, String.valueOf(e));
        }
    }
}
