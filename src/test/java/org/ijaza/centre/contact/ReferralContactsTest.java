package org.ijaza.centre.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.REGIONAL;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.util.List;
import java.util.Optional;
import org.ijaza.centre.CentreOffice;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a national centre says of services, and what readers of its country see of it. */
class ReferralContactsTest {

    private static final Texts PURPOSE = new Texts("إيواء", "Hébergement", "Shelter");
    private static final Texts HOURS = new Texts("", "", "");

    @ParameterizedTest
    @EnumSource(On.class)
    void readers_see_what_their_own_national_centre_keeps_in_its_order(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long first = add(office, "First");
            long second = add(office, "Second");
            assertThat(seen(office, "TN")).containsExactly("First", "Second");
            assertThat(seen(office, "MA")).isEmpty();

            office.run(() -> contacts(office).moveUp(TUNISIA, second));
            assertThat(seen(office, "TN")).containsExactly("Second", "First");
            office.run(() -> contacts(office).moveUp(TUNISIA, second));
            office.run(() -> contacts(office).remove(TUNISIA, first));
            assertThat(seen(office, "TN")).containsExactly("Second");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void reading_again_asks_no_database(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            add(office, "First");
            add(office, "Second");
            int before = office.database().statements();
            seen(office, "TN");
            int once = office.database().statements() - before;
            seen(office, "TN");

            assertThat(once).isLessThanOrEqualTo(4);
            assertThat(office.database().statements() - before).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_contact_is_overdue_six_months_after_it_was_checked(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = add(office, "Shelter");
            office.sql("update referral_contact set checked_on = '2026-05-24'");
            assertThat(only(office).isOverdue(office.today())).isFalse();
            office.sql("update referral_contact set checked_on = '2026-05-23'");
            assertThat(only(office).isOverdue(office.today())).isTrue();

            office.as(SFAX).run(() -> contacts(office).check(TUNISIA, id));

            assertThat(only(office).isOverdue(office.today())).isFalse();
            assertThat(only(office).getCheckedOn()).isEqualTo(office.today());
            assertThat(only(office).getCheckedBy().getId()).isEqualTo(SFAX);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void two_who_change_the_same_contact_do_not_overwrite_each_other(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = add(office, "Shelter");
            int seen = only(office).getVersion();
            office.run(() -> contacts(office).change(TUNISIA, id, seen, details("Open shelter")));

            assertThatThrownBy(() ->
                            office.run(() -> contacts(office).change(TUNISIA, id, seen, details("Closed shelter"))))
                    .isInstanceOf(Conflict.class);
            assertThat(seen(office, "TN")).containsExactly("Open shelter");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_national_centres_administrators_keep_the_regions_read_others_find_nothing(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = add(office, "Shelter");

            office.as(REGION);
            assertThat(only(office).getDetails().name().in(Language.EN)).isEqualTo("Shelter");
            assertThat(office.in(() -> contacts(office).mayKeep(TUNISIA))).isFalse();
            assertThatThrownBy(() -> office.run(() -> contacts(office).remove(TUNISIA, id)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> office.run(() -> contacts(office).findOf(REGIONAL)))
                    .as("the regional centre answers for no country")
                    .isInstanceOf(NotFound.class);
            office.as(RABAT);
            assertThatThrownBy(() -> office.run(() -> contacts(office).findOf(TUNISIA)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.run(() -> contacts(office).check(TUNISIA, id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.run(() -> contacts(office).check(MOROCCO, id)))
                    .isInstanceOf(NotFound.class);
            office.as(AMINA);
            assertThatThrownBy(() -> add(office, "Mine")).isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void every_change_is_in_the_audit_trail(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = add(office, "Shelter");
            office.run(() -> contacts(office).check(TUNISIA, id));
            office.run(() -> contacts(office).remove(TUNISIA, id));

            List<?> acts = office.in(() -> office.database()
                    .entities()
                    .createNativeQuery("select action from audit_entry where subject = 'contact:" + id
                            + "' and actor_id = " + TUNIS + " order by number")
                    .getResultList());
            assertThat(acts.stream().map(String::valueOf))
                    .containsExactly("contact.added", "contact.checked", "contact.removed");
        }
    }

    @Test
    void a_contact_can_be_reached_and_is_named_in_three_languages() {
        assertInvalid("nameFr", () -> new ContactDetails(new Texts("x", " ", "x"), PURPOSE, HOURS, "1", ""));
        assertInvalid("phone", () -> new ContactDetails(PURPOSE, PURPOSE, HOURS, " ", ""));
        assertInvalid("phone", () -> new ContactDetails(PURPOSE, PURPOSE, HOURS, "<b>", ""));
        assertInvalid("address", () -> new ContactDetails(PURPOSE, PURPOSE, HOURS, "", "javascript:alert(1)"));
        assertInvalid("address", () -> new ContactDetails(PURPOSE, PURPOSE, HOURS, "", "https://a\"onclick=x"));
        assertInvalid(
                "hoursAr", () -> new ContactDetails(PURPOSE, PURPOSE, new Texts("x".repeat(201), "", ""), "18 99", ""));
    }

    private static void assertInvalid(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(Invalid.class, problem -> assertThat(problem.field())
                .isEqualTo(field));
    }

    private static ContactDetails details(String name) {
        return new ContactDetails(
                new Texts("مأوى", "Foyer", name), PURPOSE, HOURS, "71 000 000", "https://example.org");
    }

    private static long add(CentreOffice office, String name) {
        return office.in(() -> contacts(office).add(TUNISIA, details(name)));
    }

    private static ReferralContact only(CentreOffice office) {
        List<ReferralContact> all = office.in(() -> contacts(office).findOf(TUNISIA));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> seen(CentreOffice office, String country) {
        Optional<ReferralLists.Shown> shown =
                office.in(() -> office.service(ReferralLists.class).findFor(country));
        return shown.stream()
                .flatMap(list -> list.entries().stream())
                .map(entry -> entry.details().name().in(Language.EN))
                .toList();
    }

    private static ReferralContacts contacts(CentreOffice office) {
        return office.service(ReferralContacts.class);
    }
}
