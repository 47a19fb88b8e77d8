package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.REGIONAL;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.People;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The people of a centre and their roles, as those who administer it keep them. */
class MembershipsTest {

    @ParameterizedTest
    @EnumSource(On.class)
    void an_administrator_finds_the_own_centres_people_by_every_word(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            assertThat(find(office, TUNISIA, "")).contains(AMINA, TUNIS).doesNotContain(RABAT, NOBODY);
            assertThat(find(office, TUNISIA, "somebody 106")).containsExactly(AMINA);
            assertThat(find(office, TUNISIA, "P106@example")).containsExactly(AMINA);
            assertThat(find(office, TUNISIA, "106 stranger")).isEmpty();
            assertThat(find(office, TUNISIA, "%")).isEmpty();
            assertThat(find(office, TUNISIA, "' or 1=1")).isEmpty();
            assertThatThrownBy(() -> find(office, MOROCCO, "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> find(office.as(AMINA), TUNISIA, "")).isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_page_of_people_asks_as_often_as_one_of_two(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            int few = statementsFor(office, 2);
            for (long id = 201; id <= 225; id++) {
                office.sql("insert into person (id, email, password_hash, name_latin, country_code, language, state,"
                        + " created_at, version) values (" + id + ", 'm" + id
                        + "@example.org', '', 'Member', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)");
                office.enter(id, TUNISIA, Role.TRAINER);
            }

            assertThat(statementsFor(office, 25)).isEqualTo(few);
        }
    }

    private static int statementsFor(CentreOffice office, int rows) {
        int before = office.database().statements();
        List<Member> found = office.in(() -> memberships(office).find(TUNISIA, "", 0, rows));
        assertThat(found).hasSize(rows).allSatisfy(member -> assertThat(member.roles())
                .isNotNull());
        return office.database().statements() - before;
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_is_renamed_is_found_by_the_new_name(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            office.as(AMINA).run(() -> office.service(People.class)
                    .introduceSelf(new PersonNames("", "Amina Kefi"), "TN", Language.FR));

            assertThat(find(office.as(TUNIS), TUNISIA, "kefi")).containsExactly(AMINA);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_role_is_held_from_its_first_to_its_last_day(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            LocalDate today = office.today();
            give(office, AMINA, Role.TRAINER, today.plusDays(1), today.plusDays(3));

            assertThat(holds(office, Role.TRAINER)).isFalse();
            office.clock().advance(Duration.ofDays(1));
            assertThat(holds(office, Role.TRAINER)).isTrue();
            office.clock().advance(Duration.ofDays(2));
            assertThat(holds(office, Role.TRAINER)).isTrue();
            office.clock().advance(Duration.ofDays(1));
            assertThat(holds(office, Role.TRAINER)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_role_that_is_taken_ends_with_the_day_said_and_at_once_with_yesterday(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long role = give(office, AMINA, Role.TRAINER, office.today(), null);

            assertThatThrownBy(() -> end(office, TUNISIA, role, office.today().minusDays(2)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> end(office.as(REGION), MOROCCO, role, office.today()))
                    .isInstanceOf(NotFound.class);
            end(office.as(TUNIS), TUNISIA, role, office.today());
            assertThat(holds(office, Role.TRAINER)).isTrue();
            end(office, TUNISIA, role, office.today().minusDays(1));
            assertThat(holds(office, Role.TRAINER)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_gives_a_role_to_oneself_in_the_past_twice_or_to_a_stranger(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            LocalDate today = office.today();

            assertThatThrownBy(() -> give(office, TUNIS, Role.CERTIFIER, today, null))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> give(office, NOBODY, Role.TRAINER, today, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> give(office, AMINA, Role.TRAINER, today.minusDays(1), null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> give(office, AMINA, Role.TRAINER, today, today.minusDays(1)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> give(office, AMINA, Role.REGIONAL_ADMINISTRATOR, today, null))
                    .isInstanceOf(Forbidden.class);
            give(office, AMINA, Role.TRAINER, today, today.plusDays(5));
            assertThatThrownBy(() -> give(office, AMINA, Role.TRAINER, today.plusDays(5), null))
                    .isInstanceOf(Conflict.class);
            give(office, AMINA, Role.TRAINER, today.plusDays(6), null);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_region_keeps_an_administrator(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long role = office.in(() -> office.database()
                    .entities()
                    .createQuery("select r.id from RoleHeld r where r.role = :role", Long.class)
                    .setParameter("role", Role.REGIONAL_ADMINISTRATOR)
                    .getSingleResult());
            office.as(REGION);

            assertThatThrownBy(() -> end(office, REGIONAL, role, office.today()))
                    .isInstanceOf(Conflict.class);
            office.enter(CentreOffice.OTHER_REGION, REGIONAL, Role.REGIONAL_ADMINISTRATOR);
            end(office, REGIONAL, role, office.today());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_is_deactivated_can_be_entrusted_with_nothing_until_reactivated(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            office.run(() -> memberships(office).deactivate(TUNISIA, AMINA));
            assertThat(isActive(office)).isFalse();
            assertThatThrownBy(() -> give(office, AMINA, Role.TRAINER, office.today(), null))
                    .isInstanceOf(Conflict.class);

            office.run(() -> memberships(office).reactivate(TUNISIA, AMINA));
            assertThat(isActive(office)).isTrue();
            give(office, AMINA, Role.TRAINER, office.today(), null);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_deactivates_oneself_a_stranger_or_who_belongs_elsewhere_too(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            assertThatThrownBy(() -> office.run(() -> memberships(office).deactivate(TUNISIA, TUNIS)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> office.run(() -> memberships(office).deactivate(TUNISIA, NOBODY)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.run(() -> memberships(office).deactivate(MOROCCO, RABAT)))
                    .isInstanceOf(NotFound.class);

            office.enter(AMINA, MOROCCO, Role.TRAINER);
            assertThatThrownBy(() -> office.run(() -> memberships(office).deactivate(TUNISIA, AMINA)))
                    .isInstanceOf(Conflict.class);
            office.as(REGION).run(() -> memberships(office).deactivate(TUNISIA, AMINA));
            assertThat(isActive(office)).isFalse();
        }
    }

    private static Memberships memberships(CentreOffice office) {
        return office.service(Memberships.class);
    }

    private static List<Long> find(CentreOffice office, long centre, String sought) {
        List<Long> found = office.in(() -> memberships(office).find(centre, sought, 0, 100).stream()
                .map(member -> member.person().getId())
                .toList());
        assertThat(office.in(() -> memberships(office).count(centre, sought))).isEqualTo(found.size());
        return found;
    }

    private static long give(CentreOffice office, long person, Role role, LocalDate from, LocalDate until) {
        return office.in(() -> office.service(Roles.class)
                .give(person, TUNISIA, role, from, until)
                .getId());
    }

    private static void end(CentreOffice office, long centre, long role, LocalDate lastDay) {
        office.run(() -> office.service(Roles.class).end(centre, role, lastDay));
    }

    private static boolean holds(CentreOffice office, Role role) {
        return office.in(() -> office.service(Roles.class).holds(AMINA, TUNISIA, role));
    }

    private static boolean isActive(CentreOffice office) {
        return office.in(() -> office.service(People.class).getPerson(AMINA).isActive());
    }
}
