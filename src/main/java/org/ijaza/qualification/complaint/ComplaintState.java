package org.ijaza.qualification.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    /** Nobody has taken it in hand. */
    RECEIVED,
    /** Acknowledged: somebody who is not concerned handles it. */
    IN_HAND,
    /** Ended: answered with reasons. */
    ANSWERED,
    /** Ended: taken back before it was answered. */
    TAKEN_BACK;

    /** Whether somebody must still act. */
    public boolean isOpen() {
        return this == RECEIVED || this == IN_HAND;
    }
}
