package org.ijaza.quiz.figures;

import java.util.Arrays;

/** Attempts in three parts of about the same size by strength; those of the same strength are in the same part. */
final class Thirds {

    static final int WEAKEST = 0;
    static final int STRONGEST = 2;

    private final double[] strengths;
    private final double middleFrom;
    private final double strongFrom;

    /** @param strengths of the attempts */
    Thirds(double... strengths) {
        this.strengths = strengths.clone();
        double[] sorted = strengths.clone();
        Arrays.sort(sorted);
        middleFrom = sorted.length == 0 ? 0 : sorted[sorted.length / 3];
        strongFrom = sorted.length == 0 ? 0 : sorted[2 * sorted.length / 3];
    }

    /** From {@link #WEAKEST} to {@link #STRONGEST}. */
    int of(int attempt) {
        if (strengths[attempt] < middleFrom) {
            return WEAKEST;
        }
        return strengths[attempt] < strongFrom ? WEAKEST + 1 : STRONGEST;
    }
}
