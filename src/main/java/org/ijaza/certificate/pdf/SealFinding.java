package org.ijaza.certificate.pdf;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.certificate.number.CertificateNumber;

/**
 * What was found of an uploaded file. That it is genuine says that this platform made it and that nothing in it
 * was changed; whether the certificate is valid today, the register says.
 *
 * @param verdict the answer
 * @param number of the certificate, as the sealed file itself bears it; only in a genuine one
 * @param seals those that it bears, in the order in which they were given; only of a genuine one
 */
public record SealFinding(Verdict verdict, Optional<CertificateNumber> number, List<Given> seals) {

    /**
     * A seal.
     *
     * @param key certificate of the key that gave it
     * @param at when, as the seal itself says
     * @param stamp when somebody else saw it; empty if nobody was asked
     * @param lasting whether the file holds what is needed to check it when those who vouch for it answer no more
     */
    public record Given(X509Certificate key, Instant at, Optional<Stamp> stamp, boolean lasting) {}

    /** The answers that there are. */
    public enum Verdict {
        /** Not a PDF file at all. */
        NOT_A_PDF,
        /** Larger than any certificate; not looked into. */
        TOO_LARGE,
        /** A PDF without an electronic signature: a print or a scan, for example. */
        NOT_SEALED,
        /** A PDF with a signature, but not with a key of this platform. */
        SEALED_BY_OTHERS,
        /** It bears a seal of this platform that does not fit: changed, shortened, or something was added. */
        ALTERED,
        /** Sealed by this platform, and unaltered. */
        GENUINE
    }

    public SealFinding {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(number);
        seals = List.copyOf(seals);
    }

    static SealFinding of(Verdict verdict) {
        return new SealFinding(verdict, Optional.empty(), List.of());
    }
}
