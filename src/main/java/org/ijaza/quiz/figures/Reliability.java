package org.ijaza.quiz.figures;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far scores can be relied upon.
 *
 * @param alpha Cronbach's alpha
 * @param error standard error of measurement in points of 100: two thirds of people would score within so many points
 *     of this score with other questions of the kind. SD × √(1 - alpha), an alpha below 0 taken as 0 (Lord and Novick
 *     1968, Statistical Theories of Mental Test Scores, 3.8)
 */
public record Reliability(double alpha, double error) {

    /**
     * @param alpha nothing if it cannot be told
     * @param deviation standard deviation of the scores in points of 100
     */
    static Optional<Reliability> of(OptionalDouble alpha, double deviation) {
        return alpha.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reliability(
                        alpha.getAsDouble(), deviation * Math.sqrt(1 - Math.max(alpha.getAsDouble(), 0))));
    }
}
