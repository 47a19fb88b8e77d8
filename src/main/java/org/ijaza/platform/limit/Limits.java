package org.ijaza.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ijaza.platform.Hash;
import org.ijaza.platform.TooMany;
import org.ijaza.platform.job.HourPassed;

/**
 * Counts tries and holds back who tries too often. Always in a transaction of its own: a try stays counted when
 * what was tried fails.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Limits {

    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    protected Limits() {}

    /** For tests without a container. */
    Limits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that many at once cannot slip through together.
     *
     * @param subject who or what is counted, for example an e-mail or network address
     * @throws TooMany if it comes too early; the message says how long to wait
     */
    public void take(Limit limit, String subject) {
        Instant now = now();
        Tally tally = lock(hash(limit, subject), now);
        refuseEarly(tally, limit, now);
        tally.count(limit, now);
    }

    /**
     * Asks without counting, where only failures count: {@link #count} those.
     *
     * @throws TooMany as {@link #take}
     */
    public void check(Limit limit, String subject) {
        Tally tally = entities.find(Tally.class, hash(limit, subject));
        if (tally != null) {
            refuseEarly(tally, limit, now());
        }
    }

    /** Counts a try that has failed. */
    public void count(Limit limit, String subject) {
        Instant now = now();
        lock(hash(limit, subject), now).count(limit, now);
    }

    /** Forgets the tries, once one has succeeded that proves who is trying. */
    public void forget(Limit limit, String subject) {
        entities.createQuery("delete from Tally t where t.subjectHash = :hash")
                .setParameter("hash", hash(limit, subject))
                .executeUpdate();
    }

    private static void refuseEarly(Tally tally, Limit limit, Instant now) {
        Optional<Duration> wait = tally.waitFor(limit, now);
        if (wait.isPresent()) {
            throw new TooMany(wait.get());
        }
    }

    /** Makes the row, or locks the one there is: two nodes count in one line. */
    private Tally lock(String hash, Instant now) {
        entities.createNativeQuery("insert into tally (subject_hash, tries, last_at) values (?, 0, ?)"
                        + " on duplicate key update tries = tries")
                .setParameter(1, hash)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return entities.find(Tally.class, hash, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The privacy notice promises that fingerprints of addresses are kept for days only. */
    void sweep(@Observes HourPassed hour) {
        entities.createQuery("delete from Tally t where t.lastAt < :old")
                .setParameter("old", now().minus(KEPT))
                .executeUpdate();
    }

    /** To what the database keeps, which would round up: a first try must not seem to lie in the future. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String hash(Limit limit, String subject) {
        return Hash.sha256(limit.kind() + ":" + subject);
    }
}
