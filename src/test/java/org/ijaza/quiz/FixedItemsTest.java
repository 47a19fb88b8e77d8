package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test asks q3 and a case set of everybody, and draws two questions of one-1 and one of two-1. */
class FixedItemsTest {

    private static final String ONE = "modules/one/questions.yaml";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void everybody_is_asked_them_once_and_their_objectives_count(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();

            assertThat(asked(hall, attempt))
                    .as("Tunisia has a question of its own in the place of q3")
                    .containsExactlyInAnyOrder("tn1", "c1-a", "c1-b", "q1", "q2", "q4");
            assertThat(hall.standing().test().questionCount()).isEqualTo(6);
            AttemptResult result = hall.submits(attempt);
            assertThat(result.objectives()).containsOnlyKeys("one-1", "one-2", "one-3", "two-1");
            assertThat(result.tally().asked()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_sits_it_again_is_drawn_what_was_not_asked_yet(On kind) {
        CourseFiles course = course().append(ONE, CourseFiles.single("q5", "one-1") + CourseFiles.single("q6", "one-1"))
                .change("course.yaml", "waitHours: 24", "waitHours: 0");
        try (ExamHall hall = new ExamHall(kind, course)) {
            Set<String> first = drawn(hall);
            Set<String> second = drawn(hall);

            assertThat(first).hasSize(2);
            assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
            assertThat(drawn(hall)).as("nothing new is left").hasSize(2);
        }
    }

    /** Which of q1, q2, q5 and q6 the caller is asked in the next attempt. */
    private static Set<String> drawn(ExamHall hall) {
        long attempt = hall.begins();
        Set<String> drawn = asked(hall, attempt).stream()
                .filter(code -> Set.of("q1", "q2", "q5", "q6").contains(code))
                .collect(Collectors.toSet());
        hall.submits(attempt);
        hall.clock.advance(Duration.ofSeconds(1));
        return drawn;
    }

    private static List<String> asked(ExamHall hall, long attempt) {
        return hall.database.inTransaction(() -> {
            AttemptStore store = hall.of(AttemptStore.class);
            Attempt own = store.find(attempt).orElseThrow();
            return own.questions().stream()
                    .map(question ->
                            store.bankOf(own).question(question.questionId()).code())
                    .toList();
        });
    }

    private ExamHall hall(On kind) {
        return new ExamHall(kind, course());
    }

    private CourseFiles course() {
        return CourseFiles.in(parent)
                .change(
                        ONE,
                        "questions:\n",
                        CourseFiles.caseSet("c1", "one-1") + "questions:\n"
                                + CourseFiles.about("c1", CourseFiles.single("c1-a", "one-3"))
                                + CourseFiles.about("c1", CourseFiles.trueFalse("c1-b", "one-1")))
                .change("course.yaml", "waitHours: 24", "waitHours: 24\n    fixed: [q3, c1]");
    }
}
