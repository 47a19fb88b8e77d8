package org.ijaza.quiz.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ijaza.quiz.figures.MantelHaenszel.Stratum;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    /**
     * Applications to Berkeley's six largest departments in 1973 (Bickel, Hammel and O'Connell 1975, Science 187:398;
     * R's data set {@code UCBAdmissions}): men admitted, men rejected, women admitted, women rejected.
     */
    private static final List<Stratum> BERKELEY = List.of(
            new Stratum(512, 313, 89, 19),
            new Stratum(353, 207, 17, 8),
            new Stratum(120, 205, 202, 391),
            new Stratum(138, 279, 131, 244),
            new Stratum(53, 138, 94, 299),
            new Stratum(22, 351, 24, 317));

    /** R 4: mantelhaen.test(UCBAdmissions) gives 0.9046968 with a 95 % interval from 0.7719074 to 1.0603298. */
    @Test
    void berkeleys_admissions_have_the_odds_and_the_error_that_r_reports() {
        MantelHaenszel found = found(BERKELEY);

        assertThat(found.oddsRatio()).isCloseTo(0.9046968, within(5e-8));
        assertThat(found.oddsRatio() * Math.exp(-1.959964 * found.error())).isCloseTo(0.7719074, within(5e-8));
        assertThat(found.oddsRatio() * Math.exp(1.959964 * found.error())).isCloseTo(1.0603298, within(5e-8));
        assertThat(found.delta()).isCloseTo(0.2354, within(5e-5));
        assertThat(found.isHarderForSecond()).isFalse();
    }

    @Test
    void a_question_that_is_far_harder_for_the_second_group_is_marked() {
        MantelHaenszel found = found(List.of(new Stratum(80, 20, 40, 60), new Stratum(90, 10, 60, 40)));

        assertThat(found.delta()).isLessThan(-1.5);
        assertThat(found.isHarderForSecond()).isTrue();
    }

    @Test
    void the_same_difference_between_few_people_may_be_chance() {
        MantelHaenszel found = found(List.of(new Stratum(4, 1, 2, 3), new Stratum(5, 1, 3, 2)));

        assertThat(found.delta()).isLessThan(-1.5);
        assertThat(found.isHarderForSecond()).isFalse();
    }

    @Test
    void a_question_that_one_group_never_gets_right_is_marked_too() {
        MantelHaenszel found = found(List.of(new Stratum(40, 0, 0, 40)));

        assertThat(found.delta()).isFinite().isLessThan(-10);
        assertThat(found.isHarderForSecond()).isTrue();
    }

    @Test
    void people_of_a_strength_that_the_other_group_has_nobody_of_say_nothing() {
        assertThat(MantelHaenszel.of(List.of(new Stratum(50, 50, 0, 0)))).isEmpty();
    }

    @Property(tries = 300)
    void exchanging_the_groups_turns_the_sign(
            @ForAll @Size(min = 1, max = 5) List<@Size(4) List<@IntRange(min = 1, max = 40) Integer>> cells) {
        MantelHaenszel found = found(strata(cells));
        MantelHaenszel exchanged = found(strata(cells).stream()
                .map(one -> new Stratum(one.secondRight(), one.secondWrong(), one.firstRight(), one.firstWrong()))
                .toList());

        assertThat(exchanged.delta()).isCloseTo(-found.delta(), within(1e-9));
        assertThat(exchanged.error()).isCloseTo(found.error(), within(1e-9));
    }

    @Property(tries = 300)
    void the_order_of_strata_changes_nothing(
            @ForAll @Size(min = 1, max = 5) List<@Size(4) List<@IntRange(min = 1, max = 40) Integer>> cells) {
        List<Stratum> strata = strata(cells);
        MantelHaenszel found = found(strata);
        Collections.reverse(strata);

        assertThat(found(strata).delta()).isCloseTo(found.delta(), within(1e-9));
    }

    private static MantelHaenszel found(List<Stratum> strata) {
        return MantelHaenszel.of(strata).orElseThrow();
    }

    private static List<Stratum> strata(List<List<Integer>> cells) {
        return cells.stream()
                .map(four -> new Stratum(four.get(0), four.get(1), four.get(2), four.get(3)))
                .collect(Collectors.toList());
    }
}
