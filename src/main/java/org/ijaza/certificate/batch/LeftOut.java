package org.ijaza.certificate.batch;

/** Why somebody on a list gets no certificate. */
public enum LeftOut {
    /** There is no e-mail address on the line. */
    UNREADABLE,
    /** The same person stands further up. */
    TWICE,
    /** Nobody of the centre has this address; whether anybody else has is not said. */
    NOT_OF_CENTRE,
    /** The account is not in use. */
    INACTIVE,
    /** Nobody issues a certificate to themselves. */
    OWN,
    /** Not enrolled in the course. */
    NOT_ENROLLED,
    /** The course is not completed. */
    NOT_COMPLETED,
    /** There is such a certificate for this course. */
    ALREADY,
    /** The name has a character that no font has, or is too long for the page. */
    UNPRINTABLE
}
