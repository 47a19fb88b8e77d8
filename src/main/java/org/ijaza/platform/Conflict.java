package org.ijaza.platform;

/** It cannot be done in the present state of things: somebody was faster, or a rule of order stands against it. */
public class Conflict extends Failure {
    private static final long serialVersionUID = 1;

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
