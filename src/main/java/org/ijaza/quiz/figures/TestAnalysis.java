package org.ijaza.quiz.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.TestKind;

/** Reckons a test's figures from its first attempts. */
final class TestAnalysis {

    private static final int BANDS = 10;
    private static final double SECONDS_PER_MINUTE = 60;

    private final List<Sitting> sittings;
    private final MarkTable<Asked> table;

    TestAnalysis(List<Sitting> sittings) {
        this.sittings = sittings;
        this.table = new MarkTable<>(sittings.stream().map(Sitting::marks).toList());
    }

    TestFigures figures(String code, TestKind kind, Texts title) {
        boolean enough = sittings.size() >= TestFigures.LEAST;
        double[] scores =
                Arrays.stream(table.scores()).map(score -> score * 100).toArray();
        Optional<Spread> spread = enough ? Optional.of(Spread.of(scores)) : Optional.empty();
        return new TestFigures(
                code,
                kind,
                title,
                sittings.size(),
                spread,
                enough ? bands(scores) : List.of(),
                enough && kind == TestKind.FINAL ? OptionalDouble.of(passed()) : OptionalDouble.empty(),
                spread.filter(known -> table.meanCount() >= TestFigures.LEAST)
                        .flatMap(known -> Reliability.of(table.alpha(), known.deviation())),
                enough ? Optional.of(minutes()) : Optional.empty(),
                questions());
    }

    private static List<Integer> bands(double... scores) {
        List<Integer> bands = new ArrayList<>(Collections.nCopies(BANDS, 0));
        for (double score : scores) {
            // a hair more, since 7 of 10 may come out as 69.999…
            int band = Math.min((int) (score / BANDS + Spread.ROUNDING), BANDS - 1);
            bands.set(band, bands.get(band) + 1);
        }
        return bands;
    }

    private double passed() {
        return (double) sittings.stream().filter(Sitting::passed).count() / sittings.size();
    }

    private Spread minutes() {
        return Spread.of(sittings.stream()
                .mapToDouble(sitting -> sitting.duration().toSeconds() / SECONDS_PER_MINUTE)
                .toArray());
    }

    private List<QuestionFigures> questions() {
        Thirds thirds = new Thirds(table.strengths());
        Map<Asked, QuestionAnalysis> questions = new LinkedHashMap<>();
        Map<Asked, List<Double>> seconds = new HashMap<>();
        for (int i = 0; i < sittings.size(); i++) {
            Sitting sitting = sittings.get(i);
            for (Sitting.Given answer : sitting.answers()) {
                questions
                        .computeIfAbsent(answer.question(), QuestionAnalysis::new)
                        .add(sitting, answer, thirds.of(i));
            }
            sitting.paces().forEach((question, pace) -> seconds.computeIfAbsent(question, key -> new ArrayList<>())
                    .add(seconds(pace)));
        }
        return questions.values().stream()
                .map(question -> question.figures(table, seconds.getOrDefault(question.asked(), List.of())))
                .sorted(Comparator.comparing(QuestionFigures::code)
                        .thenComparing(question -> question.versions().get(0)))
                .toList();
    }

    private static double seconds(Duration pace) {
        return pace.toMillis() / 1000.0;
    }
}
