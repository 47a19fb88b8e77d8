package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;

/**
 * Locks the secrets of second factors with a key that is not in the database (AES-256 in GCM), so that a stolen
 * database alone gives nobody's codes. The key comes from the environment or from a file in the data folder; nodes
 * that share a database share the key.
 */
@ApplicationScoped
public class FactorSafe implements StartStep {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Settings settings;

    private SecretKey key;

    protected FactorSafe() {}

    /** For tests without a container. */
    FactorSafe(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public int order() {
        return 1;
    }

    /** Reads the key before anybody needs it: a wrong one is better noticed by who starts than by who signs in. */
    @Override
    public void run(StartNotice notice) {
        key();
    }

    /** Locks a secret for this person; another person's row cannot use it. */
    String lock(byte[] secret, long personId) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, personId).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + locked.length)
                            .put(nonce)
                            .put(locked)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /**
     * Opens what was locked for this person.
     *
     * @throws IllegalStateException if it was locked with another key or for another person, or was altered
     */
    byte[] open(String locked, long personId) {
        byte[] bytes = Base64.getDecoder().decode(locked);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, personId).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret of a second factor does not open: it was locked with another key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long personId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("person:" + personId).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized SecretKey key() {
        if (key == null) {
            key = new SecretKeySpec(
                    settings.factorKey().map(FactorSafe::keyOf).orElseGet(() -> new FactorKeyFile(settings.data())
                            .readOrCreate()),
                    "AES");
        }
        return key;
    }

    private static byte[] keyOf(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == FactorKeyFile.KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below; what stands there is a secret and must not be said
        }
        throw new StartProblem("IJAZA_FACTOR_KEY must be 32 bytes in Base64; make one by: openssl rand -base64 32");
    }
}
