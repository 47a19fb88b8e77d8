package org.ijaza.quiz;

import java.util.Optional;
import org.ijaza.platform.SpokenCode;

/**
 * The short code on the receipt of a submitted attempt, for example {@code 7QK4M-X9D2T}: 50 random bits, which stand for
 * the attempt in the database and say nothing else, so that whoever finds one learns nothing.
 *
 * @param characters the ten characters without a hyphen, in capitals
 */
public record Receipt(String characters) {

    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException if these are not ten characters of Crockford's base 32 */
    public Receipt {
        if (!SpokenCode.is(characters, LENGTH)) {
            throw new IllegalArgumentException("not a receipt");
        }
    }

    static Receipt random() {
        return new Receipt(SpokenCode.random(LENGTH));
    }

    /** Reads one as people type it; nothing if it is not of this form. */
    public static Optional<Receipt> parse(String typed) {
        return SpokenCode.parse(typed, LENGTH).map(Receipt::new);
    }

    /** In two groups, for reading aloud and typing. */
    @Override
    public String toString() {
        return SpokenCode.grouped(characters);
    }
}
