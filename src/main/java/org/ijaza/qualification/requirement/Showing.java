package org.ijaza.qualification.requirement;

/** What a candidate puts forward for a requirement that the platform cannot see for itself. */
public enum Showing {
    /** A certificate or record from elsewhere. */
    DOCUMENT,
    /** A session that was led or co-trained, with what proves it. */
    SESSION,
    /** Hours attended elsewhere, with what proves them. */
    HOURS,
    /** The candidate's word, under a text; nobody needs to recognise it. */
    SIGNATURE;

    /** Whether a file comes with it, and somebody else must recognise it. */
    public boolean isRecognised() {
        return this != SIGNATURE;
    }

    /** Whether it says how many: hours; all else counts once. */
    public boolean isCounted() {
        return this == HOURS;
    }
}
