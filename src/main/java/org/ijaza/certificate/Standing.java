package org.ijaza.certificate;

/** What a certificate is worth on a day. */
public enum Standing {
    VALID,
    EXPIRED,
    /** Not in force for the time being; can come back. */
    SUSPENDED,
    /** Taken back for good. */
    WITHDRAWN
}
