package org.ijaza.certificate;

import java.util.Set;

/** What can be done to a certificate. */
public enum Act {
    /** The first act of one that replaces no other. */
    ISSUED,
    /** The first act of one that renews another. */
    RENEWED,
    /** The first act of one that corrects what another says. */
    CORRECTED,
    PAUSED(Standing.VALID, Standing.DUE_FOR_RENEWAL),
    RESUMED(Standing.PAUSED),
    /** Newer rules of its kind apply to it from now on. */
    MOVED(Standing.VALID, Standing.DUE_FOR_RENEWAL, Standing.IN_GRACE, Standing.PAUSED, Standing.SUSPENDED),
    SUSPENDED(Standing.VALID, Standing.DUE_FOR_RENEWAL, Standing.IN_GRACE, Standing.PAUSED),
    REINSTATED(Standing.SUSPENDED),
    WITHDRAWN(
            Standing.VALID,
            Standing.DUE_FOR_RENEWAL,
            Standing.IN_GRACE,
            Standing.EXPIRED,
            Standing.PAUSED,
            Standing.SUSPENDED),
    /** Never of a suspended one: what replaces it would be in force again. */
    SUPERSEDED(Standing.VALID, Standing.DUE_FOR_RENEWAL, Standing.IN_GRACE, Standing.EXPIRED);

    private final Set<Standing> from;

    Act(Standing... from) {
        this.from = Set.of(from);
    }

    /** Whether it can be done to a certificate of this standing. */
    boolean isPossibleFrom(Standing standing) {
        return from.contains(standing);
    }
}
