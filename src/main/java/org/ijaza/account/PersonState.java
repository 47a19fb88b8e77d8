package org.ijaza.account;

/** Whether somebody can sign in. */
public enum PersonState {
    /** Registered, the e-mail address not confirmed yet. */
    UNCONFIRMED,
    ACTIVE,
    /** May not sign in any more; stays, because certificates and records refer to the person. */
    DEACTIVATED
}
