package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An examination of one hour, planned and watched over by Sami, sat by Amina. */
class SittingsTest {

    private static final long TUNISIA = 2;
    /** Somebody who administers nothing. */
    private static final long RIM = 1009;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void a_candidate_begins_while_it_is_open_with_its_code_and_no_other_way(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofDays(1)));
            hall.calls(ExamHall.AMINA);
            assertThatThrownBy(hall::begins).as("not open").isInstanceOf(Conflict.class);

            String code = open(hall, sitting);
            assertThatThrownBy(hall::begins).as("no code").isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> hall.beginsWith("000000")).isInstanceOf(Invalid.class);
            long attempt = hall.beginsWith(code.toLowerCase(Locale.ROOT));
            assertThat(sheet(hall, attempt).inSitting()).isTrue();

            hall.calls(ExamHall.SAMI);
            hall.database.inTransaction(() -> hall.of(Invigilation.class).close(sitting));
            hall.calls(ExamHall.AMINA);
            assertThat(hall.begins()).as("who has begun goes on").isEqualTo(attempt);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_invigilator_sees_who_is_in_and_how_far(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofHours(1)));
            String code = open(hall, sitting);
            assertThat(candidate(hall, sitting).state()).isEqualTo(Candidate.State.AWAITED);
            long attempt = hall.beginsWith(code);
            hall.clock.advance(Duration.ofMinutes(2));
            hall.database.inTransaction(
                    () -> hall.of(Attempts.class).save(attempt, GivenAnswer.ticked(1, 1, List.of(1))));

            Candidate seen = candidate(hall, sitting);
            assertThat(seen.state()).isEqualTo(Candidate.State.IN_PROGRESS);
            assertThat(seen.connected()).isTrue();
            assertThat(seen.answered()).isEqualTo(1);
            assertThat(seen.questions()).isEqualTo(3);
            assertThat(seen.savedAt()).isEqualTo(hall.clock.instant());

            hall.clock.advance(Duration.ofMinutes(2));
            assertThat(candidate(hall, sitting).connected()).isFalse();
            hall.calls(ExamHall.AMINA);
            hall.database.inTransaction(() -> hall.of(Attempts.class).getTime(attempt));
            assertThat(candidate(hall, sitting).heardAt()).isEqualTo(hall.clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void more_time_moves_the_end_and_the_job_of_before_leaves_it_alone(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofHours(1)));
            long attempt = hall.beginsWith(open(hall, sitting));
            hall.clock.advance(Duration.ofMinutes(62));
            assertThat(sheet(hall, attempt).timeUp()).isTrue();

            hall.calls(ExamHall.SAMI);
            hall.database.inTransaction(() -> hall.of(Invigilation.class).addTime(sitting, null, 10));
            hall.calls(ExamHall.AMINA);
            assertThat(sheet(hall, attempt).timeUp()).isFalse();
            hall.clock.advance(Duration.ofMinutes(3));
            hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));
            assertThat(sheet(hall, attempt).submitted()).isFalse();
            hall.clock.advance(Duration.ofMinutes(10));
            hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));
            assertThat(sheet(hall, attempt).submitted()).isTrue();
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> hall.database.inTransaction(
                            () -> hall.of(Invigilation.class).addTime(sitting, null, 10)))
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_voided_attempt_takes_no_answer_does_not_count_and_can_be_followed_by_another(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofHours(1)));
            String code = open(hall, sitting);
            long attempt = hall.beginsWith(code);
            long seat = candidate(hall, sitting).seatId();
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> voids(hall, sitting, seat, " ")).isInstanceOf(Invalid.class);
            voids(hall, sitting, seat, "a telephone");
            assertThatThrownBy(() -> voids(hall, sitting, seat, "again")).isInstanceOf(Conflict.class);

            hall.calls(ExamHall.AMINA);
            assertThat(sheet(hall, attempt).voidReason()).isEqualTo("a telephone");
            assertThatThrownBy(() -> hall.database.inTransaction(
                            () -> hall.of(Attempts.class).save(attempt, GivenAnswer.ticked(1, 1, List.of(1)))))
                    .isInstanceOf(Conflict.class);
            hall.clock.advance(Duration.ofHours(2));
            hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));
            assertThat(hall.heard).isEmpty();
            TestStanding standing = hall.standing();
            assertThat(standing.attemptsLeft()).isEqualTo(3);
            assertThat(standing.voided()).hasSize(1);

            hall.calls(ExamHall.SAMI);
            hall.database.inTransaction(() -> hall.of(Invigilation.class).readmit(sitting, seat));
            hall.calls(ExamHall.AMINA);
            assertThat(hall.beginsWith(code)).isNotEqualTo(attempt);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_else_watches_over_it_or_plans(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofHours(1)));
            hall.calls(ExamHall.AMINA);

            assertThatThrownBy(() -> hall.database.inTransaction(
                            () -> hall.of(Invigilation.class).open(sitting)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> candidates(hall, sitting)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plan(hall, hall.clock.instant().plus(Duration.ofDays(1))))
                    .isInstanceOf(Forbidden.class);
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> plan(hall, hall.clock.instant().minusMillis(1)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> plan(hall, hall.clock.instant(), ExamHall.SAMI, "nobody@example.org"))
                    .isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_hour_lasts_an_hour_while_the_clocks_change(On kind) {
        try (ExamHall hall = hall(kind)) {
            ZoneId beirut = ZoneId.of("Asia/Beirut");
            Instant start =
                    LocalDateTime.parse("2027-03-27T23:30").atZone(beirut).toInstant();
            long sitting = plan(hall, start);
            hall.clock.advance(Duration.between(hall.clock.instant(), start));

            AttemptSheet sheet = sheet(hall, hall.beginsWith(open(hall, sitting)));

            assertThat(Duration.between(start, sheet.deadline())).isEqualTo(Duration.ofHours(1));
            assertThat(sheet.deadline().atZone(beirut).toLocalDateTime())
                    .as("at midnight it is one o'clock")
                    .isEqualTo(LocalDateTime.parse("2027-03-28T01:30"));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void people_are_told_by_mail_and_again_a_day_before_but_not_of_what_was_called_off(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofDays(3)));
            String toAmina = ExamHall.AMINA + "@example.org";
            assertThat(mailsTo(hall, ExamHall.SAMI + "@example.org")).isEqualTo(1);
            assertThat(mailsTo(hall, toAmina)).isZero();
            runsMailsThatAreDue(hall);
            assertThat(mailsTo(hall, toAmina)).isEqualTo(1);
            hall.clock.advance(Duration.ofHours(47));
            runsMailsThatAreDue(hall);
            assertThat(mailsTo(hall, toAmina)).isEqualTo(1);
            hall.clock.advance(Duration.ofHours(2));
            runsMailsThatAreDue(hall);
            assertThat(mailsTo(hall, toAmina)).as("reminded").isEqualTo(2);

            long other = plan(hall, hall.clock.instant().plus(Duration.ofDays(3)));
            hall.database.inTransaction(() -> hall.of(Sittings.class).cancel(other));
            hall.clock.advance(Duration.ofDays(2));
            runsMailsThatAreDue(hall);
            assertThat(mailsTo(hall, toAmina)).as("only of its end").isEqualTo(3);
            assertThat(hall.database
                            .<Sitting>inTransaction(
                                    () -> hall.of(Invigilation.class).getSitting(sitting))
                            .isCancelled())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_has_a_seat_in_a_sitting_that_was_called_off_begins_as_anybody(On kind) {
        try (ExamHall hall = hall(kind)) {
            long sitting = plan(hall, hall.clock.instant().plus(Duration.ofDays(1)));
            hall.calls(ExamHall.AMINA);
            assertThatThrownBy(() -> cancel(hall, sitting)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(hall::begins).isInstanceOf(Conflict.class);
            hall.calls(ExamHall.SAMI);
            cancel(hall, sitting);
            assertThatThrownBy(() -> cancel(hall, sitting)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> hall.database.inTransaction(
                            () -> hall.of(Invigilation.class).open(sitting)))
                    .isInstanceOf(Conflict.class);

            hall.calls(ExamHall.AMINA);
            assertThat(sheet(hall, hall.begins()).inSitting()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_watches_over_it_decides_on_what_came_late_and_nobody_else(On kind) {
        try (ExamHall hall = hall(kind)) {
            hall.employs(RIM, Role.OBSERVER);
            long sitting = plan(hall, hall.clock.instant(), RIM);
            long attempt = hall.beginsWith(open(hall, sitting));
            hall.clock.advance(Duration.ofMinutes(70));
            assertThat(hall.database
                            .inTransaction(
                                    () -> hall.of(Attempts.class).save(attempt, GivenAnswer.ticked(1, 1, List.of(1))))
                            .keptApart())
                    .isTrue();
            hall.database.inTransaction(() -> hall.of(TimeUp.class).run(String.valueOf(attempt)));
            assertThatThrownBy(() -> decide(hall, attempt)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> hall.database.inTransaction(
                            () -> hall.of(LateAnswers.class).findOpen()))
                    .isInstanceOf(Forbidden.class);

            hall.calls(RIM);
            assertThat(hall.database.inTransaction(() -> hall.of(LateAnswers.class)
                            .findOpenOf(hall.of(Invigilation.class).getSitting(sitting))))
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.attemptId()).isEqualTo(attempt));
            decide(hall, attempt);
            assertThatThrownBy(() -> decide(hall, attempt)).as("once").isInstanceOf(Conflict.class);
        }
    }

    private static void decide(ExamHall hall, long attempt) {
        hall.database.inTransaction(() -> hall.of(LateAnswers.class).decide(attempt, true, "the link was cut"));
    }

    private static void cancel(ExamHall hall, long sitting) {
        hall.database.inTransaction(() -> hall.of(Sittings.class).cancel(sitting));
    }

    private static long mailsTo(ExamHall hall, String address) {
        return hall.database.inTransaction(() -> hall.database
                .entities()
                .createQuery("select count(m) from Mail m where m.recipient = :address", Long.class)
                .setParameter("address", address)
                .getSingleResult());
    }

    private static void runsMailsThatAreDue(ExamHall hall) {
        Instant now = hall.clock.instant();
        List<String> due = hall.database.inTransaction(() -> hall.database
                .entities()
                .createQuery(
                        "select j.payload from Job j where j.kind = 'sitting-mails' and j.dueAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList());
        hall.database.inTransaction(() -> {
            due.forEach(hall.of(SittingMails.class)::run);
            hall.database
                    .entities()
                    .createQuery("delete from Job j where j.kind = 'sitting-mails' and j.dueAt <= :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    /** Sami administers the centre of Tunisia, and calls. */
    private ExamHall hall(On kind) {
        ExamHall hall = ExamHall.withAnHour(kind, parent);
        TestRoles.give(hall.database, ExamHall.SAMI, TUNISIA, Role.CENTRE_ADMINISTRATOR, hall.clock);
        hall.calls(ExamHall.SAMI);
        return hall;
    }

    private static long plan(ExamHall hall, Instant startsAt) {
        return plan(hall, startsAt, ExamHall.SAMI);
    }

    private static long plan(ExamHall hall, Instant startsAt, long invigilator) {
        return plan(hall, startsAt, invigilator, ExamHall.AMINA + "@example.org");
    }

    private static long plan(ExamHall hall, Instant startsAt, long invigilator, String candidate) {
        return hall.database.inTransaction(() -> hall.of(Sittings.class)
                .plan(
                        TUNISIA,
                        new Sittings.Plan(
                                hall.of(Sittings.class).findTests().get(0).testId(),
                                startsAt,
                                "Salle 3",
                                new EmailAddress(invigilator + "@example.org"),
                                List.of(new EmailAddress(candidate)),
                                false)));
    }

    /** Sami, who may in any case, opens it; then Amina calls. */
    private static String open(ExamHall hall, long sitting) {
        hall.calls(ExamHall.SAMI);
        hall.database.inTransaction(() -> hall.of(Invigilation.class).open(sitting));
        String code = hall.database.inTransaction(
                () -> hall.of(Invigilation.class).getSitting(sitting).getCode());
        hall.calls(ExamHall.AMINA);
        return code;
    }

    private static void voids(ExamHall hall, long sitting, long seat, String reason) {
        hall.database.inTransaction(() -> hall.of(Invigilation.class).voidAttempt(sitting, seat, reason));
    }

    private static List<Candidate> candidates(ExamHall hall, long sitting) {
        return hall.database.inTransaction(() -> hall.of(Invigilation.class).findCandidates(sitting));
    }

    /** As Sami sees her; then Amina calls again. */
    private static Candidate candidate(ExamHall hall, long sitting) {
        hall.calls(ExamHall.SAMI);
        Candidate only = candidates(hall, sitting).get(0);
        hall.calls(ExamHall.AMINA);
        return only;
    }

    private static AttemptSheet sheet(ExamHall hall, long attempt) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
    }
}
