package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.REGIONAL;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Texts;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Centres are founded, closed and opened again by the administrators of the region. */
class NetworkTest {

    private static final Texts NAME = new Texts("معهد", "Institut", "Institute");

    @ParameterizedTest
    @EnumSource(On.class)
    void everybody_sees_the_centres_that_they_administer(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            assertThat(office.in(() -> network(office).findMine()))
                    .extracting(staffed -> staffed.centre().getId())
                    .containsExactly(TUNISIA);
            assertThat(office.as(REGION).in(() -> network(office).findMine()))
                    .extracting(staffed -> staffed.centre().getId())
                    .contains(REGIONAL, TUNISIA, MOROCCO);
            assertThatThrownBy(() -> office.as(AMINA).in(() -> network(office).findMine()))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void in_a_closed_centre_nobody_is_entrusted_with_anything_until_it_opens_again(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            assertThatThrownBy(() -> office.as(TUNIS).run(() -> network(office).close(TUNISIA)))
                    .isInstanceOf(Forbidden.class);
            office.as(REGION).run(() -> network(office).close(TUNISIA));
            assertThatThrownBy(() -> office.run(() -> network(office).close(TUNISIA)))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> give(office)).isInstanceOf(Conflict.class);

            office.run(() -> network(office).reopen(TUNISIA));
            give(office);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_centre_closes_after_those_below_it_and_opens_before_them(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long institute =
                    office.as(REGION).in(() -> network(office).found(CentreKind.INSTITUTE, "TN", NAME, NAME, TUNISIA));
            assertThatThrownBy(() -> office.run(() -> network(office).close(TUNISIA)))
                    .isInstanceOf(Conflict.class);
            office.run(() -> network(office).close(institute));
            office.run(() -> network(office).close(TUNISIA));

            assertThatThrownBy(() -> office.run(() -> network(office).reopen(institute)))
                    .isInstanceOf(Conflict.class);
            office.run(() -> network(office).reopen(TUNISIA));
            office.run(() -> network(office).reopen(institute));
            assertThatThrownBy(() -> office.run(() -> network(office).close(REGIONAL)))
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_country_has_one_open_national_centre(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            assertThatThrownBy(() -> foundNational(office.as(RABAT))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> foundNational(office.as(REGION))).isInstanceOf(Conflict.class);
            office.run(() -> network(office).close(MOROCCO));
            foundNational(office);

            assertThatThrownBy(() -> office.run(() -> network(office).reopen(MOROCCO)))
                    .isInstanceOf(Conflict.class);
        }
    }

    private static void foundNational(CentreOffice office) {
        office.in(() -> network(office).found(CentreKind.NATIONAL, "MA", NAME, NAME, REGIONAL));
    }

    private static void give(CentreOffice office) {
        office.run(() -> office.service(Roles.class).give(AMINA, TUNISIA, Role.TRAINER, office.today(), null));
    }

    private static Network network(CentreOffice office) {
        return office.service(Network.class);
    }
}
