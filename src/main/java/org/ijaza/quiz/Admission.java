package org.ijaza.quiz;

/** Answer to whether a person may begin a test. The further down, the more is open. */
public enum Admission {
    /** Not enrolled in that version of the course: for this person the test does not exist. */
    UNKNOWN,
    /** Enrolled, but something has to be done first, such as the modules before a final test. */
    NOT_YET,
    /** May begin now, as far as enrolment and progress go; attempts and waiting times are counted elsewhere. */
    OPEN
}
