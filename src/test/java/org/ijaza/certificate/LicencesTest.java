package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may lead what, where, in which language, on which day. */
class LicencesTest {

    private static final long HOLDER = 7;
    private static final long GRANTER = 8;
    private static final PersonNames NAMES = new PersonNames("مريم", "Mariem");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    private static final LocalDate LAST = LocalDate.parse("2029-03-14");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();

    @ParameterizedTest
    @EnumSource(On.class)
    void a_valid_certificate_licenses_its_scope_from_its_first_to_its_last_day_and_nothing_else(On kind) {
        try (TestDatabase database = TestDatabase.on(kind)) {
            certified(database);

            assertThat(may(database, "thb-core", Language.AR, "TN", FIRST)).isTrue();
            assertThat(may(database, "thb-core", Language.FR, "TN", LAST)).isTrue();

            assertThat(may(database, "thb-core", Language.AR, "TN", FIRST.minusDays(1)))
                    .isFalse();
            assertThat(may(database, "thb-core", Language.AR, "TN", LAST.plusDays(1)))
                    .as("the months of grace are not for beginning")
                    .isFalse();
            assertThat(may(database, "thb-core", Language.EN, "TN", FIRST)).isFalse();
            assertThat(may(database, "thb-core", Language.AR, "MA", FIRST)).isFalse();
            assertThat(may(database, "tot-help-way", Language.AR, "TN", FIRST)).isFalse();
            assertThat(database.inTransaction(
                            () -> licences(database).mayLead(GRANTER, "thb-core", Language.AR, "TN", FIRST)))
                    .as("somebody without a certificate")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_is_withdrawn_or_suspended_licenses_nothing_and_neither_does_a_closed_account(On kind) {
        for (String change : List.of(
                TestCertificates.act(1, Act.WITHDRAWN, "2026-11-24 08:00:00"),
                TestCertificates.act(1, Act.SUSPENDED, "2026-11-24 08:00:00"),
                "update person set state = 'DEACTIVATED'",
                "update person set state = 'UNCONFIRMED'",
                "update certificate set scope_course = null, scope_languages = null, scope_country = null")) {
            try (TestDatabase database = TestDatabase.on(kind)) {
                certified(database);
                database.inTransaction(
                        () -> database.entities().createNativeQuery(change).executeUpdate());
                assertThat(may(database, "thb-core", Language.AR, "TN", LocalDate.parse("2026-11-24")))
                        .as(change)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void one_valid_certificate_among_several_is_enough(On kind) {
        try (TestDatabase database = TestDatabase.on(kind)) {
            TestCertificates certificates = certified(database);
            certificates.trainers(
                    HOLDER, GRANTER, TestCertificates.TUNISIA, NAMES, LAST.plusDays(1), LAST.plusMonths(36));
            assertThat(may(database, "thb-core", Language.AR, "TN", LAST.plusDays(1)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void there_is_one_certificate_for_a_candidacy(On kind) {
        try (TestDatabase database = TestDatabase.on(kind)) {
            certified(database);
            TestCertificates again = new TestCertificates(database); // numbers its candidacies from the first
            assertThatThrownBy(() -> again.trainers(HOLDER, GRANTER, TestCertificates.TUNISIA, NAMES, FIRST, LAST))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_holder_sees_each_with_what_it_is_worth_today(On kind) {
        try (TestDatabase database = TestDatabase.on(kind)) {
            certified(database);
            caller.is(HOLDER, "TN");
            List<Licence> mine = database.inTransaction(() -> licences(database).findMine());
            assertThat(mine).hasSize(1);
            assertThat(mine.get(0).getStanding()).isEqualTo(Standing.VALID);
            assertThat(mine.get(0).getLanguagesToday()).containsExactly(Language.AR, Language.FR);
            clock.advance(Duration.ofDays(3 * 365));
            mine = database.inTransaction(() -> licences(database).findMine());
            assertThat(mine.get(0).getStanding()).isEqualTo(Standing.EXPIRED);
            assertThat(mine.get(0).getLanguagesToday()).isEmpty();
        }
    }

    private static TestCertificates certified(TestDatabase database) {
        TestCertificates certificates = new TestCertificates(database);
        certificates.person(HOLDER, "ACTIVE");
        certificates.person(GRANTER, "ACTIVE");
        certificates.trainers(HOLDER, GRANTER, TestCertificates.TUNISIA, NAMES, FIRST, LAST);
        return certificates;
    }

    private Licences licences(TestDatabase database) {
        return new Licences(database.entities(), caller, clock);
    }

    private boolean may(TestDatabase database, String course, Language language, String country, LocalDate day) {
        return database.inTransaction(() -> licences(database).mayLead(HOLDER, course, language, country, day));
    }
}
