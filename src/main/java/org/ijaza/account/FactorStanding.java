package org.ijaza.account;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a person stands with the second factor.
 *
 * @param on whether sign-in asks for it
 * @param requiredFrom from when on what the person is entrusted with counts only with it; empty if nothing asks for it
 */
public record FactorStanding(boolean on, Optional<Instant> requiredFrom) {

    /**
     * @param factor what the person has, if anything was ever set up
     * @param dutyFrom from when on the roles ask for it, empty if none does
     */
    public static FactorStanding of(Optional<SecondFactor> factor, Optional<Instant> dutyFrom) {
        return new FactorStanding(factor.filter(SecondFactor::isOn).isPresent(), dutyFrom.flatMap(from -> Stream.concat(
                        Stream.of(from), factor.flatMap(SecondFactor::graceUntil).stream())
                .max(Instant::compareTo)));
    }

    /** Whether something asks for it, now or after the grace. */
    public boolean isRequired() {
        return requiredFrom.isPresent();
    }

    /** When the grace of somebody ends who must set one up and has not; empty if there is nothing to do. */
    public Optional<Instant> due() {
        return on ? Optional.empty() : requiredFrom;
    }

    /** Whether the grace is over: the person may do nothing but set one up. */
    public boolean isConfinedAt(Instant now) {
        return due().filter(end -> !now.isBefore(end)).isPresent();
    }
}
