package org.ijaza.platform;

/** Why the application cannot start: one line for the person at the console, with what to do about it. */
public class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartProblem(String line) {
        super(line);
    }
}
