package org.ijaza.platform;

/**
 * Something that a user asked for and that cannot be: it carries the key of a message (in
 * {@code messages_*.properties}) and its arguments, so that the page or the answer of an API says in the
 * user's language what happened and what to do. It rolls the transaction back.
 */
public abstract class Failure extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    protected Failure(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** Key of the message, for example {@code failure.notFound}. */
    public String key() {
        return key;
    }

    /** Values for the message's placeholders; never personal data that the reader may not see. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
