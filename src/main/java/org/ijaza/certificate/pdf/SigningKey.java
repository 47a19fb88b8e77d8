package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.certificate.pdf.SealFailure.Why;
import org.ijaza.platform.Hash;

/**
 * The key that certificates are sealed with, and its X.509 certificate, out of a PKCS#12 file: the
 * institution's own, or one made at first start ({@link KeyFolder}). Never changes; safe for many threads.
 */
public final class SigningKey {

    private static final int SHORTEST_RSA = 2048;

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> chain;

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.certificate = chain.get(0);
        this.chain = chain;
    }

    /**
     * Opens a key.
     *
     * @param file PKCS#12, with exactly one key
     * @param password of the file
     * @throws SealFailure if the file is missing or is no PKCS#12, the password is wrong, there is not exactly
     *     one key, its certificate is not valid now, or it is of a kind that cannot seal
     */
    public static SigningKey open(Path file, char[] password, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new SealFailure(Why.MISSING, "the key file " + file + " is missing");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password);
            SigningKey key = onlyKeyOf(store, file, password);
            key.requireUsable(file, now);
            return key;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new SealFailure(Why.PASSWORD, "the password of the key file " + file + " is wrong", e);
            }
            throw new SealFailure(
                    Why.UNREADABLE, "the key file " + file + " cannot be read as PKCS#12: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new SealFailure(Why.OTHER, "the key in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static SigningKey onlyKeyOf(KeyStore store, Path file, char[] password) throws GeneralSecurityException {
        SigningKey found = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate) {
                if (found != null) {
                    throw new SealFailure(Why.NOT_ONE, "the key file " + file + " holds several keys; one is expected");
                }
                found = new SigningKey(key, chainOf(store, alias));
            }
        }
        if (found == null) {
            throw new SealFailure(Why.NOT_ONE, "the key file " + file + " holds no private key with a certificate");
        }
        return found;
    }

    private static List<X509Certificate> chainOf(KeyStore store, String alias) throws GeneralSecurityException {
        return Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    private void requireUsable(Path file, Instant now) {
        if (certificate.getNotAfter().before(Date.from(now))) {
            throw new SealFailure(
                    Why.EXPIRED,
                    "the certificate in " + file + " expired on "
                            + certificate.getNotAfter().toInstant() + ": renew it, and keep the old one for checking");
        }
        if (certificate.getNotBefore().after(Date.from(now))) {
            throw new SealFailure(
                    Why.NOT_YET,
                    "the certificate in " + file + " is not valid before "
                            + certificate.getNotBefore().toInstant());
        }
        boolean longRsa = certificate.getPublicKey() instanceof java.security.interfaces.RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= SHORTEST_RSA;
        if (!longRsa && !(certificate.getPublicKey() instanceof java.security.interfaces.ECPublicKey)) {
            throw new SealFailure(
                    Why.UNFIT,
                    "the key in " + file + " must be an elliptic curve key or RSA of at least " + SHORTEST_RSA
                            + " bits");
        }
    }

    /** To be published, and kept beyond the key's own time: seals are checked with it. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate and those of who issued it, each by the next, as far as the file had them. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** SHA-256 of the certificate, in lower-case hex. */
    public String fingerprint() {
        try {
            return Hash.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    /** The Java name of the signature algorithm, with SHA-256. */
    String algorithm() {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /**
     * Signs with SHA-256 and the key's own algorithm.
     *
     * @throws SealFailure if the key fails
     */
    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(algorithm());
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SealFailure(Why.OTHER, "the key cannot sign: " + e.getMessage(), e);
        }
    }

    /** For signing; never leaves the memory. */
    public PrivateKey secret() {
        return key;
    }
}
