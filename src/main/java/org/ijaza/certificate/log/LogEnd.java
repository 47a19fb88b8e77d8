package org.ijaza.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the log ends: one row, locked by whoever appends or signs, so that all happens in one line. */
@Entity
@Table(name = "certificate_log_end")
public class LogEnd {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "tree_size")
    private long size;

    /** The time of the newest entry or head. */
    @Column(name = "last_at")
    private Instant lastAt;

    protected LogEnd() {}

    long size() {
        return size;
    }

    /** The time of what comes next: now, or the time before it where the clock of another node is ahead. */
    Instant next(Instant now) {
        Instant kept = now.truncatedTo(ChronoUnit.MILLIS);
        lastAt = kept.isBefore(lastAt) ? lastAt : kept;
        return lastAt;
    }

    void grow() {
        size++;
    }
}
