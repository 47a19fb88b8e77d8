package org.ijaza.certificate.pdf;

import org.ijaza.platform.Failure;

/**
 * The time-stamp service gave no stamp, so nothing was sealed. A file is frozen once it is issued: one without the stamp
 * that was asked for would stay without it for ever.
 */
public class NotStamped extends Failure {
    private static final long serialVersionUID = 1;

    NotStamped(Throwable cause) {
        super("certificate.notStamped");
        initCause(cause);
    }
}
