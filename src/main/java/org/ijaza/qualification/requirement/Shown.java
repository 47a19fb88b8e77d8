package org.ijaza.qualification.requirement;

/**
 * What a candidate has put forward for a requirement, once.
 *
 * @param amount hours, or 1
 * @param standing whether it was recognised
 */
public record Shown(int amount, Standing standing) {

    /** What was decided on it. */
    public enum Standing {
        WAITING,
        RECOGNISED,
        NOT_RECOGNISED
    }

    boolean isRecognised() {
        return standing == Standing.RECOGNISED;
    }

    boolean isWaiting() {
        return standing == Standing.WAITING;
    }
}
