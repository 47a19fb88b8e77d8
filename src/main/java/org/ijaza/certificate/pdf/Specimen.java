package org.ijaza.certificate.pdf;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.platform.Texts;

/** A sheet of an invented person, to try a kind's template with. */
final class Specimen {

    private Specimen() {}

    static CertificateSheet of(CertificateKind kind, Layout layout, Sample sample) {
        PersonName nobody = sample.person();
        LocalDate issued = LocalDate.of(2026, 1, 23);
        return new CertificateSheet(
                new CertificateNumber("TN", 2026, 1),
                layout,
                nobody,
                new Texts("نموذج", "Spécimen", "Specimen"),
                1,
                new Texts("نموذج", "Spécimen", "Specimen"),
                new Texts("تونس", "Tunis", "Tunis"),
                issued,
                Optional.ofNullable(kind.grantedOn(issued).term().until()),
                kind.signatories().stream()
                        .filter(signatory -> signatory.signer().isEmpty())
                        .collect(Collectors.toMap(Signatory::id, signatory -> nobody)),
                Map.of(
                        CertificateSheet.LANGUAGES,
                        new Texts(
                                "العربية والفرنسية والإنجليزية",
                                "arabe, français et anglais",
                                "Arabic, French, and English"),
                        CertificateSheet.COUNTRY,
                        new Texts("تونس", "Tunisie", "Tunisia")),
                URI.create("https://ijaza.example/v/SPECIMEN"),
                Instant.EPOCH);
    }
}
