package org.ijaza.centre;

import java.time.Instant;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Texts;

/**
 * An entry of the audit trail with the names of what it is about.
 *
 * @param number place in the trail
 * @param actor who did it, null for the application itself
 * @param centre the centre it was done for, null if there was none
 * @param action for example {@code role.given}
 * @param subject kind and id, for example {@code person:17}
 * @param person whom it was done to, null if it was not done to a person
 * @param detail a few words, null if there are none
 */
public record AuditLine(
        long number,
        Instant at,
        PersonNames actor,
        Texts centre,
        String action,
        String subject,
        PersonNames person,
        String detail) {}
