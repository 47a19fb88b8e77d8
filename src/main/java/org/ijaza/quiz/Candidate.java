package org.ijaza.quiz;

import java.time.Instant;
import org.ijaza.account.PersonNames;

/**
 * A candidate of a sitting, as the invigilator sees how they get on.
 *
 * @param seatId which seat of the sitting
 * @param connected whether the page was heard of lately
 * @param heardAt when it last was, null before it began
 * @param answered to how many questions something was answered
 * @param savedAt when the last answer was saved, null if none was
 * @param deadline when it ends by itself, null before it began or without a limit
 */
public record Candidate(
        long seatId,
        PersonNames names,
        State state,
        boolean connected,
        Instant heardAt,
        int answered,
        int questions,
        Instant savedAt,
        Instant deadline) {

    /** How far a candidate has come. */
    public enum State {
        /** Has not begun. */
        AWAITED,
        IN_PROGRESS,
        /** No answer may be given any more; it is handed in by itself. */
        TIME_UP,
        SUBMITTED,
        VOIDED
    }

    /** Whether there is an attempt that goes on. */
    public boolean isRunning() {
        return state == State.IN_PROGRESS || state == State.TIME_UP;
    }

    /** Whether there is an attempt that could be voided. */
    public boolean isVoidable() {
        return isRunning() || state == State.SUBMITTED;
    }
}
