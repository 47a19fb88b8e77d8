package org.ijaza.quiz.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MarkTableTest {

    private static final Offset<Double> TWO_PLACES = within(0.005);
    private static final Offset<Double> FOUR_PLACES = within(0.00005);
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final MarkTable<Integer> lsat = new MarkTable<>(Lsat.marks());

    @Test
    void facilities_of_the_law_school_test_are_those_published() {
        assertThat(lsat.count(1)).isEqualTo(1000);
        assertThat(perQuestion(lsat::facility)).containsExactly(.924, .709, .553, .763, .870);
    }

    /** "Excluded" of ltm's descript(LSAT). */
    @Test
    void discriminations_of_the_law_school_test_are_those_published() {
        List<Double> found =
                perQuestion(question -> lsat.discrimination(question).orElseThrow());
        List<Double> published = List.of(.1128, .1532, .1728, .1444, .1216);

        for (int i = 0; i < published.size(); i++) {
            assertThat(found.get(i)).isCloseTo(published.get(i), FOUR_PLACES);
        }
    }

    @Test
    void alpha_of_the_law_school_test_is_that_published() {
        assertThat(lsat.alpha().orElseThrow()).isCloseTo(.2950, FOUR_PLACES);
    }

    /** "mean", "r.drop" and "raw_alpha" of psych's alpha(attitude): marks in parts are reckoned with as they are. */
    @Test
    void figures_of_marks_in_parts_are_those_published() {
        MarkTable<Integer> attitude = new MarkTable<>(Attitude.marks());
        List<Double> facilities = List.of(.65, .67, .53, .56, .65, .75, .43);
        List<Double> discriminations = List.of(.67, .74, .56, .71, .79, .27, .46);

        for (int question = 1; question <= Attitude.QUESTIONS; question++) {
            assertThat(attitude.facility(question)).isCloseTo(facilities.get(question - 1), TWO_PLACES);
            assertThat(attitude.discrimination(question).orElseThrow())
                    .isCloseTo(discriminations.get(question - 1), TWO_PLACES);
        }
        assertThat(attitude.alpha().orElseThrow()).isCloseTo(.84, TWO_PLACES);
    }

    /** The standard deviation of the totals is 1.0350 of 5 questions, 20.70 of 100. */
    @Test
    void the_error_of_a_score_follows_from_alpha() {
        double deviation = Spread.of(lsat.scores()).deviation() * 100;

        Reliability reliability = Reliability.of(lsat.alpha(), deviation).orElseThrow();

        assertThat(deviation).isCloseTo(20.70, within(.005));
        assertThat(reliability.error()).isCloseTo(20.7008 * Math.sqrt(1 - .2950), within(.005));
    }

    @Test
    void an_alpha_below_nothing_makes_the_error_no_greater_than_the_deviation() {
        MarkTable<String> contrary = new MarkTable<>(List.of(
                Map.of("a", 1.0, "b", 0.0),
                Map.of("a", 0.0, "b", 1.0),
                Map.of("a", 1.0, "b", 0.0),
                Map.of("a", 1.0, "b", 1.0)));

        assertThat(contrary.alpha().orElseThrow()).isNegative();
        assertThat(Reliability.of(contrary.alpha(), 12).orElseThrow().error()).isEqualTo(12);
    }

    @Test
    void where_nobody_differs_there_is_nothing_to_tell() {
        MarkTable<String> alike = new MarkTable<>(Collections.nCopies(20, Map.of("a", 1.0, "b", 0.0)));

        assertThat(alike.alpha()).isEmpty();
        assertThat(alike.discrimination("a")).isEmpty();
        assertThat(new MarkTable<>(Lsat.marks().stream()
                                .map(row -> Map.of(1, row.get(1)))
                                .toList())
                        .alpha())
                .isEmpty();
    }

    @Test
    void who_drew_hard_questions_is_not_taken_for_weak() {
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double right = i % 2;
            rows.add(Map.of("easy", 1.0, "first", right));
            rows.add(Map.of("hard", 0.0, "second", right));
        }
        double[] strengths = new MarkTable<>(rows).strengths();

        assertThat(strengths[2]).isEqualTo(strengths[3]);
        assertThat(strengths[0]).isEqualTo(strengths[1]).isLessThan(strengths[2]);
    }

    /** Twenty questions of the same kind, of which each attempt asks five: alpha as if all had been asked the same. */
    @Test
    void alpha_of_drawn_questions_is_about_that_of_a_test_as_long() {
        Random random = new Random(7);
        List<Map<Integer, Double>> same = new ArrayList<>();
        List<Map<Integer, Double>> drawn = new ArrayList<>();
        for (int person = 0; person < 20_000; person++) {
            double strength = random.nextGaussian();
            List<Integer> questions = IntStream.range(0, 20).boxed().collect(Collectors.toCollection(ArrayList::new));
            same.add(sit(questions.subList(0, 5), strength, random));
            Collections.shuffle(questions, random);
            drawn.add(sit(questions.subList(0, 5), strength, random));
        }

        double expected = new MarkTable<>(same).alpha().orElseThrow();

        assertThat(new MarkTable<>(drawn).alpha().orElseThrow()).isCloseTo(expected, within(.03));
    }

    private static Map<Integer, Double> sit(List<Integer> questions, double strength, Random random) {
        return questions.stream()
                .collect(Collectors.toMap(
                        question -> question,
                        question -> strength + random.nextGaussian() > (question % 5 - 2) * .5 ? 1.0 : 0.0));
    }

    @Property(tries = 200)
    void the_order_of_attempts_changes_nothing(
            @ForAll @Size(min = 3, max = 20) List<@Size(4) List<@DoubleRange(max = 1) Double>> marks,
            @ForAll Random random) {
        List<Map<Integer, Double>> rows = rows(marks);
        List<Map<Integer, Double>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertSame(new MarkTable<>(rows), new MarkTable<>(shuffled));
    }

    @Property(tries = 200)
    void alpha_is_that_of_the_textbook_and_never_above_one(
            @ForAll @Size(min = 3, max = 20) List<@Size(4) List<@DoubleRange(max = 1) Double>> marks) {
        MarkTable<Integer> table = new MarkTable<>(rows(marks));

        table.alpha().ifPresent(alpha -> {
            double ofQuestions = IntStream.range(0, 4)
                    .mapToDouble(question -> variance(
                            marks.stream().mapToDouble(row -> row.get(question)).toArray()))
                    .sum();
            double ofTotals = variance(marks.stream()
                    .mapToDouble(row -> row.stream().mapToDouble(mark -> mark).sum())
                    .toArray());
            assertThat(alpha)
                    .isCloseTo(4 / 3.0 * (1 - ofQuestions / ofTotals), within(1e-6))
                    .isLessThanOrEqualTo(1 + 1e-9);
        });
    }

    @Property(tries = 200)
    void a_question_marked_the_other_way_round_discriminates_the_other_way_round(
            @ForAll @Size(min = 3, max = 20) List<@Size(4) List<@IntRange(max = 1) Integer>> marks) {
        List<Map<Integer, Double>> rows = rows(marks);
        List<Map<Integer, Double>> reversed = rows.stream()
                .map(row -> {
                    Map<Integer, Double> changed = new HashMap<>(row);
                    changed.computeIfPresent(2, (question, mark) -> 1 - mark);
                    return changed;
                })
                .toList();

        assertThat(new MarkTable<>(reversed).discrimination(2).orElse(0))
                .isCloseTo(-new MarkTable<>(rows).discrimination(2).orElse(0), ROUNDING);
    }

    private static void assertSame(MarkTable<Integer> one, MarkTable<Integer> other) {
        assertThat(other.alpha().orElse(9)).isCloseTo(one.alpha().orElse(9), within(1e-6));
        for (int question = 0; question < 4; question++) {
            assertThat(other.facility(question)).isCloseTo(one.facility(question), ROUNDING);
            assertThat(other.discrimination(question).orElse(9))
                    .isCloseTo(one.discrimination(question).orElse(9), within(1e-6));
        }
    }

    private static List<Map<Integer, Double>> rows(List<? extends List<? extends Number>> marks) {
        return marks.stream()
                .map(row -> IntStream.range(0, row.size())
                        .boxed()
                        .collect(Collectors.toMap(question -> question, question -> row.get(question)
                                .doubleValue())))
                .toList();
    }

    private static double variance(double... numbers) {
        return Math.pow(Spread.of(numbers).deviation(), 2);
    }

    private static List<Double> perQuestion(Function<Integer, Double> figure) {
        return IntStream.rangeClosed(1, Lsat.QUESTIONS).boxed().map(figure).toList();
    }
}
