package org.ijaza.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Tells certificates, lists and answers from anything else, and looks whether each is signed with the key of one of the
 * certificates: then a changed byte is found, though nobody signed the place where they lie.
 */
final class SignedParts {

    private static final String X509 = "X.509";

    /** A part read and written again. */
    private interface Reading {
        byte[] again() throws IOException, GeneralSecurityException, OCSPException;
    }

    private interface Signed {
        void by(PublicKey key) throws GeneralSecurityException;
    }

    private SignedParts() {}

    static boolean isCertificate(byte[] part) {
        return isWhole(part, () -> {
            X509CertificateHolder certificate = new X509CertificateHolder(part);
            requireWhole(certificate.toASN1Structure().getSignature());
            return certificate.getEncoded();
        });
    }

    static boolean isList(byte[] part) {
        return isWhole(part, () -> {
            X509CRLHolder list = new X509CRLHolder(part);
            requireWhole(list.toASN1Structure().getSignature());
            return list.getEncoded();
        });
    }

    static boolean isAnswer(byte[] part) {
        return isWhole(part, () -> {
            OCSPResp answer = new OCSPResp(part);
            BasicOCSPResponse basic =
                    BasicOCSPResponse.getInstance(answered(answer).getEncoded());
            requireWhole(basic.getSignature());
            requirePlain(basic.getSignatureAlgorithm());
            return answer.getEncoded();
        });
    }

    private static boolean isWhole(byte[] part, Reading reading) {
        try {
            return Arrays.equals(part, reading.again());
        } catch (IOException | GeneralSecurityException | OCSPException | RuntimeException e) {
            return false; // the library throws much at a structure that is none
        }
    }

    private static BasicOCSPResp answered(OCSPResp answer) throws OCSPException, SignatureException {
        if (answer.getStatus() == OCSPResp.SUCCESSFUL && answer.getResponseObject() instanceof BasicOCSPResp basic) {
            return basic;
        }
        throw new SignatureException("no answer of the basic kind");
    }

    /** A signature is of whole bytes; its number of further bits is not signed. */
    private static void requireWhole(ASN1BitString signature) throws SignatureException {
        if (signature.getPadBits() != 0) {
            throw new SignatureException("bits are left over");
        }
    }

    /** An answer names its algorithm outside of what is signed, and only one of the algorithms has anything to add. */
    private static void requirePlain(AlgorithmIdentifier algorithm) throws SignatureException {
        ASN1Encodable more = algorithm.getParameters();
        boolean plain = more == null || DERNull.INSTANCE.equals(more);
        if (!plain && !PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
            throw new SignatureException("the algorithm says more than it has to");
        }
    }

    /** Whether each part is signed with the key of a certificate in the data, or in the very answer. */
    static boolean vouchForEachOther(ValidationData data) {
        try {
            List<PublicKey> keys = new ArrayList<>();
            for (byte[] certificate : data.certificates()) {
                keys.add(certificate(certificate).getPublicKey());
            }
            for (byte[] certificate : data.certificates()) {
                requireSigned(keys, certificate(certificate)::verify);
            }
            for (byte[] list : data.lists()) {
                requireSigned(keys, list(list)::verify);
            }
            for (byte[] answer : data.answers()) {
                requireAnswerSigned(keys, answered(new OCSPResp(answer)));
            }
            return true;
        } catch (GeneralSecurityException | IOException | OCSPException | RuntimeException e) {
            return false; // the library reads some things only when they are asked for
        }
    }

    private static X509Certificate certificate(byte[] part) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance(X509).generateCertificate(new ByteArrayInputStream(part));
    }

    private static X509CRL list(byte[] part) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance(X509).generateCRL(new ByteArrayInputStream(part));
    }

    private static void requireAnswerSigned(List<PublicKey> keys, BasicOCSPResp answer)
            throws GeneralSecurityException, IOException {
        List<PublicKey> all = new ArrayList<>(keys);
        for (X509CertificateHolder brought : answer.getCerts()) {
            all.add(certificate(brought.getEncoded()).getPublicKey());
        }
        for (X509CertificateHolder brought : answer.getCerts()) {
            requireWhole(brought.toASN1Structure().getSignature());
            requireSigned(all, certificate(brought.getEncoded())::verify);
        }
        requireSigned(all, key -> verify(answer, key));
    }

    private static void verify(BasicOCSPResp answer, PublicKey key) throws GeneralSecurityException {
        try {
            if (!answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new SignatureException("not signed with this key");
            }
        } catch (OCSPException | OperatorCreationException e) {
            throw new SignatureException(e);
        }
    }

    private static void requireSigned(List<PublicKey> keys, Signed signed) throws GeneralSecurityException {
        for (PublicKey key : keys) {
            try {
                signed.by(key);
                return;
            } catch (GeneralSecurityException | RuntimeException e) {
                continue; // a key of another kind, or of somebody else
            }
        }
        throw new SignatureException("signed with none of the keys");
    }
}
