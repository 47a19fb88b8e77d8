package org.ijaza.certificate;

/**
 * One thing that was looked at when a certificate was verified.
 *
 * @param holds whether all is well with it
 */
public record Check(Subject subject, boolean holds) {

    /** What is looked at, in the order in which it is said. */
    public enum Subject {
        /** The file is the one that was issued, to the last byte. */
        FILE,
        /** The electronic signature in the file fits it. */
        SIGNATURE,
        /** The signature is with a key that the region vouches for. */
        ISSUER,
        /** Today lies within the days of its validity. */
        DATE,
        /** It is not suspended, withdrawn, replaced or resting. */
        STANDING,
        /** All that was done to it is in the public log, and the log says of it what the register says. */
        LOG;

        /** Whether the certificate itself is in doubt if it does not hold, not only its being in force. */
        public boolean isOfIntegrity() {
            return this != DATE && this != STANDING;
        }
    }
}
