package org.ijaza.centre.invitation;

/** What became of an invitation. */
public enum InvitationState {
    /** Not accepted yet; whether its link still works is a matter of time. */
    OPEN,
    ACCEPTED,
    /** Taken back by an administrator. */
    REVOKED
}
