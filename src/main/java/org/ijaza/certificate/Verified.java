package org.ijaza.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * What verification says of a certificate: its standing, and no more than what is printed on it.
 *
 * @param hours of learning time; 0 for kinds that do not tell them
 * @param licensed what it licenses to teach; empty for kinds that license nothing
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
        Optional<Licensed> licensed,
        Texts centre,
        String country,
        Instant issuedAt,
        LocalDate validUntil) {

    /**
     * Where and in what the course may be taught.
     *
     * @param languages at least one, in the order of the platform's languages
     * @param inWords the languages as a list, for example "arabe et français"
     * @param country ISO 3166-1 alpha-2 code
     */
    public record Licensed(Set<Language> languages, Texts inWords, String country, Texts countryName) {}
}
