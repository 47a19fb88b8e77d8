package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.Accommodation.Needs;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a centre grants is applied when the next attempt begins, and every change of it is kept. */
class AccommodationsTest {

    private static final long TUNISIA = 2;
    private static final long MOROCCO = 3;
    private static final Needs QUARTER_MORE = new Needs(25, 10, true);

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void an_attempt_lasts_longer_by_what_held_when_it_began(On kind) {
        try (ExamHall hall = hall(kind)) {
            grant(hall, TUNISIA, ExamHall.AMINA, QUARTER_MORE);
            hall.calls(ExamHall.AMINA);
            long attempt = hall.begins();
            hall.calls(ExamHall.SAMI);
            grant(hall, TUNISIA, ExamHall.AMINA, new Needs(0, 0, false));

            hall.calls(ExamHall.AMINA);
            AttemptSheet sheet =
                    hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
            assertThat(Duration.between(sheet.startedAt(), sheet.deadline()))
                    .isEqualTo(Duration.ofMinutes(60 + 15 + 10));
            assertThat(sheet.largePrint()).isTrue();
            assertThat(hall.database.inTransaction(
                            () -> hall.of(Accommodations.class).findOwn()))
                    .as("ended since")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void every_change_is_kept_with_who_approved_it(On kind) {
        try (ExamHall hall = hall(kind)) {
            grant(hall, TUNISIA, ExamHall.AMINA, QUARTER_MORE);
            grant(hall, TUNISIA, ExamHall.AMINA, new Needs(50, 0, false));
            grant(hall, TUNISIA, ExamHall.AMINA, new Needs(0, 0, false));

            List<Accommodation> granted = hall.database.inTransaction(
                    () -> hall.of(Accommodations.class).findGranted(TUNISIA));
            assertThat(granted).extracting(Accommodation::getExtraPercent).containsExactly(0, 50, 25);
            assertThat(granted)
                    .allSatisfy(
                            change -> assertThat(change.getGrantedBy().getId()).isEqualTo(ExamHall.SAMI));
            assertThat(hall.database.count("audit_entry where action = 'accommodation.granted'"))
                    .isEqualTo(2);
            assertThat(hall.database.count("audit_entry where action = 'accommodation.ended'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void only_the_centre_of_the_country_grants_and_nobody_to_themselves(On kind) {
        try (ExamHall hall = hall(kind)) {
            assertThatThrownBy(() -> grant(hall, MOROCCO, ExamHall.AMINA, QUARTER_MORE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> grant(hall, TUNISIA, ExamHall.SAMI, QUARTER_MORE))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> grant(hall, TUNISIA, 99, QUARTER_MORE)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> grant(hall, TUNISIA, ExamHall.AMINA, new Needs(201, 0, false)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> grant(hall, TUNISIA, ExamHall.AMINA, new Needs(0, -1, false)))
                    .isInstanceOf(Invalid.class);
            hall.calls(ExamHall.AMINA);
            assertThatThrownBy(() -> grant(hall, TUNISIA, ExamHall.SAMI, QUARTER_MORE))
                    .isInstanceOf(Forbidden.class);
        }
    }

    /** Sami administers the centre of Tunisia, and calls. */
    private ExamHall hall(On kind) {
        ExamHall hall = ExamHall.withAnHour(kind, parent);
        TestRoles.give(hall.database, ExamHall.SAMI, TUNISIA, Role.CENTRE_ADMINISTRATOR, hall.clock);
        hall.calls(ExamHall.SAMI);
        return hall;
    }

    private static void grant(ExamHall hall, long centre, long person, Needs needs) {
        hall.database.inTransaction(() -> hall.of(Accommodations.class)
                .grant(centre, new EmailAddress(person + "@example.org"), needs, "certificate seen"));
    }
}
