package org.ijaza.platform;

/** The person is known and may not do this. The message says why, and what would change it. */
public class Forbidden extends Failure {
    private static final long serialVersionUID = 1;

    public Forbidden() {
        super("failure.forbidden");
    }

    public Forbidden(String key, Object... arguments) {
        super(key, arguments);
    }
}
