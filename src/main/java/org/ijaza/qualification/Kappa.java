package org.ijaza.qualification;

import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * Cohen's weighted kappa: how far two raters agree beyond what chance would bring, 1 for always, 0 for no more than by
 * chance (J. Cohen, Weighted kappa, Psychological Bulletin 70, 1968, 213-220).
 */
final class Kappa {

    private Kappa() {}

    /** Two levels apart is twice as bad as one apart. */
    static int linear(int first, int second) {
        return Math.abs(first - second);
    }

    /**
     * Of a table of counts.
     *
     * @param counts how often the first rater gave the level of the row and the second that of the column
     * @param disagreement how bad it is to give these two, by their places from 0; 0 where they agree
     * @return nothing if nobody rated, or chance alone would leave no disagreement
     */
    static Optional<Double> of(long[][] counts, IntBinaryOperator disagreement) {
        int size = counts.length;
        long[] rows = new long[size];
        long[] columns = new long[size];
        long all = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                all += counts[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int weight = disagreement.applyAsInt(i, j);
                observed += (double) weight * counts[i][j] * all;
                expected += (double) weight * rows[i] * columns[j];
            }
        }
        return expected == 0 ? Optional.empty() : Optional.of(1 - observed / expected);
    }
}
