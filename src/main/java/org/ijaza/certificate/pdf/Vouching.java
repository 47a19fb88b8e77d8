package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Who vouches for a stamped signature of ours.
 *
 * @param signer certificate of the key that gave it
 * @param clock certificate of the service that stamped it
 * @param others that the stamp brings
 */
record Vouching(X509Certificate signer, X509Certificate clock, List<X509Certificate> others) {

    /**
     * Who vouches for the signature in a file.
     *
     * @return empty if it has no stamp
     * @throws IllegalStateException if it is no signature
     */
    static Optional<Vouching> of(SignedRange range) {
        try (ASN1InputStream stream = new ASN1InputStream(range.signature())) {
            CMSSignedData signed = new CMSSignedData(ContentInfo.getInstance(stream.readObject()));
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            Optional<TimeStampToken> token = Stamp.tokenOf(signer);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            // ours bring the signer's certificate and no other
            X509CertificateHolder own =
                    signed.getCertificates().getMatches(null).iterator().next();
            List<X509Certificate> others = new ArrayList<>();
            for (X509CertificateHolder other : token.get().getCertificates().getMatches(null)) {
                others.add(read(other));
            }
            return Optional.of(new Vouching(read(own), read(Stamp.serviceOf(token.get())), others));
        } catch (CMSException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a signature of ours cannot be read", e);
        }
    }

    private static X509Certificate read(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /** Whether validation data is about this signature: it is collected for the whole of it, or not at all. */
    boolean isIn(ValidationData data) {
        try {
            return data.has(signer.getEncoded()) && data.has(clock.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }
}
