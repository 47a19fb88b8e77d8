package org.ijaza.platform.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often one subject has tried one kind of thing. Kept under a hash: the table names nobody. */
@Entity
@Table(name = "tally")
public class Tally {

    @Id
    @Column(name = "subject_hash")
    private String subjectHash;

    private int tries;

    @Column(name = "last_at")
    private Instant lastAt;

    protected Tally() {}

    Tally(String subjectHash, Instant now) {
        this.subjectHash = subjectHash;
        this.lastAt = now;
    }

    /**
     * How long to wait before the next try; empty if it may go ahead. Tries that come too early are not counted,
     * so that impatience alone never makes the pause longer.
     */
    Optional<Duration> waitFor(Limit limit, Instant now) {
        Instant free = lastAt.plus(limit.pauseAfter(tries));
        return now.isBefore(free) ? Optional.of(Duration.between(now, free)) : Optional.empty();
    }

    void count(Limit limit, Instant now) {
        if (now.isAfter(lastAt.plus(limit.quiet()))) {
            tries = 0;
        }
        tries++;
        lastAt = now;
    }
}
