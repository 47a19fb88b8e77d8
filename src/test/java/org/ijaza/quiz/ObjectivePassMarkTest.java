package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of two questions on one objective and one on another, passed with 60 % in all and half of each. */
class ObjectivePassMarkTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void who_knows_nothing_of_one_objective_fails_though_the_whole_would_do(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            hall.answersRightly(attempt, asked -> asked.objective().equals("one-1"));

            AttemptResult result = hall.submits(attempt);

            assertThat(result.score()).isEqualTo(66);
            assertThat(result.objectives()).isEqualTo(Map.of("one-1", 100, "two-1", 0));
            assertThat(result.passed()).isFalse();
            assertThat(result.isFailedByObjective()).isTrue();
            assertThat(hall.heard).singleElement().satisfies(heard -> assertThat(heard.passed())
                    .isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_knows_enough_of_each_passes(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            hall.answersRightly(attempt, any -> true);

            assertThat(hall.submits(attempt).passed()).isTrue();
        }
    }

    private ExamHall hall(On kind) {
        return new ExamHall(
                kind,
                CourseFiles.in(parent)
                        .change("course.yaml", "passMark: 70", "passMark: 60\n    objectivePassMark: 50"));
    }
}
