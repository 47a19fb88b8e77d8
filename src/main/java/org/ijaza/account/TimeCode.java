package org.ijaza.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that an authenticator app shows: six digits, another every thirty seconds, out of a secret that the app
 * and we share (RFC 6238 with HMAC-SHA-1, the only form that every app knows).
 */
final class TimeCode {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;
    /** A telephone's clock may be so many steps behind or ahead (RFC 6238, 5.2). */
    private static final int DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private TimeCode() {}

    /** A new secret of 160 random bits, as long as the hash (RFC 4226, 4). */
    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The code of this moment. */
    static String at(byte[] secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret is a key for HMAC", e);
        }
    }

    /**
     * The step whose code it is, if it is that of now, of the step before or of the one after.
     *
     * @param code as typed; digits of any script, with or without spaces
     * @return number of thirty seconds since 1970
     */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        byte[] typed = digits(code).getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant moment = now.plus(STEP.multipliedBy(drift));
            if (MessageDigest.isEqual(typed, at(secret, moment).getBytes(StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds()));
            }
        }
        return found;
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : 'x')
                .limit(DIGITS + 1L)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
