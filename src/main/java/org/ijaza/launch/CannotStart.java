package org.ijaza.launch;

/** Why the application cannot start, in one line for the person at the console. */
class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    CannotStart(String line) {
        super(line);
    }
}
