package org.ijaza.certificate;

import java.util.Set;

/** What a certificate is worth on a day. */
public enum Standing {
    VALID,
    /** Valid, and the time to renew it has come. */
    DUE_FOR_RENEWAL,
    /** Its validity has ended, but it can still be renewed. */
    IN_GRACE,
    EXPIRED,
    /** Rests at its holder's wish, for a limited time. */
    PAUSED,
    /** Not in force for the time being; can come back. */
    SUSPENDED,
    /** Taken back for good. */
    WITHDRAWN,
    /** Another certificate stands in its place: the renewed or the corrected one. */
    SUPERSEDED;

    private static final Set<Standing> IN_FORCE = Set.of(VALID, DUE_FOR_RENEWAL);

    /** Whether the certificate can be relied on, and licenses what it licenses. */
    public boolean isInForce() {
        return IN_FORCE.contains(this);
    }
}
