package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfSignatureCache;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals printed certificates with an electronic signature (PAdES): whoever changes the file afterwards breaks
 * it. What one key seals at once bears a seal that is not visible on the page; what several people sign bears one for
 * each, on top of the others, where it says who signed and when. Safe for many threads.
 */
public final class Seal {

    private static final int SIGNATURE_SPACE = 4096; // bytes in the file; a CMS with one certificate takes half
    private static final int STAMP_SPACE = 16_384; // a token with the certificates of its service, often four

    /** Held, so that the level stays: at INFO it tells of every seal, at WARNING of the still empty field. */
    private static final Logger DSS_LOG = Logger.getLogger("eu.europa.esig.dss");

    static {
        DSS_LOG.setLevel(Level.SEVERE);
    }

    private static final IPdfObjFactory OBJECTS = new SealFace.Objects();

    private final SigningKey key;
    private final Optional<TimeStamps> stamps;
    private final Optional<TrustData> trust;

    /** With the time of our own clock (PAdES baseline B). */
    public Seal(SigningKey key) {
        this(key, Optional.empty(), Optional.empty());
    }

    /**
     * @param stamps a service that vouches for the time (PAdES baseline T); without one the time is our own clock's
     * @param trust collects what is needed to check stamped seals later, as far as it can be had (PAdES baseline LT)
     */
    public Seal(SigningKey key, Optional<TimeStamps> stamps, Optional<TrustData> trust) {
        this.key = key;
        this.stamps = stamps;
        this.trust = trust;
    }

    /**
     * Seals a certificate.
     *
     * @param pdf as it came from the {@link Press}
     * @param kind gives reason and place
     * @param now the time that the seal bears; second precision
     * @throws SealFailure if the key fails
     * @throws NotStamped if a time stamp is wanted and cannot be had
     */
    public byte[] seal(byte[] pdf, CertificateKind kind, Instant now) {
        return seal(pdf, kind.sealReason(), kind.sealLocation(), now);
    }

    /**
     * Seals what is no certificate; see {@link #seal(byte[], CertificateKind, Instant)}.
     *
     * @param reason why it is sealed
     * @param location where
     */
    public byte[] seal(byte[] pdf, String reason, String location, Instant now) {
        return OwnClasses.with(() -> lasting(sealed(pdf, parameters(reason, location, SealField.ONLY, now)), now));
    }

    /**
     * Signs a certificate for one of those who have to. All that was in the file stays as it is, signatures included.
     *
     * @param pdf as it came from the {@link Press}, or from the one who signed before
     * @param hand whose; the file has no signature in this place yet
     * @param press prints what will be seen there
     * @param now the time that the signature bears; second precision
     * @throws SealFailure if the key fails
     * @throws NotStamped if a time stamp is wanted and cannot be had
     * @throws Unprintable if the name of who signs cannot be printed
     */
    public byte[] sign(byte[] pdf, CertificateKind kind, Hand hand, Press press, Instant now) {
        String field = SealField.nameFor(hand.signatory());
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        SealFace face = press.face(kind, hand, day, SealField.placeIn(pdf, field));
        PAdESSignatureParameters parameters = parameters(kind.sealReason(), kind.sealLocation(), field, now);
        parameters.getImageParameters().setImage(face.image());
        return OwnClasses.with(() -> lasting(sealed(pdf, parameters), now));
    }

    private byte[] sealed(byte[] pdf, PAdESSignatureParameters parameters) {
        DSSDocument document = new InMemoryDocument(pdf);
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(OBJECTS);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureValue value =
                new SignatureValue(SignatureAlgorithm.forJAVA(key.algorithm()), key.sign(data.getBytes()));
        PdfSignatureCache begun = parameters.getPdfSignatureCache();
        ExternalCMSService signatures = new ExternalCMSService(new CommonCertificateVerifier());
        stamps.ifPresent(signatures::setTspSource);
        byte[] signature = bytes(signatures.signMessageDigest(begun.getMessageDigest(), parameters, value));
        return SignedRange.filled(bytes(begun.getToBeSignedDocument()), signature);
    }

    /** With what is needed to check its signatures later behind it, as far as that can be had now. */
    private byte[] lasting(byte[] signed, Instant now) {
        return trust.map(source -> new Lasting(source, key.chain()).with(signed, now))
                .orElse(signed);
    }

    private PAdESSignatureParameters parameters(String reason, String location, String field, Instant now) {
        CertificateToken certificate = new CertificateToken(key.certificate());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                stamps.isPresent() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate);
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setReason(reason);
        parameters.setLocation(location);
        parameters.setContentSize(SIGNATURE_SPACE + (stamps.isPresent() ? STAMP_SPACE : 0));
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
        return parameters;
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
