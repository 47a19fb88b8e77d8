package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ijaza.account.Person;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    private static final long REGIONAL = 1;
    private static final long TUNISIA = 2;
    private static final long MOROCCO = 3;
    private static final long PERSON = 7;

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();
    private final Permissions permissions = new Permissions(database.entities(), caller, clock);

    @BeforeEach
    void signIn() {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into person (id, email, password_hash, country_code, language, state,"
                        + " created_at, version) values (7, 'p@example.org', '', 'TN', 'ar', 'ACTIVE',"
                        + " '2026-01-01 00:00:00', 1)")
                .executeUpdate());
        caller.is(PERSON, "TN");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_role_counts_in_its_centre_and_in_no_other() {
        hold(Role.TRAINER, TUNISIA);

        assertThat(has(Role.TRAINER, TUNISIA)).isTrue();
        assertThat(has(Role.TRAINER, MOROCCO)).isFalse();
        assertThat(has(Role.CERTIFIER, TUNISIA)).isFalse();
        database.inTransaction(() -> permissions.requireAnywhere(Role.TRAINER));
        assertThatThrownBy(() -> database.inTransaction(() -> permissions.require(Role.TRAINER, MOROCCO)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void who_is_not_signed_in_is_told_to() {
        Permissions visitors = new Permissions(database.entities(), new Caller(), clock);

        assertThatThrownBy(() -> visitors.require(Role.TRAINER, TUNISIA)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> visitors.requireAnywhere(Role.TRAINER)).isInstanceOf(NotSignedIn.class);
        assertThat(visitors.hasAnywhere(Role.TRAINER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_regional_administrator_administers_and_observes_everywhere_and_no_more(Role role) {
        hold(Role.REGIONAL_ADMINISTRATOR, REGIONAL);

        boolean expected =
                switch (role) {
                    case REGIONAL_ADMINISTRATOR, CENTRE_ADMINISTRATOR, OBSERVER -> true;
                    case TRAINER, AUTHOR, REVIEWER, ASSESSOR, CERTIFIER -> false;
                };
        assertThat(has(role, MOROCCO)).isEqualTo(expected);
    }

    @Test
    void a_role_begins_and_ends_with_its_days() {
        RoleHeld held = new RoleHeld(
                find(Person.class, PERSON), find(Centre.class, TUNISIA), Role.TRAINER, LocalDate.parse("2026-11-24"));

        held.endOn(LocalDate.parse("2026-11-30"));

        assertThat(held.isHeldOn(LocalDate.parse("2026-11-23"))).isFalse();
        assertThat(held.isHeldOn(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(held.isHeldOn(LocalDate.parse("2026-11-30"))).isTrue();
        assertThat(held.isHeldOn(LocalDate.parse("2026-12-01"))).isFalse();
    }

    @Test
    void a_role_that_has_ended_counts_no_more() {
        hold(Role.TRAINER, TUNISIA);
        endRoles(Role.TRAINER);

        assertThat(has(Role.TRAINER, TUNISIA)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(has(Role.TRAINER, TUNISIA)).isFalse();
    }

    @Test
    void the_region_is_administered_from_the_regional_centre() {
        assertThatThrownBy(() -> hold(Role.REGIONAL_ADMINISTRATOR, MOROCCO)).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_week_after_its_first_day_a_role_counts_only_with_a_second_factor(Role role) {
        hold(role, REGIONAL);

        clock.advance(Duration.ofDays(7).minusHours(9).minusMillis(1));
        assertThat(has(role, REGIONAL)).as("on the last day").isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(has(role, REGIONAL)).as("after it").isEqualTo(role == Role.TRAINER || role == Role.OBSERVER);

        setUpSecondFactor();
        assertThat(has(role, REGIONAL)).as("with a second factor").isTrue();
    }

    @Test
    void a_role_that_needs_no_second_factor_stays_beside_one_that_lacks_it() {
        hold(Role.TRAINER, TUNISIA);
        hold(Role.CERTIFIER, TUNISIA);
        clock.advance(Duration.ofDays(8));

        assertThat(has(Role.TRAINER, TUNISIA)).isTrue();
        assertThat(has(Role.CERTIFIER, TUNISIA)).isFalse();
        assertThatThrownBy(() -> database.inTransaction(() -> permissions.require(Role.CERTIFIER, TUNISIA)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void however_often_a_request_asks_the_database_is_asked_once() {
        hold(Role.TRAINER, TUNISIA);
        hold(Role.CERTIFIER, TUNISIA);
        Permissions inRequest = new Permissions(database.entities(), caller, new RequestRoles(), clock);
        int before = database.statements();

        for (long centre = 1; centre <= 10; centre++) {
            long asked = centre;
            for (Role role : Role.values()) {
                database.inTransaction(() -> inRequest.has(role, asked));
            }
        }
        database.inTransaction(() -> inRequest.requireOrHide(Role.TRAINER, TUNISIA));
        assertThat(inRequest.findRoles()).containsExactlyInAnyOrder(Role.TRAINER, Role.CERTIFIER);

        assertThat(database.statements() - before).as("roles and second factor").isEqualTo(2);
    }

    @Test
    void what_was_read_for_one_person_does_not_count_for_another() {
        hold(Role.TRAINER, TUNISIA);
        Permissions inRequest = new Permissions(database.entities(), caller, new RequestRoles(), clock);

        assertThat(database.inTransaction(() -> inRequest.has(Role.TRAINER, TUNISIA)))
                .isTrue();
        caller.is(PERSON + 1, "TN");
        assertThat(database.inTransaction(() -> inRequest.has(Role.TRAINER, TUNISIA)))
                .isFalse();
    }

    @Test
    void what_was_read_still_ends_with_its_day_and_with_the_time_for_a_second_factor() {
        hold(Role.TRAINER, TUNISIA);
        hold(Role.CERTIFIER, TUNISIA);
        endRoles(Role.TRAINER);
        Permissions inRequest = new Permissions(database.entities(), caller, new RequestRoles(), clock);

        assertThat(database.inTransaction(inRequest::findRoles))
                .containsExactlyInAnyOrder(Role.TRAINER, Role.CERTIFIER);
        clock.advance(Duration.ofDays(1));
        assertThat(inRequest.findRoles()).containsExactly(Role.CERTIFIER);
        clock.advance(Duration.ofDays(7));
        assertThat(inRequest.findRoles()).isEmpty();
    }

    @Test
    void after_a_change_within_the_request_everything_is_read_anew() {
        Permissions inRequest = new Permissions(database.entities(), caller, new RequestRoles(), clock);
        assertThat(database.inTransaction(() -> inRequest.has(Role.TRAINER, TUNISIA)))
                .isFalse();

        hold(Role.TRAINER, TUNISIA);
        inRequest.rolesChanged();
        assertThat(database.inTransaction(() -> inRequest.has(Role.TRAINER, TUNISIA)))
                .isTrue();

        // the transaction that changed it may have been rolled back since
        database.inTransaction(() ->
                database.entities().createNativeQuery("delete from role_held").executeUpdate());
        assertThat(database.inTransaction(() -> inRequest.has(Role.TRAINER, TUNISIA)))
                .isFalse();
    }

    private void setUpSecondFactor() {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into second_factor (person_id, secret, on_since, last_step, version)"
                        + " values (7, 'locked', '2026-11-25 00:00:00', 0, 1)")
                .executeUpdate());
    }

    private void endRoles(Role role) {
        database.inTransaction(() -> database.entities()
                .createQuery("select r from RoleHeld r where r.role = :role", RoleHeld.class)
                .setParameter("role", role)
                .getResultList()
                .forEach(held -> held.endOn(LocalDate.parse("2026-11-24"))));
    }

    private boolean has(Role role, long centre) {
        return database.inTransaction(() -> permissions.has(role, centre));
    }

    private void hold(Role role, long centre) {
        database.inTransaction(() -> database.entities()
                .persist(new RoleHeld(
                        database.entities().find(Person.class, PERSON),
                        database.entities().find(Centre.class, centre),
                        role,
                        LocalDate.parse("2026-11-24"))));
    }

    private <T> T find(Class<T> type, long id) {
        return database.inTransaction(() -> database.entities().find(type, id));
    }
}
