package org.ijaza.account;

import java.time.Instant;
import org.ijaza.platform.Language;

/**
 * Whom a device's token stands for: what every request needs to know of the person.
 *
 * @param factorDue when the time ends to set up a second factor that a role asks for; null if there is nothing to do
 */
public record Recognised(long deviceId, long personId, String country, Language language, Instant factorDue) {}
