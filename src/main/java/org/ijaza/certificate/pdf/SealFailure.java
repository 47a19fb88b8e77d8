package org.ijaza.certificate.pdf;

/** Certificates cannot be sealed: the message says what is wrong with the key and what to do about it. */
public class SealFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Why {
        /** There is no such file. */
        MISSING,
        /** It is no PKCS#12. */
        UNREADABLE,
        /** The password is not that of the file. */
        PASSWORD,
        /** The file does not hold exactly one key with its certificate. */
        NOT_ONE,
        /** The certificate's time is over. */
        EXPIRED,
        /** The certificate's time has not begun. */
        NOT_YET,
        /** A key that is too short or of a kind that cannot seal. */
        UNFIT,
        /** Anything else. */
        OTHER
    }

    private final Why why;

    SealFailure(Why why, String message) {
        super(message);
        this.why = why;
    }

    SealFailure(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
