package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** What the European Commission's validator (EU DSS, after ETSI EN 319 102-1) says of a signed file. */
public final class Validation {

    private Validation() {}

    /** @param trusted the only certificate that is trusted */
    public static SimpleReport of(byte[] file, X509Certificate trusted, Instant now) {
        return of(file, List.of(trusted), now);
    }

    /** @param trusted the only certificates that are trusted */
    public static SimpleReport of(byte[] file, List<X509Certificate> trusted, Instant now) {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        trusted.forEach(certificate -> source.addCertificate(new CertificateToken(certificate)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(source);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(now));
        return validator.validateDocument().getSimpleReport();
    }
}
