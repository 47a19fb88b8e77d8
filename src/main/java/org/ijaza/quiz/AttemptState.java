package org.ijaza.quiz;

/** How far an attempt has come. */
public enum AttemptState {
    IN_PROGRESS,
    /** It has ended, and something in it only a person can mark. */
    MARKING,
    /** It has ended, and is marked. */
    SUBMITTED,
    /** It counts for nothing, by a decision with a reason. */
    VOIDED
}
