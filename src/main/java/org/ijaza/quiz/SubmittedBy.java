package org.ijaza.quiz;

/** Who ended an attempt. */
public enum SubmittedBy {
    PERSON,
    /** The time was over; what was acknowledged by then is what was handed in. */
    TIME
}
