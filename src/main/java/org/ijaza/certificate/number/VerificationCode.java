package org.ijaza.certificate.number;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret half of a certificate's verification address, for example {@code 7QK4M-X9D2T-BA0WE-6RZ8P}: who
 * holds the certificate can show it, nobody can find it by trying. 20 characters of Crockford's base 32 are
 * 100 bits.
 *
 * @param characters the 20 characters without hyphens, in capitals
 */
public record VerificationCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LONGEST_INPUT = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if these are not 20 characters of the alphabet */
    public VerificationCode {
        if (characters.length() != LENGTH || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    /** A new code that nobody can guess. */
    public static VerificationCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /**
     * Reads a code as people type it: in capitals or not, grouped or not, with O for 0 and I or L for 1 as
     * Crockford foresaw, with Arabic-Indic digits.
     *
     * @return nothing if it is not of this form
     */
    public static Optional<VerificationCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(LENGTH);
        for (int c : typed.toUpperCase(Locale.ROOT).codePoints().toArray()) {
            if (Character.isDigit(c)) {
                code.append(Character.digit(c, 10));
            } else if (c == 'O') {
                code.append('0');
            } else if (c == 'I' || c == 'L') {
                code.append('1');
            } else if (c < 128 && ALPHABET.indexOf(c) >= 0) {
                code.append((char) c);
            } else if (c != '-' && !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(new VerificationCode(code.toString())) : Optional.empty();
    }

    /** In groups of five, for reading aloud and typing. */
    @Override
    public String toString() {
        StringBuilder grouped = new StringBuilder(characters);
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, '-');
        }
        return grouped.toString();
    }
}
