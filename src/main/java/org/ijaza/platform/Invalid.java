package org.ijaza.platform;

/** A value that was entered breaks a rule. Names the field, so that the message can stand beside it. */
public class Invalid extends Failure {
    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field id of the form field that the message belongs to
     * @param key message key
     */
    public Invalid(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    /** Id of the form field, as in the page. */
    public String field() {
        return field;
    }
}
