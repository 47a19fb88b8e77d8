package org.ijaza.qualification;

import java.util.EnumSet;
import java.util.Set;

/** Where a candidacy stands, named by what must be done next, or by how it ended. */
public enum CandidacyState {
    /** The centre that the candidate named endorses or not. */
    ENDORSEMENT,
    /** The granting centre admits or not. */
    ADMISSION,
    /** The candidate hands in the practical assignment. */
    HAND_IN,
    /** The granting centre names assessors. */
    ASSIGNMENT,
    /** Assessors rate. */
    ASSESSMENT,
    /** A certifier decides. */
    DECISION,
    /** Ended: the certificate is issued. */
    GRANTED,
    /** Ended: the certifier refused. */
    REFUSED,
    /** Ended: the centre did not endorse. */
    NOT_ENDORSED,
    /** Ended: not admitted. */
    NOT_ADMITTED,
    /** Ended: the assignment did not reach the level in any of the rounds. */
    NOT_PASSED,
    /** Ended by the candidate. */
    WITHDRAWN;

    /** Whether somebody must still act. */
    public boolean isOpen() {
        return ordinal() <= DECISION.ordinal();
    }

    /** Whether one step leads from here to there. */
    public boolean mayBecome(CandidacyState next) {
        return next == WITHDRAWN ? isOpen() : next().contains(next);
    }

    private Set<CandidacyState> next() {
        return switch (this) {
            case ENDORSEMENT -> EnumSet.of(ADMISSION, NOT_ENDORSED);
            case ADMISSION -> EnumSet.of(HAND_IN, NOT_ADMITTED);
            case HAND_IN -> EnumSet.of(ASSIGNMENT);
            case ASSIGNMENT -> EnumSet.of(ASSESSMENT);
            case ASSESSMENT -> EnumSet.of(ASSIGNMENT, HAND_IN, NOT_PASSED, DECISION);
            case DECISION -> EnumSet.of(GRANTED, REFUSED);
            default -> EnumSet.noneOf(CandidacyState.class);
        };
    }
}
