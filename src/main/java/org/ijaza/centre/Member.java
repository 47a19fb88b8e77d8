package org.ijaza.centre;

import java.time.Instant;
import java.util.List;
import org.ijaza.account.Person;

/**
 * Somebody of a centre, as its administrators see them.
 *
 * @param since since when the person belongs to the centre
 * @param roles those held in this centre, those to come and those that have ended, the newest first
 */
public record Member(Person person, Instant since, List<RoleHeld> roles) {}
