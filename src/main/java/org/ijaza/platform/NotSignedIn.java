package org.ijaza.platform;

/** Nobody is signed in where somebody must be. */
public class NotSignedIn extends Forbidden {
    private static final long serialVersionUID = 1;

    public NotSignedIn() {
        super("failure.signIn");
    }
}
