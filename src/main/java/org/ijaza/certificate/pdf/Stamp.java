package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * When a service of somebody else saw a signature. Whether to believe that service is for the reader to say.
 *
 * @param at by the service's clock
 * @param by what the service calls itself
 */
public record Stamp(Instant at, String by) {

    /**
     * The stamp of a signature.
     *
     * @return empty if it has none
     * @throws CMSException if it has something else, or one that does not fit
     */
    static Optional<Stamp> of(SignerInformation signer) throws CMSException {
        Optional<TimeStampToken> found = tokenOf(signer);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TimeStampToken token = found.get();
        try {
            X509CertificateHolder service = serviceOf(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(service));
            MessageDigest digest = MessageDigest.getInstance(
                    token.getTimeStampInfo().getMessageImprintAlgOID().getId());
            if (!MessageDigest.isEqual(
                    digest.digest(signer.getSignature()),
                    token.getTimeStampInfo().getMessageImprintDigest())) {
                throw new CMSException("the time stamp is of another signature");
            }
            return Optional.of(new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), nameOf(service)));
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new CMSException("the time stamp does not fit", e);
        }
    }

    /**
     * The stamp of a signature as it lies there, whether it fits or not.
     *
     * @return empty if it has none
     * @throws CMSException if it has something else
     */
    static Optional<TimeStampToken> tokenOf(SignerInformation signer) throws CMSException {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return Optional.empty();
        }
        Attribute attribute = unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (unsigned.size() != 1
                || attribute == null
                || attribute.getAttrValues().size() != 1) {
            throw new CMSException("only one time stamp may stand beside a signature");
        }
        try {
            return Optional.of(
                    new TimeStampToken(ContentInfo.getInstance(attribute.getAttributeValues()[0])));
        } catch (TSPException | IOException e) {
            throw new CMSException("what stands beside a signature is no time stamp", e);
        }
    }

    /** Certificate of the service that gave a stamp. */
    @SuppressWarnings("unchecked") // the token's signer selects X.509 certificates and nothing else
    static X509CertificateHolder serviceOf(TimeStampToken token) throws CMSException {
        Collection<X509CertificateHolder> own = token.getCertificates().getMatches(token.getSID());
        if (own.size() != 1) {
            throw new CMSException("the time stamp does not bring its certificate");
        }
        return own.iterator().next();
    }

    private static String nameOf(X509CertificateHolder service) {
        var names = service.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? service.getSubject().toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
