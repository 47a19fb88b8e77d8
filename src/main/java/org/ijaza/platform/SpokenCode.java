package org.ijaza.platform;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Random codes that people read aloud and type: Crockford's base 32, five bits a character, without letters that look
 * like digits.
 */
public final class SpokenCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int LONGEST_INPUT = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenCode() {}

    /** So many characters that nobody can guess. */
    public static String random(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Whether it is a code of this length as {@link #random} makes them. */
    public static boolean is(String characters, int length) {
        return characters.length() == length && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * Reads a code as people type it: in capitals or not, grouped or not, with O for 0 and I or L for 1 as
     * Crockford foresaw, with Arabic-Indic digits.
     *
     * @return nothing if it is not of this form and length
     */
    public static Optional<String> parse(String typed, int length) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(length);
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
        return code.length() == length ? Optional.of(code.toString()) : Optional.empty();
    }

    /** In groups of five, for reading aloud and typing. */
    public static String grouped(String characters) {
        return String.join("-", characters.split("(?<=\\G.{" + GROUP + "})"));
    }
}
