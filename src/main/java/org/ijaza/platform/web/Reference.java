package org.ijaza.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Numbers that tie what a user saw to what the log holds. */
final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new one: eight hexadecimal digits. */
    static String next() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
