package org.ijaza.qualification;

/** What somebody did in a candidacy, or said of their tie to the candidate. */
public enum Act {
    APPLIED,
    ENDORSED,
    NOT_ENDORSED,
    ADMITTED,
    NOT_ADMITTED,
    HANDED_IN,
    /** Named the assessors. */
    ASSIGNED,
    ASSESSED,
    /** The level was reached in a task; noted for the last assessor who was needed. */
    REACHED,
    /** Recognised what the candidate put forward. */
    RECOGNISED,
    NOT_RECOGNISED,
    /** Put the candidacy on another version of the scheme. */
    MOVED,
    /** Endorsed this candidate in an earlier candidacy. */
    ENDORSED_BEFORE,
    /** Assessed this candidate in an earlier candidacy. */
    ASSESSED_BEFORE,
    /** Has said to have trained the candidate. */
    TRAINED,
    /** Has said to be a relative, or otherwise not free. */
    RELATED,
    GRANTED,
    REFUSED,
    /** Took part in the decision, which another member of the same meeting entered. */
    TOOK_PART,
    /** The candidate appealed. */
    APPEALED,
    /** Heard the appeal: the refusal stands. */
    UPHELD,
    /** Heard the appeal: the certificate is granted. */
    GRANTED_ON_APPEAL,
    WITHDRAWN;

    /** Whether it decides how the candidacy goes on or ends. */
    public boolean isDecision() {
        return switch (this) {
            case NOT_ENDORSED, NOT_ADMITTED, GRANTED, REFUSED, UPHELD, GRANTED_ON_APPEAL -> true;
            default -> false;
        };
    }

    /** Whether it is a tie that was declared, not a step of the way. */
    public boolean isTie() {
        return this == TRAINED || this == RELATED;
    }
}
