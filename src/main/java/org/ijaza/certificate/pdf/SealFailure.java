package org.ijaza.certificate.pdf;

/** Certificates cannot be sealed: the message says what is wrong with the key and what to do about it. */
public class SealFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealFailure(String message) {
        super(message);
    }

    SealFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
