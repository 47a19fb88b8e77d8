package org.ijaza.certificate.log.verify;

/** A file is not what it should be; the message says where. */
public class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
