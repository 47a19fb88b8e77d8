package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ijaza.account.ThisDevice;

/** Reminds whoever must set up a second factor and still has time to. Asks no database. */
@Named
@RequestScoped
public class FactorReminder {

    @Inject
    private ThisDevice thisDevice;

    @Inject
    private Clock clock;

    /** Whether there is something to remind of. */
    public boolean isNeeded() {
        return thisDevice
                .factorDue()
                .filter(due -> clock.instant().isBefore(due))
                .isPresent();
    }

    /** Days left, begun ones included: 1 on the last. */
    public long getDays() {
        Instant due = thisDevice.factorDue().orElseThrow();
        return Duration.between(clock.instant(), due).minusNanos(1).toDays() + 1;
    }
}
