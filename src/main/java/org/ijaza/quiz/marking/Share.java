package org.ijaza.quiz.marking;

import java.util.Collection;

/**
 * How much of a question's mark an answer earns, exactly: no mark is lost, and none is made, by rounding.
 *
 * @param parts of {@link #WHOLE}
 */
public record Share(int parts) {

    /** Can be divided by every number up to 8, and no question has more things to get right. */
    public static final int WHOLE = 840;

    static final Share NONE = new Share(0);
    static final Share ALL = new Share(WHOLE);

    /**
     * So many of so many; less than none counts as none.
     *
     * @param of from 1 to 8
     */
    static Share of(int right, int of) {
        if (of < 1 || WHOLE % of != 0) {
            throw new IllegalArgumentException("no mark can be divided by " + of);
        }
        return new Share(Math.max(0, right) * WHOLE / of);
    }

    /** So many of so many where parts count, else all or nothing. */
    static Share of(int right, int of, boolean partial) {
        return partial ? of(right, of) : right == of ? ALL : NONE;
    }

    /** Of the whole mark, from 0 to 1. */
    public double part() {
        return (double) parts / WHOLE;
    }

    /** Whether the answer is right in all. */
    public boolean isWhole() {
        return parts == WHOLE;
    }

    /** Whether something of the answer is right, and something is not. */
    public boolean isPartial() {
        return parts > 0 && !isWhole();
    }

    /** Of several questions that count alike, in per cent from 0 to 100, rounded down: nobody passes by rounding. */
    public static int percent(Collection<Share> shares) {
        long earned = shares.stream().mapToLong(Share::parts).sum();
        return (int) (100 * earned / ((long) WHOLE * shares.size()));
    }
}
