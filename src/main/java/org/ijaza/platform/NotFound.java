package org.ijaza.platform;

/** What was asked for does not exist, or not for this person: the answer must not tell which. */
public class NotFound extends Failure {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super("failure.notFound");
    }
}
