package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Share;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void are_counted_over_all_questions_and_by_objective() {
        Marks marks = marks(3, 3, 1, 5);

        assertThat(marks.percent()).isEqualTo(50);
        assertThat(marks.objectives()).containsExactly(Map.entry("a", 100), Map.entry("b", 20));
    }

    @Test
    void are_rounded_down() {
        assertThat(marks(2, 3, 2, 3).percent()).isEqualTo(66);
        assertThat(marks(2, 3, 0, 1).objectives()).containsEntry("a", 66);
    }

    @Test
    void pass_by_the_whole_where_the_test_asks_for_no_more() {
        assertThat(marks(7, 7, 0, 3).pass(test(70, null))).isTrue();
        assertThat(marks(6, 7, 0, 3).pass(test(70, null))).isFalse();
        assertThat(marks(7, 7, 3, 3).pass(test(null, null))).isFalse();
    }

    @Test
    void fail_by_a_single_objective_where_the_test_asks_for_it() {
        assertThat(marks(7, 7, 1, 3).pass(test(70, 50))).isFalse();
        assertThat(marks(7, 7, 2, 3).pass(test(70, 50))).isTrue();
        assertThat(marks(4, 7, 3, 3).pass(test(75, 50))).isFalse();
    }

    private static Marks marks(int rightOfA, int ofA, int rightOfB, int ofB) {
        Map<String, List<Share>> shares = new LinkedHashMap<>();
        shares.put("a", shares(rightOfA, ofA));
        shares.put("b", shares(rightOfB, ofB));
        return new Marks(shares);
    }

    private static List<Share> shares(int right, int of) {
        return IntStream.range(0, of)
                .mapToObj(i -> new Share(i < right ? Share.WHOLE : 0))
                .toList();
    }

    private static Blueprint test(Integer passMark, Integer objectivePassMark) {
        Texts title = new Texts("اختبار", "Test", "Test");
        return new Blueprint(
                1,
                1,
                "small",
                title,
                "final-test",
                TestKind.FINAL,
                title,
                passMark,
                objectivePassMark,
                3,
                Duration.ZERO,
                null,
                Window.ALWAYS,
                FeedbackRule.FULL,
                List.of(),
                List.of());
    }
}
