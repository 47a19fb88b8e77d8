package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever has submitted a test holds something in hand that the centre can look up. */
class ReceiptsTest {

    private static final long REGIONAL = 1;
    private static final long TUNISIA = 2;
    private static final long MOROCCO = 3;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void the_centre_of_the_country_learns_what_was_saved_and_nobody_else(On kind) {
        try (ExamHall hall = new ExamHall(kind, parent)) {
            Receipt receipt = submits(hall);

            assertThatThrownBy(() -> look(hall, receipt)).isInstanceOf(Forbidden.class);
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> look(hall, receipt)).isInstanceOf(Forbidden.class);
            give(hall, MOROCCO, Role.CENTRE_ADMINISTRATOR);
            assertThat(look(hall, receipt)).isEmpty();
            assertThat(looks(hall)).as("noted").isZero();
            give(hall, TUNISIA, Role.CENTRE_ADMINISTRATOR);
            assertThat(look(hall, receipt)).hasValueSatisfying(found -> {
                assertThat(found.names().in(Language.FR)).isEqualTo("Amina");
                assertThat(found.number()).isEqualTo(1);
                assertThat(found.answered()).isEqualTo(2);
                assertThat(found.questions()).isEqualTo(3);
            });
            assertThat(looks(hall)).as("noted").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_region_looks_up_those_of_every_country(On kind) {
        try (ExamHall hall = new ExamHall(kind, parent)) {
            Receipt receipt = submits(hall);
            hall.calls(ExamHall.SAMI);
            give(hall, REGIONAL, Role.REGIONAL_ADMINISTRATOR);

            assertThat(look(hall, receipt)).isPresent();
            assertThat(look(hall, Receipt.random())).isEmpty();
        }
    }

    @Test
    void a_receipt_is_read_as_people_type_it() {
        Receipt receipt = new Receipt("7QK4MX9D20");

        assertThat(receipt).hasToString("7QK4M-X9D20");
        assertThat(List.of("7QK4M-X9D20", "7qk4mx9d2o", " 7QK4M X9D20 ", "٧QK٤M-X٩D٢٠"))
                .allSatisfy(typed -> assertThat(Receipt.parse(typed)).contains(receipt));
        assertThat(List.of("", "7QK4M", "7QK4M-X9D20-1", "7QK4M-X9D2U"))
                .allSatisfy(typed -> assertThat(Receipt.parse(typed)).isEmpty());
    }

    /** Amina answers two of three questions and submits. */
    private static Receipt submits(ExamHall hall) {
        long attempt = hall.begins();
        Attempts attempts = hall.of(Attempts.class);
        hall.database.inTransaction(() -> {
            attempts.save(attempt, GivenAnswer.ticked(1, 1, List.of(1)));
            attempts.save(attempt, GivenAnswer.ticked(2, 1, List.of(2)));
        });
        hall.database.inTransaction(() -> attempts.submit(attempt));
        AttemptResult result =
                hall.database.inTransaction(() -> attempts.findResult(attempt)).orElseThrow();
        assertThat(result.tally().answered()).isEqualTo(2);
        return result.receipt();
    }

    private static void give(ExamHall hall, long centre, Role role) {
        TestRoles.give(hall.database, ExamHall.SAMI, centre, role, hall.clock);
    }

    private static Optional<Receipted> look(ExamHall hall, Receipt receipt) {
        return hall.database.inTransaction(() -> hall.of(Receipts.class).find(receipt));
    }

    private static long looks(ExamHall hall) {
        return hall.database.inTransaction(() -> ((Number) hall.database
                        .entities()
                        .createNativeQuery("select count(*) from audit_entry where action = 'attempt.receiptChecked'")
                        .getSingleResult())
                .longValue());
    }
}
