package org.ijaza.centre.csv;

/** How far an import is. */
public enum ImportState {
    /** Read and found good; waits to be confirmed. */
    CHECKED,
    /** Confirmed; being done, or about to be. */
    CONFIRMED,
    /** Everybody is invited. */
    DONE,
    /** Nobody was invited: what was good when it was read no longer was when it was done. */
    FAILED
}
