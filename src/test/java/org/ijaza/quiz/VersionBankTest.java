package org.ijaza.quiz;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ijaza.course.source.Level;
import org.ijaza.quiz.VersionBank.Drawn;
import org.junit.jupiter.api.Test;

class VersionBankTest {

    private static final Blueprint.Part TWO_OF_A = new Blueprint.Part("a", null, 2);
    private static final Blueprint.Part THREE_OF_B = new Blueprint.Part("b", null, 3);

    private final Blueprint test = Banks.finalTest(TWO_OF_A, THREE_OF_B);
    private final VersionBank bank = new VersionBank(
            List.of(
                    Banks.single(1, "a"),
                    Banks.multiple(2, "a"),
                    Banks.statement(3, "a"),
                    Banks.single(4, "b"),
                    Banks.single(5, "b"),
                    Banks.single(6, "b"),
                    Banks.single(7, "c"),
                    Banks.national(8, "a", "TN", "q1"),
                    Banks.national(9, "b", "TN", null),
                    Banks.national(10, "a", "MA", "q2")),
            List.of(test));
    private final Random random = new Random(1);

    @Test
    void a_draw_has_as_many_questions_of_each_objective_as_the_blueprint_says() {
        for (int i = 0; i < 100; i++) {
            Map<String, Long> drawn = bank.draw(test, "TN", Set.of(), random).stream()
                    .collect(groupingBy(question -> question.question().objective(), counting()));
            assertThat(drawn).isEqualTo(Map.of("a", 2L, "b", 3L));
        }
    }

    @Test
    void a_draw_at_a_level_has_questions_of_that_level_only() {
        Blueprint leveled =
                Banks.finalTest(new Blueprint.Part("a", Level.REMEMBER, 1), new Blueprint.Part("a", Level.APPLY, 1));
        for (int i = 0; i < 100; i++) {
            assertThat(ids(bank.draw(leveled, "LB", Set.of(), random)))
                    .hasSize(2)
                    .contains(3L);
        }
    }

    @Test
    void no_question_comes_twice_in_a_thousand_draws() {
        SecureRandom secure = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            assertThat(ids(bank.draw(test, "TN", Set.of(), secure))).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_question_of_the_objectives_is_drawn_in_the_long_run() {
        assertThat(drawnOften("LB")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_country_gets_its_own_questions_and_not_those_that_they_replace() {
        assertThat(drawnOften("TN")).containsExactlyInAnyOrder(2L, 3L, 8L, 4L, 5L, 6L, 9L);
        assertThat(drawnOften("MA")).containsExactlyInAnyOrder(1L, 3L, 10L, 4L, 5L, 6L);
    }

    @Test
    void questions_stand_in_any_order_across_objectives() {
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            first.add(ids(bank.draw(test, "LB", Set.of(), random)).get(0));
        }
        assertThat(first).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void choices_are_shuffled_but_true_and_false_are_not() {
        Set<String> statements = new HashSet<>();
        Set<String> singles = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            for (Drawn drawn : bank.draw(test, "LB", Set.of(), random)) {
                boolean statement = drawn.question().type() == QuestionType.TRUE_FALSE;
                (statement ? statements : singles).add(drawn.order().letters());
                assertThat(drawn.order().letters().chars().sorted().toArray())
                        .as("each choice once")
                        .isEqualTo((statement ? "ab" : "abcd").chars().toArray());
            }
        }
        assertThat(statements).containsExactly("ab");
        assertThat(singles).as("orders of four choices").hasSize(24);
    }

    @Test
    void a_blueprint_that_asks_for_more_than_there_is_fails() {
        Blueprint greedy = Banks.finalTest(new Blueprint.Part("c", null, 2));

        assertThatThrownBy(() -> bank.draw(greedy, "TN", Set.of(), random)).hasMessageContaining("more questions on c");
    }

    @Test
    void a_case_set_is_drawn_whole_in_its_order_and_none_of_it_alone() {
        VersionBank cases = new VersionBank(
                List.of(
                        Banks.single(1, "a"),
                        Banks.single(2, "a"),
                        Banks.about(1, 3, Banks.statement(5, "b")),
                        Banks.about(1, 2, Banks.single(4, "a")),
                        Banks.about(1, 1, Banks.single(3, "a")),
                        Banks.about(2, 3, Banks.single(6, "a")),
                        Banks.about(2, 2, Banks.single(7, "a")),
                        Banks.about(2, 1, Banks.single(8, "a")),
                        Banks.about(3, 1, Banks.single(9, "a")),
                        Banks.about(3, 2, Banks.single(10, "a"))),
                List.of());
        Blueprint mixed = Banks.finalTest(new Blueprint.Part("a", null, 2), new Blueprint.Part("a", null, 3, 1));
        Set<Integer> places = new HashSet<>();
        Set<Long> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<Long> ids = ids(cases.draw(mixed, "TN", Set.of(), random));
            drawn.addAll(ids);
            int at = Math.max(ids.indexOf(3L), ids.indexOf(8L));
            places.add(at);
            assertThat(ids).hasSize(5).contains(1L, 2L);
            assertThat(ids.subList(at, at + 3)).isIn(List.of(3L, 4L, 5L), List.of(8L, 7L, 6L));
        }
        assertThat(drawn).as("a case of two questions is none of three").hasSize(8);
        assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(mixed.questionCount()).isEqualTo(5);
        for (int i = 0; i < 50; i++) {
            assertThat(ids(cases.draw(mixed, "TN", Set.of(3L, 4L, 5L), random)))
                    .as("who had one case meets the other")
                    .contains(8L, 7L, 6L);
        }
        Blueprint greedy = Banks.finalTest(new Blueprint.Part("a", null, 9, 3));
        assertThatThrownBy(() -> cases.draw(greedy, "TN", Set.of(), random))
                .hasMessageContaining("more questions on a");
    }

    @Test
    void what_is_asked_of_everybody_is_in_every_draw_and_never_drawn_besides() {
        Blueprint fixed = Banks.finalTest(List.of(new Blueprint.Fixed("q1", 1)), new Blueprint.Part("a", null, 2));
        for (int i = 0; i < 100; i++) {
            assertThat(ids(bank.draw(fixed, "LB", Set.of(), random))).containsExactlyInAnyOrder(1L, 2L, 3L);
            assertThat(ids(bank.draw(fixed, "TN", Set.of(), random)))
                    .as("a country's own stands in its place")
                    .containsExactlyInAnyOrder(8L, 2L, 3L);
        }
        assertThat(fixed.questionCount()).isEqualTo(3);
    }

    @Test
    void what_was_seen_is_drawn_only_where_nothing_else_is_left() {
        for (int i = 0; i < 100; i++) {
            assertThat(ids(bank.draw(test, "LB", Set.of(1L, 4L), random)))
                    .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L);
        }
    }

    private Set<Long> drawnOften(String country) {
        Set<Long> drawn = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            drawn.addAll(ids(bank.draw(test, country, Set.of(), random)));
        }
        return drawn;
    }

    private static List<Long> ids(List<Drawn> drawn) {
        return drawn.stream().map(question -> question.question().id()).toList();
    }
}
