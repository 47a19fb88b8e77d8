package org.ijaza.certificate.pdf;

import org.ijaza.platform.Failure;

/** A sheet that cannot be printed as it stands. The message says what stands in the way, for who entered it. */
public class Unprintable extends Failure {
    private static final long serialVersionUID = 1;

    private Unprintable(String key, Object... arguments) {
        super(key, arguments);
    }

    /**
     * A text has characters that no font has; they would be printed as empty boxes.
     *
     * @param characters each with its code, for example {@code 王 (U+738B)}
     */
    static Unprintable characters(String characters, String text) {
        return new Unprintable("certificate.unprintable.characters", characters, text);
    }

    /** The texts are too long for one page. */
    static Unprintable tooLong() {
        return new Unprintable("certificate.unprintable.tooLong");
    }

    /** The kind does not offer this pair of languages. */
    static Unprintable layout(String layout, String kind) {
        return new Unprintable("certificate.unprintable.layout", layout, kind);
    }
}
