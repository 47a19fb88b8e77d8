package org.ijaza.qualification.complaint;

/** What a complaint can be about. */
public enum ComplaintAbout {
    /** How a candidacy was dealt with. */
    CANDIDACY,
    /** The conduct of somebody who decided or assessed. */
    CONDUCT,
    /** A certified trainer. */
    TRAINER
}
