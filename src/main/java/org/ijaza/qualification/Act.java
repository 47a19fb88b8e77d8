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
    /** Has said to have trained the candidate. */
    TRAINED,
    /** Has said to be a relative, or otherwise not free. */
    RELATED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    /** Whether it is a tie that was declared, not a step of the way. */
    public boolean isTie() {
        return this == TRAINED || this == RELATED;
    }
}
