package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of one hour: what counts, by the server's clock, and what becomes of the rest. */
class AttemptTimeTest {

    private static final long TUNISIA = 2;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MILLI = Duration.ofMillis(1);

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void an_answer_counts_that_is_given_before_the_end(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            hall.clock.advance(HOUR.minus(MILLI));
            assertThat(save(hall, attempt, 1, 1, null).keptApart()).isFalse();

            hall.clock.advance(MILLI);
            assertThat(save(hall, attempt, 1, 2, null).keptApart()).isTrue();

            AttemptSheet sheet = sheet(hall, attempt);
            assertThat(sheet.timeUp()).isTrue();
            assertThat(sheet.answered()).isEqualTo(1);
            assertThat(sheet.questions().get(0).counter()).isEqualTo(1);
            assertThat(sheet.keptApart()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_answer_that_was_held_up_counts_for_five_minutes_and_is_flagged(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            Instant before = hall.clock.instant().plus(HOUR).minus(MILLI);
            hall.clock.advance(HOUR.plus(Attempt.GRACE).minus(MILLI));

            assertThat(save(hall, attempt, 1, 1, before).keptApart()).isFalse();
            assertThat(save(hall, attempt, 2, 1, before.plus(MILLI)).keptApart())
                    .as("given at the end")
                    .isTrue();
            hall.clock.advance(MILLI);
            assertThat(save(hall, attempt, 3, 1, before).keptApart())
                    .as("came too late")
                    .isTrue();
            timeUp(hall, attempt);

            AttemptResult result = result(hall, attempt);
            assertThat(result.byTime()).isTrue();
            assertThat(result.tally().inGrace()).isEqualTo(1);
            assertThat(result.tally().answered()).isEqualTo(1);
            assertThat(result.late()).extracting(AttemptResult.Late::position).containsExactly(2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_device_whose_clock_is_ahead_gains_nothing(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();

            assertThat(save(hall, attempt, 1, 1, hall.clock.instant().plus(Duration.ofHours(7)))
                            .keptApart())
                    .as("what is said to be given in the future is given now")
                    .isFalse();
            hall.clock.advance(HOUR.multipliedBy(2));
            assertThat(save(hall, attempt, 1, 2, hall.clock.instant().plus(HOUR))
                            .keptApart())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void when_time_is_up_a_job_hands_in_what_was_acknowledged_once(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            Instant end = hall.clock.instant().plus(HOUR);
            long attempt = hall.begins();
            save(hall, attempt, 1, 1, null);
            assertThat(hall.database.count("job where kind = 'attempt-time-up'"))
                    .isEqualTo(1);

            hall.clock.advance(HOUR.plus(Attempt.GRACE).minus(MILLI));
            timeUp(hall, attempt);
            assertThat(sheet(hall, attempt).submitted())
                    .as("never before the grace is over")
                    .isFalse();
            hall.clock.advance(MILLI);
            timeUp(hall, attempt);
            AttemptResult first = result(hall, attempt);
            timeUp(hall, attempt);

            assertThat(result(hall, attempt)).isEqualTo(first);
            assertThat(first.submittedAt()).isEqualTo(end);
            assertThat(first.tally().answered()).isEqualTo(1);
            assertThat(hall.heard).hasSize(1);
            assertThat(hall.database.count("audit_entry where action = 'attempt.submittedByTime'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_submits_before_the_end_is_marked_at_once_and_nobody_submits_after_it(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            hall.clock.advance(HOUR);
            assertThatThrownBy(() -> submit(hall, attempt)).isInstanceOf(Conflict.class);

            hall.calls(ExamHall.SAMI);
            long his = hall.begins();
            hall.clock.advance(HOUR.minus(MILLI));
            submit(hall, his);
            assertThat(result(hall, his).byTime()).isFalse();
            hall.clock.advance(HOUR);
            timeUp(hall, his);
            assertThat(hall.heard).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_answer_given_before_another_device_submitted_is_kept_and_one_given_after_is_not(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            Instant given = hall.clock.instant();
            hall.clock.advance(Duration.ofMinutes(1));
            submit(hall, attempt);

            assertThat(save(hall, attempt, 1, 1, given).keptApart()).isTrue();
            assertThatThrownBy(() -> save(hall, attempt, 2, 1, null)).isInstanceOf(Conflict.class);
            assertThat(result(hall, attempt).late()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_page_sent_without_script_after_the_end_is_kept_apart(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            save(hall, attempt, 1, 1, null);
            hall.clock.advance(HOUR.plusSeconds(1));

            hall.database.inTransaction(() -> hall.of(Attempts.class)
                    .saveAll(
                            attempt,
                            List.of(GivenAnswer.ticked(1, 1, List.of(2)), GivenAnswer.ticked(2, 0, List.of(2)))));

            assertThat(sheet(hall, attempt).keptApart())
                    .as("what stood already is not late")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_centre_lets_late_answers_count_and_the_attempt_is_marked_again(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            hall.clock.advance(HOUR.multipliedBy(2));
            hall.answersRightly(attempt, any -> true);
            decides(hall);
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> decide(hall, attempt, true, "the link was cut"))
                    .as("still running")
                    .isInstanceOf(Conflict.class);
            timeUp(hall, attempt);
            assertThat(hall.heard.get(0).passed()).isFalse();

            List<LateSheet> open =
                    hall.database.inTransaction(() -> hall.of(LateAnswers.class).findOpen());
            assertThat(open).hasSize(1);
            assertThat(open.get(0).lines()).hasSize(3);
            assertThatThrownBy(() -> decide(hall, attempt, true, " ")).isInstanceOf(Invalid.class);
            decide(hall, attempt, true, "the link was cut");

            assertThat(hall.heard).hasSize(2);
            assertThat(hall.heard.get(1).passed()).isTrue();
            assertThatThrownBy(() -> decide(hall, attempt, false, "again")).isInstanceOf(Conflict.class);
            hall.calls(ExamHall.AMINA);
            AttemptResult result = result(hall, attempt);
            assertThat(result.score()).isEqualTo(100);
            assertThat(result.tally().inGrace()).isZero();
            assertThat(result.late()).allSatisfy(late -> {
                assertThat(late.taken()).isTrue();
                assertThat(late.reason()).isEqualTo("the link was cut");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void late_answers_that_are_refused_change_nothing_and_nobody_decides_on_their_own(On kind) {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            hall.clock.advance(HOUR.multipliedBy(2));
            hall.answersRightly(attempt, any -> true);
            timeUp(hall, attempt);
            TestRoles.give(hall.database, ExamHall.AMINA, TUNISIA, Role.CENTRE_ADMINISTRATOR, hall.clock);
            assertThatThrownBy(() -> decide(hall, attempt, true, "mine")).isInstanceOf(NotFound.class);

            decides(hall);
            hall.calls(ExamHall.SAMI);
            decide(hall, attempt, false, "given at home");

            hall.calls(ExamHall.AMINA);
            assertThat(result(hall, attempt).score()).isZero();
            assertThat(hall.heard).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_answer_saved_while_the_time_runs_out_is_marked_or_kept_apart_never_lost(On kind) throws Exception {
        try (ExamHall hall = ExamHall.withAnHour(kind, parent)) {
            long attempt = hall.begins();
            Instant given = hall.clock.instant().plus(HOUR).minusSeconds(1);
            hall.clock.advance(HOUR.plus(Attempt.GRACE).minus(MILLI));
            hall.of(TimeUp.class);
            hall.of(Attempts.class);
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int counter = 1; counter <= 40; counter++) {
                int sent = counter;
                all.add(() -> save(hall, attempt, 1 + sent % 3, sent, given).keptApart());
                if (sent == 20) {
                    all.add(() -> {
                        hall.clock.advance(MILLI);
                        timeUp(hall, attempt);
                        return null;
                    });
                }
            }
            ExecutorService connections = Executors.newFixedThreadPool(8);
            List<Future<Boolean>> done = connections.invokeAll(all);
            connections.shutdown();
            for (Future<Boolean> one : done) {
                one.get();
            }

            AttemptResult result = result(hall, attempt);
            AttemptSheet sheet = sheet(hall, attempt);
            for (int position = 1; position <= 3; position++) {
                long newest = 40 - Math.floorMod(40 % 3 - (position - 1), 3);
                int place = position;
                long standing = sheet.questions().get(position - 1).counter();
                boolean apart = result.late().stream().anyMatch(late -> late.position() == place);
                assertThat(standing == newest || apart)
                        .as("question %s: %s stands, %s was the newest", position, standing, newest)
                        .isTrue();
            }
            assertThat(hall.heard).hasSize(1);
        }
    }

    private static void decides(ExamHall hall) {
        TestRoles.give(hall.database, ExamHall.SAMI, TUNISIA, Role.CENTRE_ADMINISTRATOR, hall.clock);
    }

    private static void decide(ExamHall hall, long attempt, boolean take, String reason) {
        hall.database.inTransaction(() -> hall.of(LateAnswers.class).decide(attempt, take, reason));
    }

    private static SavedAnswer save(ExamHall hall, long attempt, int position, long counter, Instant given) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class)
                .save(
                        attempt,
                        GivenAnswer.ticked(position, counter, List.of(1 + (int) (counter % 2)))
                                .givenAt(given)));
    }

    private static void submit(ExamHall hall, long attempt) {
        hall.database.inTransaction(() -> hall.of(Attempts.class).submit(attempt));
    }

    private static void timeUp(ExamHall hall, long attempt) {
        hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));
    }

    private static AttemptSheet sheet(ExamHall hall, long attempt) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
    }

    private static AttemptResult result(ExamHall hall, long attempt) {
        return hall.database
                .inTransaction(() -> hall.of(Attempts.class).findResult(attempt))
                .orElseThrow();
    }
}
