package org.ijaza.centre;

import java.time.Instant;

/**
 * Which entries of the audit trail somebody wants to see; what is null or blank does not matter.
 *
 * @param centre id of the centre that they were done for; null, for all, only the administrators of the region ask
 * @param person e-mail address of who did it or whom it was done to
 * @param action for example {@code role.given}
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record AuditQuestion(Long centre, String person, String action, Instant from, Instant before) {}
