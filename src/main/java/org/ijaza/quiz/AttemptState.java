package org.ijaza.quiz;

/** How far an attempt has come. */
public enum AttemptState {
    IN_PROGRESS,
    SUBMITTED
}
