package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.TestCertificates.MOROCCO;
import static org.ijaza.certificate.TestCertificates.TUNISIA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.certificate.RegisterQuery.Order;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the register, and who may look into it. */
class RegisterTest {

    private static final long HOLDER = 7;
    private static final long READER = 8;
    private static final LocalDate ISSUED = LocalDate.parse("2026-03-15");
    private static final LocalDate LAST = LocalDate.parse("2029-03-14");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();

    @ParameterizedTest
    @EnumSource(On.class)
    void a_centre_sees_its_own_part_and_the_region_all_of_it(On kind) {
        try (TestDatabase database = filled(kind)) {
            TestRoles.give(database, READER, TUNISIA, Role.CERTIFIER, clock);
            TestRoles.give(database, HOLDER, 1, Role.REGIONAL_ADMINISTRATOR, clock);

            caller.is(READER, "TN");
            assertThat(names(database, RegisterQuery.newest(25))).containsExactly("Ben Aissa", "Ahmed");
            assertThat(database.inTransaction(() -> register(database).count(RegisterQuery.newest(25))))
                    .isEqualTo(2);
            assertThatThrownBy(() ->
                            database.inTransaction(() -> register(database).readable(3)))
                    .as("of another centre")
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            database.inTransaction(() -> register(database).readable(99)))
                    .isInstanceOf(NotFound.class);

            caller.is(HOLDER, "TN");
            assertThat(names(database, RegisterQuery.newest(25))).containsExactly("Zineb", "Ben Aissa", "Ahmed");
            assertThat(database.inTransaction(() -> register(database).readable(3))
                            .getNumber())
                    .contains("000003");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_has_no_part_in_a_register_is_refused(On kind) {
        try (TestDatabase database = filled(kind)) {
            TestRoles.give(database, READER, TUNISIA, Role.ASSESSOR, clock);
            caller.is(READER, "TN");
            assertThatThrownBy(() -> names(database, RegisterQuery.newest(25))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            database.inTransaction(() -> register(database).readable(1)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_is_searched_filtered_and_sorted(On kind) {
        try (TestDatabase database = filled(kind)) {
            TestRoles.give(database, READER, 1, Role.REGIONAL_ADMINISTRATOR, clock);
            caller.is(READER, "TN");

            assertThat(names(database, search("احمد"))).containsExactly("Ahmed");
            assertThat(names(database, search("AÏSSA ben"))).containsExactly("Ben Aissa");
            assertThat(names(database, search("000003"))).containsExactly("Zineb");
            assertThat(names(database, search("%"))).isEmpty();
            assertThat(names(database, search("_"))).isEmpty();
            assertThat(names(database, search("' or 1=1"))).isEmpty();

            database.inTransaction(() -> database.entities()
                    .createNativeQuery(TestCertificates.act(1, Act.WITHDRAWN, "2026-11-01 00:00:00"))
                    .executeUpdate());
            assertThat(names(database, having(Standing.WITHDRAWN))).containsExactly("Ahmed");
            assertThat(names(database, having(Standing.EXPIRED))).containsExactly("Ben Aissa");
            assertThat(names(database, having(Standing.VALID))).containsExactly("Zineb");
            assertThat(names(database, having(Standing.SUSPENDED))).isEmpty();

            for (Order order : Order.values()) {
                assertThat(names(
                                database,
                                new RegisterQuery("", Optional.of("trainer"), Optional.empty(), order, false, 0, 25)))
                        .as(order.name())
                        .hasSize(3);
            }
            assertThat(names(
                            database,
                            new RegisterQuery("", Optional.empty(), Optional.empty(), Order.HOLDER_LATIN, false, 1, 1)))
                    .containsExactly("Ben Aissa");
            assertThat(names(
                            database,
                            new RegisterQuery(
                                    "", Optional.of("completion"), Optional.empty(), Order.ISSUED, true, 0, 25)))
                    .isEmpty();
        }
    }

    private static RegisterQuery search(String words) {
        return new RegisterQuery(words, Optional.empty(), Optional.empty(), Order.ISSUED, true, 0, 25);
    }

    private static RegisterQuery having(Standing standing) {
        return new RegisterQuery("", Optional.empty(), Optional.of(standing), Order.ISSUED, true, 0, 25);
    }

    /** Three certificates, the second expired, the third of another centre. */
    private static TestDatabase filled(On kind) {
        TestDatabase database = TestDatabase.on(kind);
        TestCertificates certificates = new TestCertificates(database);
        certificates.person(HOLDER, "ACTIVE");
        certificates.person(READER, "ACTIVE");
        certificates.trainers(HOLDER, READER, TUNISIA, new PersonNames("أحمد", "Ahmed"), ISSUED, LAST);
        certificates.trainers(
                HOLDER, READER, TUNISIA, new PersonNames("", "Ben Aissa"), ISSUED.plusDays(1), ISSUED.plusDays(2));
        certificates.trainers(HOLDER, READER, MOROCCO, new PersonNames("", "Zineb"), ISSUED.plusDays(2), LAST);
        return database;
    }

    private Register register(TestDatabase database) {
        return new Register(database.entities(), TestRoles.permissions(database, caller, clock), new Workshop(), clock);
    }

    private List<String> names(TestDatabase database, RegisterQuery query) {
        return database.inTransaction(() -> register(database).find(query).stream()
                .map(certificate -> certificate.getHolder().getLatin())
                .toList());
    }
}
