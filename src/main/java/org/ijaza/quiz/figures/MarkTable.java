package org.ijaza.quiz.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The marks of many attempts: a row for each, and in it a mark from 0 to 1 for each question that it asked. Tests draw
 * their questions, so that rows need not ask the same. Everything is therefore reckoned from deviations of a mark from
 * its question's facility: who drew hard questions is not taken for weak. Where all rows ask the same questions, the
 * figures are exactly those of the textbooks.
 *
 * @param <Q> what tells questions apart
 */
public final class MarkTable<Q> {

    private final List<Map<Q, Double>> rows;
    private final Map<Q, Double> facilities = new HashMap<>();
    private final Map<Q, Integer> counts = new HashMap<>();
    private final double[] deviations;

    /** @param rows of each attempt the mark of each question; one that has none is neither strong nor weak */
    public MarkTable(List<Map<Q, Double>> rows) {
        this.rows = List.copyOf(rows);
        for (Map<Q, Double> row : rows) {
            row.forEach((question, mark) -> {
                facilities.merge(question, mark, Double::sum);
                counts.merge(question, 1, Integer::sum);
            });
        }
        facilities.replaceAll((question, sum) -> sum / counts.get(question));
        deviations = rows.stream().mapToDouble(this::deviation).toArray();
    }

    /** All questions that any row asks. */
    public Set<Q> questions() {
        return Set.copyOf(facilities.keySet());
    }

    /** How many attempts a question was asked in. */
    public int count(Q question) {
        return counts.getOrDefault(question, 0);
    }

    /** How many attempts asked a question, in the mean of all questions; 0 without any. */
    public double meanCount() {
        return counts.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /**
     * Facility: the mean mark of those who were asked, from 0 (nobody right) to 1 (everybody).
     *
     * @throws NullPointerException if no row asks it
     */
    public double facility(Q question) {
        return facilities.get(question);
    }

    /** The score of each attempt in the order of the rows: its mean mark, from 0 to 1. */
    public double[] scores() {
        return rows.stream()
                .mapToDouble(row -> row.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .toArray();
    }

    /**
     * The score of each attempt in the order of the rows, less what was to be expected of its questions: the mean
     * deviation, from -1 to 1. Orders attempts by strength, whatever they drew.
     */
    public double[] strengths() {
        return IntStream.range(0, rows.size())
                .mapToDouble(i ->
                        Math.rint(deviations[i] / Math.max(1, rows.get(i).size()) / Spread.ROUNDING) * Spread.ROUNDING)
                .toArray();
    }

    /**
     * Discrimination: the correlation, from -1 to 1, of a question's mark with the rest of the attempt, the question
     * itself left out (corrected point-biserial or item-rest correlation; Henrysson 1963, Psychometrika 28:211).
     *
     * @return nothing where everybody has the same mark, or the same rest
     */
    public OptionalDouble discrimination(Q question) {
        List<Double> marks = new ArrayList<>();
        List<Double> rests = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            Map<Q, Double> row = rows.get(i);
            Double mark = row.get(question);
            if (mark != null && row.size() > 1) {
                marks.add(mark);
                rests.add((deviations[i] - mark + facility(question)) / (row.size() - 1));
            }
        }
        return correlation(marks, rests);
    }

    /**
     * Cronbach's alpha (1951, Psychometrika 16:297): how much of the difference between scores would come again with
     * other questions of the kind. At most 1; below 0 where questions contradict each other.
     *
     * <p>It is k/(k-1) × (1 - sum of the questions' variances / variance of the totals), both from deviations; where
     * rows ask different questions, k is their mean number, and the coefficient that of the mean covariance between
     * questions that were asked together.
     *
     * @return nothing where rows ask one question, or all are equally strong
     */
    public OptionalDouble alpha() {
        double ofQuestions = 0;
        double ofTotals = 0;
        double asked = 0;
        for (double total : deviations) {
            ofTotals += total * total;
        }
        for (Map<Q, Double> row : rows) {
            ofQuestions += row.entrySet().stream()
                    .mapToDouble(entry -> Math.pow(entry.getValue() - facility(entry.getKey()), 2))
                    .sum();
            asked += row.size();
        }
        double k = asked / rows.size();
        return k > 1 && ofTotals > Spread.ROUNDING
                ? OptionalDouble.of(k / (k - 1) * (1 - ofQuestions / ofTotals))
                : OptionalDouble.empty();
    }

    /** By how much the marks of a row are above what was to be expected, in all. */
    private double deviation(Map<Q, Double> row) {
        return row.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - facility(entry.getKey()))
                .sum();
    }

    private static OptionalDouble correlation(List<Double> left, List<Double> right) {
        double meanLeft = mean(left);
        double meanRight = mean(right);
        double together = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        for (int i = 0; i < left.size(); i++) {
            double x = left.get(i) - meanLeft;
            double y = right.get(i) - meanRight;
            together += x * y;
            squaresLeft += x * x;
            squaresRight += y * y;
        }
        return squaresLeft > Spread.ROUNDING && squaresRight > Spread.ROUNDING
                ? OptionalDouble.of(together / Math.sqrt(squaresLeft * squaresRight))
                : OptionalDouble.empty();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
