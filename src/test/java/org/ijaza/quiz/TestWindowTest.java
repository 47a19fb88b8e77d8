package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ijaza.platform.Conflict;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of one hour that is open from ten to twelve in Tunis, where it is ten when the tests begin. */
class TestWindowTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Instant TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NOON = TEN.plus(HOUR.multipliedBy(2));

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_begins_before_it_opens_or_from_its_closing_on(On kind) {
        try (ExamHall hall = hall(kind, "full")) {
            hall.clock.advance(MILLI.negated());
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.NOT_OPEN);
            assertThat(hall.standing().allowedFrom()).isEqualTo(TEN);
            assertThatThrownBy(hall::begins).isInstanceOf(Conflict.class).hasMessage("test.next.NOT_OPEN");

            hall.clock.advance(MILLI);
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.START);
            hall.clock.advance(HOUR.multipliedBy(2));
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.CLOSED);
            assertThatThrownBy(hall::begins).isInstanceOf(Conflict.class).hasMessage("test.next.CLOSED");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_would_have_to_wait_until_after_the_closing_is_told_so_at_once(On kind) {
        try (ExamHall hall = hall(kind, "full")) {
            hall.submits(hall.begins());

            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.CLOSED);
            assertThat(hall.standing().allowedFrom()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_still_runs_when_it_closes_ends_then_and_not_when_its_hour_is_over(On kind) {
        try (ExamHall hall = hall(kind, "full")) {
            assertThat(deadline(hall, hall.begins())).as("its hour comes first").isEqualTo(TEN.plus(HOUR));

            hall.calls(ExamHall.SAMI);
            hall.clock.advance(Duration.ofMinutes(90));
            long attempt = hall.begins();
            assertThat(deadline(hall, attempt)).isEqualTo(NOON);
            hall.clock.advance(Duration.ofMinutes(30).plus(Attempt.GRACE));
            hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));

            assertThat(hall.result(attempt).submittedAt()).isEqualTo(NOON);
            assertThat(hall.result(attempt).byTime()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void candidates_of_an_examination_begin_when_it_is_opened_and_have_their_whole_hour(On kind) {
        try (ExamHall hall = hall(kind, "full")) {
            hall.clock.advance(HOUR.multipliedBy(48));
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.CLOSED);
            Sitting sitting = hall.opensASitting();

            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.START);
            long attempt = hall.beginsWith(sitting.getCode());

            assertThat(deadline(hall, attempt)).isEqualTo(hall.clock.instant().plus(HOUR));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_result_that_tells_only_the_score_has_no_questions(On kind) {
        try (ExamHall hall = hall(kind, "result")) {
            long attempt = hall.begins();
            hall.answersRightly(attempt, any -> true);

            AttemptResult result = hall.submits(attempt);

            assertThat(result.score()).isEqualTo(100);
            assertThat(result.objectives()).containsOnlyKeys("one-1", "two-1");
            assertThat(result.tally()).isEqualTo(new AttemptResult.Tally(3, 3, 0, 3, 3, 0, 0));
            assertThat(result.questions()).isEmpty();
            hall.clock.advance(HOUR.multipliedBy(48));
            assertThat(hall.result(attempt).details()).isEqualTo(AttemptResult.Details.NEVER);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void each_answer_is_told_once_no_answer_of_anybody_is_awaited_any_more(On kind) {
        try (ExamHall hall = hall(kind, "after-closing")) {
            long attempt = hall.begins();
            AttemptResult early = hall.submits(attempt);
            assertThat(early.details()).isEqualTo(AttemptResult.Details.AFTER_CLOSING);
            assertThat(early.questions()).isEmpty();

            hall.clock.advance(HOUR.multipliedBy(2).plus(Attempt.GRACE).minus(MILLI));
            assertThat(hall.result(attempt).questions()).isEmpty();
            hall.clock.advance(MILLI);

            assertThat(hall.result(attempt).details().isTold()).isTrue();
            assertThat(hall.result(attempt).questions()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nothing_is_told_while_others_may_begin_the_same_examination(On kind) {
        try (ExamHall hall = hall(kind, "after-closing")) {
            hall.clock.advance(HOUR.multipliedBy(48));
            Sitting sitting = hall.opensASitting();
            long attempt = hall.beginsWith(sitting.getCode());
            assertThat(hall.submits(attempt).details()).isEqualTo(AttemptResult.Details.AFTER_SITTING);

            hall.calls(ExamHall.SAMI);
            hall.database.inTransaction(() -> hall.of(Invigilation.class).close(sitting.getId()));
            hall.calls(ExamHall.AMINA);

            assertThat(hall.result(attempt).questions()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void its_hours_cost_who_begins_no_statement_more(On kind) {
        int without;
        try (ExamHall hall = ExamHall.withAnHour(kind, parent.resolve("without"))) {
            without = statementsToBegin(hall);
        }
        try (ExamHall hall = hall(kind, "full")) {
            assertThat(statementsToBegin(hall)).isEqualTo(without);
        }
    }

    private static int statementsToBegin(ExamHall hall) {
        hall.standing();
        int before = hall.database.statements();
        hall.begins();
        return hall.database.statements() - before;
    }

    private static Instant deadline(ExamHall hall, long attempt) {
        return hall.database
                .inTransaction(() -> hall.of(Attempts.class).getSheet(attempt))
                .deadline();
    }

    private ExamHall hall(On kind, String feedback) {
        return new ExamHall(
                kind,
                CourseFiles.in(parent)
                        .change(
                                "course.yaml",
                                "waitHours: 24",
                                "waitHours: 24\n    minutes: 60\n    opens: 2026-11-23T10:00+01:00\n"
                                        + "    closes: \"2026-11-23T12:00+01:00\"\n    feedback: " + feedback));
    }
}
