package org.ijaza.certificate.number;

import java.util.Optional;
import org.ijaza.platform.SpokenCode;

/**
 * The secret half of a certificate's verification address, for example {@code 7QK4M-X9D2T-BA0WE-6RZ8P}: who
 * holds the certificate can show it, nobody can find it by trying. 20 characters of Crockford's base 32 are
 * 100 bits.
 *
 * @param characters the 20 characters without hyphens, in capitals
 */
public record VerificationCode(String characters) {

    private static final int LENGTH = 20;

    /** @throws IllegalArgumentException if these are not 20 characters of the alphabet */
    public VerificationCode {
        if (!SpokenCode.is(characters, LENGTH)) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    /** A new code that nobody can guess. */
    public static VerificationCode random() {
        return new VerificationCode(SpokenCode.random(LENGTH));
    }

    /**
     * Reads a code as people type it: in capitals or not, grouped or not, with O for 0 and I or L for 1 as
     * Crockford foresaw, with Arabic-Indic digits.
     *
     * @return nothing if it is not of this form
     */
    public static Optional<VerificationCode> parse(String typed) {
        return SpokenCode.parse(typed, LENGTH).map(VerificationCode::new);
    }

    /** In groups of five, for reading aloud and typing. */
    @Override
    public String toString() {
        return SpokenCode.grouped(characters);
    }
}
