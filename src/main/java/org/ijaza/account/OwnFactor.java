package org.ijaza.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's second factor as its page shows it.
 *
 * @param standing whether it is on and whether it must be
 * @param onSince since when it is on
 * @param codesLeft recovery codes that were not used yet
 * @param proposed a secret that waits to be confirmed
 */
public record OwnFactor(
        FactorStanding standing, Optional<Instant> onSince, long codesLeft, Optional<SharedSecret> proposed) {}
