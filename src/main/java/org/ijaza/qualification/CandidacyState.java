package org.ijaza.qualification;

import java.util.EnumSet;
import java.util.Set;

/** Where a candidacy stands, named by what must be done next, or by how it ended. */
public enum CandidacyState {
    /** The candidate writes the application. */
    DRAFT,
    /** The centre that the candidate named endorses or not. */
    ENDORSEMENT,
    /** The granting centre admits or not. */
    ADMISSION,
    /** The candidate hands in the present task. */
    HAND_IN,
    /** The granting centre names assessors. */
    ASSIGNMENT,
    /** Assessors rate. */
    ASSESSMENT,
    /** All tasks are done; something else that the scheme asks for is missing. */
    PREPARATION,
    /** A certifier decides. */
    DECISION,
    /** Somebody who took no part in the decision hears the appeal. */
    APPEAL,
    /** Ended: the certificate is issued. */
    GRANTED,
    /** Ended, unless the candidate appeals: the certifier refused. */
    REFUSED,
    /** Ended: the refusal stands after an appeal. */
    UPHELD,
    /** Ended: the centre did not endorse. */
    NOT_ENDORSED,
    /** Ended: not admitted. */
    NOT_ADMITTED,
    /** Ended: a task did not reach the level in any of the rounds. */
    NOT_PASSED,
    /** Ended by the candidate. */
    WITHDRAWN;

    private static final Set<CandidacyState> AFTER_ADMISSION = EnumSet.of(HAND_IN, PREPARATION, DECISION);

    /** Whether somebody must still act. */
    public boolean isOpen() {
        return ordinal() <= APPEAL.ordinal();
    }

    /** Whether it ended without a certificate. */
    public boolean isFailed() {
        return !isOpen() && this != GRANTED;
    }

    /** Whether the candidate works towards the decision: admitted, not ready yet. */
    public boolean isInPreparation() {
        return this == HAND_IN || this == ASSIGNMENT || this == ASSESSMENT || this == PREPARATION;
    }

    /** Whether the candidate may put something forward for what the scheme asks. */
    public boolean takesEvidence() {
        return ordinal() <= PREPARATION.ordinal();
    }

    /** Whether it may go on another version of the scheme: not while somebody rates, nor after the decision. */
    public boolean isMovable() {
        return this == DRAFT || this == ENDORSEMENT || this == ADMISSION || AFTER_ADMISSION.contains(this);
    }

    /** Whether one step leads from here to there. */
    public boolean mayBecome(CandidacyState next) {
        return next == WITHDRAWN ? isOpen() : next().contains(next);
    }

    private Set<CandidacyState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ENDORSEMENT, ADMISSION);
            case ENDORSEMENT -> EnumSet.of(ADMISSION, NOT_ENDORSED);
            case ADMISSION -> EnumSet.of(HAND_IN, PREPARATION, DECISION, NOT_ADMITTED);
            case HAND_IN -> EnumSet.of(ASSIGNMENT, PREPARATION, DECISION);
            case ASSIGNMENT -> EnumSet.of(ASSESSMENT);
            case ASSESSMENT -> EnumSet.of(ASSIGNMENT, HAND_IN, PREPARATION, DECISION, NOT_PASSED);
            case PREPARATION -> EnumSet.of(HAND_IN, DECISION);
            case DECISION -> EnumSet.of(GRANTED, REFUSED, HAND_IN, PREPARATION);
            case REFUSED -> EnumSet.of(APPEAL);
            case APPEAL -> EnumSet.of(UPHELD, GRANTED);
            default -> EnumSet.noneOf(CandidacyState.class);
        };
    }
}
