package org.ijaza.quiz.figures;

import java.util.Arrays;

/**
 * How numbers are spread: the middle one, and between which the middle half lies (quartiles by linear interpolation,
 * type 7 of Hyndman and Fan 1996, as R has them by default), their mean and their standard deviation.
 *
 * @param deviation with n - 1 in the divisor; 0 of a single number
 */
public record Spread(double lower, double median, double upper, double mean, double deviation) {

    /** Sums of squares below this are rounding, not differences. */
    static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if there are no numbers */
    public static Spread of(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no numbers");
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares =
                Arrays.stream(sorted).map(number -> Math.pow(number - mean, 2)).sum();
        return new Spread(
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                mean,
                sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1)));
    }

    /** @param share from 0, the least, to 1, the greatest */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
