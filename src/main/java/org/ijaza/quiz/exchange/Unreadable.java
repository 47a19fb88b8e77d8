package org.ijaza.quiz.exchange;

/** A question of a file that cannot be taken over; the others can. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Remark why;

    Unreadable(Remark why) {
        super(why.key());
        this.why = why;
    }

    Remark why() {
        return why;
    }
}
