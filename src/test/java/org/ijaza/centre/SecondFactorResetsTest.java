package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.time.Duration;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.FactorStandings;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lost second factor is taken away by two administrators. */
class SecondFactorResetsTest {

    @ParameterizedTest
    @EnumSource(On.class)
    void one_asks_and_another_confirms(On kind) {
        try (CentreOffice office = withFactor(kind)) {
            long id = ask(office);

            assertThatThrownBy(() -> confirm(office, id)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> confirm(office.as(AMINA), id)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> confirm(office.as(RABAT), id)).isInstanceOf(NotFound.class);
            assertThat(isOn(office)).isTrue();

            confirm(office.as(SFAX), id);
            assertThat(isOn(office)).isFalse();
            assertThat(open(office)).isEmpty();
            assertThatThrownBy(() -> confirm(office.as(REGION), id)).isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void after_two_days_it_is_over_and_can_be_asked_for_anew(On kind) {
        try (CentreOffice office = withFactor(kind)) {
            long id = ask(office);
            assertThatThrownBy(() -> ask(office)).isInstanceOf(Conflict.class);
            office.clock().advance(Duration.ofHours(48));

            assertThatThrownBy(() -> confirm(office.as(SFAX), id)).isInstanceOf(Conflict.class);
            assertThat(open(office)).isEmpty();
            assertThat(isOn(office)).isTrue();
            assertThat(ask(office.as(TUNIS))).isNotEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_is_asked_for_people_of_the_own_centre_who_have_one(On kind) {
        try (CentreOffice office = withFactor(kind)) {
            assertThatThrownBy(() -> ask(office.as(RABAT), AMINA)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> ask(office.as(TUNIS), NOBODY)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> ask(office, SFAX)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> ask(office, TUNIS)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> ask(office.as(AMINA), AMINA)).isInstanceOf(Forbidden.class);
        }
    }

    /** One in which somebody of Tunisia's centre has a second factor and a role. */
    private static CentreOffice withFactor(On kind) {
        CentreOffice office = new CentreOffice(kind);
        office.enter(AMINA, TUNISIA, Role.ASSESSOR);
        office.sql("insert into second_factor (person_id, secret, on_since, last_step, version) values (" + AMINA
                + ", 'locked', '2026-11-20 00:00:00', 0, 1)");
        return office;
    }

    private static long ask(CentreOffice office) {
        ask(office, AMINA);
        return open(office).get(0).getId();
    }

    private static void ask(CentreOffice office, long person) {
        office.run(() -> resets(office).ask(new EmailAddress(CentreOffice.email(person)), "Lost the telephone."));
    }

    private static void confirm(CentreOffice office, long id) {
        office.run(() -> resets(office).confirm(id));
    }

    private static List<SecondFactorReset> open(CentreOffice office) {
        return office.in(() -> resets(office).findOpen());
    }

    private static boolean isOn(CentreOffice office) {
        return office.in(() -> office.service(FactorStandings.class).of(AMINA).on());
    }

    private static SecondFactorResets resets(CentreOffice office) {
        return office.service(SecondFactorResets.class);
    }
}
