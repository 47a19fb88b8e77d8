package org.ijaza.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.ijaza.platform.Hash;

/**
 * A secret of 256 random bits that stands for a person: in a browser's cookie or in a mailed link. Only its hash
 * is kept, so that the database alone lets nobody in.
 */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database keeps. */
    public String hash() {
        return Hash.sha256(text);
    }

    /** Hides the secret where somebody prints it. */
    @Override
    public String toString() {
        return "Token";
    }
}
