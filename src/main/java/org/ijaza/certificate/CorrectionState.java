package org.ijaza.certificate;

/** What became of a request for another name. */
public enum CorrectionState {
    /** Nobody has answered yet. */
    OPEN,
    /** A certificate with the right name stands in the place of the other. */
    APPROVED,
    /** The certificate stays as it is. */
    REFUSED
}
