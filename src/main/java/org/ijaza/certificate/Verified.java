package org.ijaza.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.certificate.pdf.Stamp;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * What verification says of a certificate: its standing, and no more than what is printed on it.
 *
 * @param code the asker's own: without it, or the file that bears it, nothing is shown
 * @param hours of learning time; 0 for kinds that do not tell them
 * @param licensed what it licenses to teach; empty for kinds that license nothing
 * @param country of the issuing centre, whose customs the date follows
 * @param validUntil last day of validity, null for no limit
 * @param inLog where it stands in the log; empty if it does not, or otherwise than the register says
 * @param checks each by itself, in the order in which they are said
 * @param signatures those in the file, in the order in which they were given; none if they do not fit it
 * @param replacedBy the certificate that stands in its place, renewed or corrected; empty if none does
 * @param replaces the certificate in whose place it stands
 */
public record Verified(
        String number,
        VerificationCode code,
        Standing standing,
        Texts kind,
        PersonNames holder,
        Texts course,
        int hours,
        Optional<Licensed> licensed,
        Texts centre,
        String country,
        Instant issuedAt,
        LocalDate validUntil,
        Optional<LogPlace> inLog,
        List<Check> checks,
        List<Signature> signatures,
        Optional<Other> replacedBy,
        Optional<Other> replaces) {

    /** Whether the certificate is what was issued; if not, its standing is of no use. */
    public boolean isSound() {
        return checks.stream()
                .allMatch(check -> check.holds() || !check.subject().isOfIntegrity());
    }

    /**
     * An electronic signature.
     *
     * @param by name of the centre whose key gave it
     * @param at when, as the signature itself says
     * @param stamp when an independent service saw it; empty if none was asked
     * @param lasting whether the file holds what is needed to check it when that service and others answer no more
     */
    public record Signature(Texts by, Instant at, Optional<Stamp> stamp, boolean lasting) {}

    /**
     * Another certificate of the same holder.
     *
     * @param address of its verification on this site
     */
    public record Other(String number, String address) {}

    /**
     * Where and in what the course may be taught.
     *
     * @param languages at least one, in the order of the platform's languages
     * @param inWords the languages as a list, for example "arabe et français"
     * @param country ISO 3166-1 alpha-2 code
     */
    public record Licensed(Set<Language> languages, Texts inWords, String country, Texts countryName) {}
}
