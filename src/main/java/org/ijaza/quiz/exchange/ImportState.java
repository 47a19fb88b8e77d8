package org.ijaza.quiz.exchange;

/** How far an import of questions is. */
public enum ImportState {
    /** Read; waits to be confirmed. */
    READ,
    /** Confirmed; being done, or about to be. */
    CONFIRMED,
    /** All questions are in the draft. */
    DONE,
    /** None came in: the draft changed since it was confirmed. */
    FAILED
}
