package org.ijaza.account;

/** Knows whose names are no longer theirs to change alone. Answered by the room that issues certificates. */
public interface CertifiedNames {

    /** Whether a certificate carries the person's names. */
    boolean carries(long personId);
}
