package org.ijaza.certificate.batch;

/** How far a batch is. */
public enum BatchState {
    /** It is known who would get a certificate; waits to be confirmed. */
    CHECKED,
    /** Confirmed; certificates are being issued, or about to be. */
    CONFIRMED,
    /** Everybody who was to get one has it. */
    DONE
}
