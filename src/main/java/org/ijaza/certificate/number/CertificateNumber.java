package org.ijaza.certificate.number;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a certificate bears in the register, for example {@code IJZ-TN-2026-000123-3}: country and
 * year of issue, serial number within them, and a check character. The check (ISO/IEC 7064 MOD 37,36 over
 * {@code IJZTN2026000123}) finds every single wrong character and nearly every exchange of two neighbours, so
 * that a mistyped number is told apart from one that does not exist.
 *
 * @param country ISO 3166-1 alpha-2 code, in capitals
 * @param year of issue, four digits
 * @param serial from 1 to 999,999 within country and year
 */
public record CertificateNumber(String country, int year, int serial) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int RADIX = ALPHABET.length();
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern BARE = Pattern.compile("IJZ([A-Z]{2})(\\d{4})(\\d{6})([0-9A-Z])");
    private static final int LONGEST_INPUT = 80;

    /** @throws IllegalArgumentException if a part is out of its range */
    public CertificateNumber {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be two capital letters: " + country);
        }
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("year must have four digits: " + year);
        }
        if (serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException("serial must be from 1 to 999999: " + serial);
        }
    }

    /**
     * Reads a number as people type it: in capitals or not, with spaces or hyphens of any kind or without,
     * with Arabic-Indic digits.
     *
     * @return nothing if it is not of this form or its check character is wrong
     */
    public static Optional<CertificateNumber> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        Matcher parts = BARE.matcher(bare(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(2));
        int serial = Integer.parseInt(parts.group(3));
        if (year < 1000 || serial < 1) {
            return Optional.empty();
        }
        CertificateNumber number = new CertificateNumber(parts.group(1), year, serial);
        return number.check() == parts.group(4).charAt(0) ? Optional.of(number) : Optional.empty();
    }

    private static String bare(String typed) {
        StringBuilder bare = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                bare.append(Character.digit(c, 10));
            } else if (!isSeparator(c)) {
                bare.appendCodePoint(c);
            }
        });
        return bare.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isSeparator(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT // direction marks that come along when copied out of Arabic text
                || c == 0x2212 // minus sign
                || c == '_'
                || c == '.'
                || c == '/';
    }

    private char check() {
        int carry = RADIX;
        for (char c : payload().toCharArray()) {
            int sum = (carry + ALPHABET.indexOf(c)) % RADIX;
            carry = (sum == 0 ? RADIX : sum) * 2 % (RADIX + 1);
        }
        return ALPHABET.charAt((RADIX + 1 - carry) % RADIX);
    }

    private String payload() {
        return "IJZ" + country + year + String.format(Locale.ROOT, "%06d", serial);
    }

    /** As it is printed: {@code IJZ-TN-2026-000123-3}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "IJZ-%s-%d-%06d-%c", country, year, serial, check());
    }
}
