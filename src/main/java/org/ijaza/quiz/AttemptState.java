package org.ijaza.quiz;

/** How far an attempt has come. */
public enum AttemptState {
    IN_PROGRESS,
    SUBMITTED,
    /** It counts for nothing, by a decision with a reason. */
    VOIDED
}
