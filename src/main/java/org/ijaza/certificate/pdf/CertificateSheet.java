package org.ijaza.certificate.pdf;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.platform.Texts;

/**
 * Everything that is printed on one certificate. The same sheet always gives the same bytes.
 *
 * @param number in the register; its country decides how dates and numbers are written
 * @param layout the pair of languages, one that the kind offers
 * @param holder who is certified
 * @param course title of the course, or the subject of the certificate
 * @param hours of learning time; 0 if the kind does not tell them
 * @param centre the issuing centre's name
 * @param place where it is issued
 * @param issued date of issue
 * @param validUntil last day of validity, if it is not without limit
 * @param signatories names by the ids of the kind's signatories; an office without a name stands alone
 * @param particulars further texts that the kind's template prints, by their names in it
 * @param verification address that the QR code carries
 * @param created moment that the file gives as that of its creation
 */
public record CertificateSheet(
        CertificateNumber number,
        Layout layout,
        PersonName holder,
        Texts course,
        int hours,
        Texts centre,
        Texts place,
        LocalDate issued,
        Optional<LocalDate> validUntil,
        Map<String, PersonName> signatories,
        Map<String, Texts> particulars,
        URI verification,
        Instant created) {

    /** The particular that says in which languages the holder may teach. */
    public static final String LANGUAGES = "languages";

    /** The particular that says in which country the holder may teach. */
    public static final String COUNTRY = "country";

    /** @throws IllegalArgumentException if the hours are negative */
    public CertificateSheet {
        Objects.requireNonNull(number);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(course);
        Objects.requireNonNull(centre);
        Objects.requireNonNull(place);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(validUntil);
        Objects.requireNonNull(verification);
        Objects.requireNonNull(created);
        signatories = Map.copyOf(signatories);
        particulars = Map.copyOf(particulars);
        if (hours < 0) {
            throw new IllegalArgumentException("hours must not be negative: " + hours);
        }
    }
}
