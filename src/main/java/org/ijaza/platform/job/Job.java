package org.ijaza.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One piece of work to be done. The row exists until the work is done; a lease keeps other nodes away while
 * one is at it, and runs out if that node dies.
 */
@Entity
@Table(name = "job")
public class Job {

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private String payload;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "last_error")
    private String lastError;

    protected Job() {}

    Job(String kind, String payload, Instant dueAt) {
        this.kind = kind;
        this.payload = payload;
        this.dueAt = dueAt;
    }

    long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String payload() {
        return payload;
    }

    boolean isFree(Instant now) {
        return !dueAt.isAfter(now) && (leasedUntil == null || leasedUntil.isBefore(now));
    }

    void lease(Instant now, Duration lease) {
        tries++;
        leasedUntil = now.plus(lease);
    }

    /** Puts the next try off: a minute at first, twice as long each time, six hours at most. */
    void failed(String error, Instant now) {
        lastError = error.length() > 500 ? error.substring(0, 500) : error;
        leasedUntil = null;
        Duration wait = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
