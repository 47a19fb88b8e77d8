package org.ijaza.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of jobs. */
@ApplicationScoped
@Transactional
public class Jobs {

    private static final Duration UNKNOWN_LEASE = Duration.ofMinutes(1);

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobQueued> queued;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    /**
     * Queues a job in the caller's transaction; it starts right after that has committed.
     *
     * @param kind which handler does it
     * @param payload ids, at most 4,000 characters; no personal data
     */
    public void queue(String kind, String payload) {
        entities.persist(new Job(kind, payload, clock.instant()));
        queued.fire(new JobQueued(kind));
    }

    /**
     * Queues a job in the caller's transaction that starts at the given moment or within half a minute after it: for
     * work that comes in thousands and must not keep everything else waiting.
     *
     * @param kind which handler does it
     * @param payload ids, at most 4,000 characters; no personal data
     */
    public void queueFor(Instant due, String kind, String payload) {
        entities.persist(new Job(kind, payload, due));
        if (!due.isAfter(clock.instant())) {
            queued.fire(new JobQueued(kind));
        }
    }

    /**
     * Queues jobs of one kind in the caller's transaction, the first for now and each other ten seconds after the one
     * before: for mails to thousands, so that neither our other work nor the mail server is swamped.
     *
     * @param kind which handler does them
     * @param payloads as of {@link #queue}
     */
    public void queueLittleByLittle(String kind, List<String> payloads) {
        Instant due = clock.instant();
        for (String payload : payloads) {
            queueFor(due, kind, payload);
            due = due.plus(BETWEEN);
        }
    }

    /** Ids of jobs that are due and that nobody is at, the oldest first, a hundred at most. */
    List<Long> findDue() {
        return entities.createQuery(
                        "select j.id from Job j where j.dueAt <= :now and (j.leasedUntil is null or j.leasedUntil < :now)"
                                + " order by j.dueAt, j.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(100)
                .getResultList();
    }

    /** Takes a job for this node, unless another was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Job> lease(long id) {
        Instant now = clock.instant();
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !job.isFree(now)) {
            return Optional.empty();
        }
        job.lease(now, handlerOf(job).map(JobHandler::lease).orElse(UNKNOWN_LEASE));
        return Optional.of(job);
    }

    /** Does the job and removes it, both or neither. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void run(Job job) {
        handlerOf(job)
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + job.kind()))
                .run(job.payload());
        entities.remove(entities.getReference(Job.class, job.id()));
    }

    private Optional<? extends JobHandler> handlerOf(Job job) {
        return handlers.stream()
                .filter(candidate -> candidate.kind().equals(job.kind()))
                .findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(long id, String error) {
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job != null) {
            job.failed(error, clock.instant());
        }
    }
}
