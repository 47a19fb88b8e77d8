package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.certificate.log.verify.CertificateText;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Language;

/**
 * What the log's hash of a certificate is salted with. Whoever may see the certificate may have the salt; the hash of
 * what is not printed on it has another one, which nobody gets.
 */
@Entity
@Table(name = "certificate_log_secret")
public class LogSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private String secret;

    protected LogSecret() {}

    LogSecret(Certificate certificate) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        this.certificateId = certificate.getId();
        this.secret = HexFormat.of().formatHex(random);
    }

    /** 64 hexadecimal digits. */
    String salt() {
        return Hash.sha256("salt " + secret);
    }

    /** What the certificate says, in the form that is hashed. */
    CertificateText textOf(Certificate certificate) {
        CertificateText text = new CertificateText()
                .with("number", certificate.getNumber())
                .with("code", certificate.getCode())
                .with("kind", certificate.getKind())
                .with("holder-ar", certificate.getHolder().getArabic())
                .with("holder-latin", certificate.getHolder().getLatin())
                .with("course-ar", certificate.getCourse().in(Language.AR))
                .with("course-fr", certificate.getCourse().in(Language.FR))
                .with("course-en", certificate.getCourse().in(Language.EN))
                .with("hours", certificate.getHours())
                .with("issued", asKept(certificate.getIssuedAt()));
        certificate.scope().ifPresent(scope -> text.with("scope-course", scope.getCourseCode())
                .with(
                        "scope-languages",
                        scope.getLanguages().stream().map(Language::code).collect(Collectors.joining(" ")))
                .with("scope-country", scope.getCountry()));
        return text.with("kept", kept(certificate));
    }

    /** Ids that are of no use to anyone outside, and must not change either. */
    private String kept(Certificate certificate) {
        String ids = String.join(
                " ",
                Stream.of(
                                certificate.getPersonId(),
                                certificate.getEnrolmentId(),
                                certificate.candidacyId().orElse(null),
                                certificate.grantedBy().orElse(null),
                                certificate.getCentre().getId())
                        .map(String::valueOf)
                        .toList());
        return Hash.sha256("kept " + secret + " " + ids);
    }

    /**
     * Hash of all periods of the certificate and all acts on it, with who did them and why: nobody else can make use of
     * it, and nothing of them can change unseen.
     *
     * @return 64 hexadecimal digits
     */
    String stateOf(Certificate certificate) {
        Life life = certificate.life();
        CertificateText text = new CertificateText();
        life.periods().forEach(period -> text.with("period", period.kept()));
        life.acts().forEach(act -> text.with("act", act.kept()));
        return text.hash(Hash.sha256("state " + secret));
    }

    /** A moment as the database keeps it. */
    static Instant asKept(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
