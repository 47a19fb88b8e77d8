package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Devices that were looked up in the last half minute, to spare the database a query a request. Another node
 * notices a sign-out that much later.
 */
@ApplicationScoped
public class RecentDevices {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final Map<String, Entry> byHash = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    private record Entry(Recognised recognised, Instant until) {}

    protected RecentDevices() {}

    /** For tests without a container. */
    RecentDevices(Clock clock) {
        this.clock = clock;
    }

    Optional<Recognised> find(String tokenHash) {
        Entry entry = byHash.get(tokenHash);
        return entry != null && clock.instant().isBefore(entry.until)
                ? Optional.of(entry.recognised)
                : Optional.empty();
    }

    void keep(String tokenHash, Recognised recognised) {
        Instant now = clock.instant();
        if (byHash.size() >= MOST) {
            byHash.values().removeIf(entry -> !now.isBefore(entry.until));
        }
        if (byHash.size() < MOST) {
            byHash.put(tokenHash, new Entry(recognised, now.plus(KEPT)));
        }
    }

    /** Only once it is certain: a request that came between would bring the device back. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignedOut signedOut) {
        forget(signedOut.personId());
    }

    /** What the person may do has changed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactorChanged changed) {
        forget(changed.personId());
    }

    private void forget(long personId) {
        byHash.values().removeIf(entry -> entry.recognised.personId() == personId);
    }
}
