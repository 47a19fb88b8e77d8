package org.ijaza.qualification.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    /** It is to be held, or is being held. */
    OPEN,
    /** It was held: its minutes are sealed. */
    CLOSED,
    /** It was not held. */
    CALLED_OFF
}
