package org.ijaza.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Texts;

/**
 * What verification says of a certificate: its standing, and no more than what is printed on it.
 *
 * @param country of the issuing centre, whose customs the date follows
 * @param validUntil last day of validity, null for no limit
 */
public record Verified(
        String number,
        Standing standing,
        Texts kind,
        PersonNames holder,
        Texts course,
        int hours,
        Texts centre,
        String country,
        Instant issuedAt,
        LocalDate validUntil) {}
