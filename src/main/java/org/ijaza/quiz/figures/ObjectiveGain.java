package org.ijaza.quiz.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What people gained on an objective between their first pre-test and their first final test. Both draw on the same
 * objective, seldom the same questions; over many people the draws even out.
 *
 * @param people who answered questions on it in both, and had submitted the pre-test before they began the final test
 * @param before their mean mark in the pre-test, in points of 100
 * @param after their mean mark in the final test, in points of 100
 * @param margin the mean gain of people like these lies within so many points of the one found, with 95 % confidence:
 *     1.96 × the standard deviation of the gains / √people
 */
public record ObjectiveGain(String objective, int people, double before, double after, double margin) {

    private static final double NINETY_FIVE_PERCENT = 1.96;
    private static final int POINTS = 100;

    public boolean isEnough() {
        return people >= TestFigures.LEAST;
    }

    /** Points of 100, negative for a loss. */
    public double getGain() {
        return after - before;
    }

    /** Of each objective that both tests asked about, by its code. */
    static List<ObjectiveGain> of(Collection<Sitting> preTests, Collection<Sitting> finalTests) {
        Map<Long, Sitting> before = preTests.stream()
                .collect(Collectors.toMap(Sitting::person, sitting -> sitting, (first, other) -> first));
        Map<String, List<double[]>> pairs = new TreeMap<>();
        for (Sitting after : finalTests) {
            Sitting first = before.get(after.person());
            if (first != null && first.submitted().isBefore(after.begun())) {
                Map<String, Double> marksBefore = first.marksByObjective();
                Map<String, Double> marksAfter = new HashMap<>(after.marksByObjective());
                marksAfter.keySet().retainAll(marksBefore.keySet());
                marksAfter.forEach((objective, mark) -> pairs.computeIfAbsent(objective, key -> new ArrayList<>())
                        .add(new double[] {marksBefore.get(objective), mark}));
            }
        }
        return pairs.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ObjectiveGain of(String objective, List<double[]> pairs) {
        Spread gains =
                Spread.of(pairs.stream().mapToDouble(pair -> pair[1] - pair[0]).toArray());
        double before = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        return new ObjectiveGain(
                objective,
                pairs.size(),
                before * POINTS,
                (before + gains.mean()) * POINTS,
                NINETY_FIVE_PERCENT * gains.deviation() * POINTS / Math.sqrt(pairs.size()));
    }
}
