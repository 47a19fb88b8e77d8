package org.ijaza.certificate.log.verify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs heads, as the X.509 certificate that also seals bear.
 *
 * @param certificate of an elliptic curve or RSA key
 */
public record LogKey(X509Certificate certificate) {

    private static final String WORD = "key";

    /** SHA-256 of the public key (its SubjectPublicKeyInfo), 64 hexadecimal digits: what to compare on paper. */
    public String id() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(certificate.getPublicKey().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The certificate in DER and Base64. */
    public String base64() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Unreadable if this is no certificate in DER and Base64 */
    public static LogKey ofBase64(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return new LogKey((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new Unreadable("not a certificate: " + base64);
        }
    }

    /** Whether it signed this head. */
    public boolean signed(SignedHead head) {
        try {
            boolean rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initVerify(certificate.getPublicKey());
            signature.update(head.head().body().getBytes(StandardCharsets.UTF_8));
            return head.key().equals(id())
                    && signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    /** As it stands in files. */
    String line() {
        return WORD + " " + id() + " " + base64();
    }

    /** @throws Unreadable if the line is no key, or its id is not that of its certificate */
    static LogKey parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3 || !parts[0].equals(WORD)) {
            throw new Unreadable("not a key: " + line);
        }
        LogKey key = ofBase64(parts[2]);
        if (!key.id().equals(parts[1])) {
            throw new Unreadable("a key with the id of another: " + line);
        }
        return key;
    }
}
