package org.ijaza.centre.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.time.Duration;
import java.util.Set;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From inviting somebody to belonging to the centre. */
class InvitationsTest {

    @ParameterizedTest
    @EnumSource(On.class)
    void whom_it_was_sent_to_accepts_it_once(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            String token = invite(office, NOBODY);

            assertThatThrownBy(() -> accept(office.as(AMINA), token)).isInstanceOf(Forbidden.class);
            accept(office.as(NOBODY), token);
            assertThat(belongs(office)).isTrue();
            assertThat(office.in(() -> office.service(Roles.class).holds(NOBODY, TUNISIA, Role.TRAINER)))
                    .isTrue();
            assertThatThrownBy(() -> accept(office, token)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invite(office.as(TUNIS), NOBODY)).isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_link_of_a_second_mail_replaces_that_of_the_first(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            String first = invite(office, NOBODY);
            long id = openId(office);
            assertThatThrownBy(() -> invite(office, NOBODY)).isInstanceOf(Conflict.class);
            assertThatThrownBy(
                            () -> office.as(RABAT).run(() -> invitations(office).resend(MOROCCO, id)))
                    .isInstanceOf(NotFound.class);

            office.as(TUNIS).run(() -> invitations(office).resend(TUNISIA, id));

            String second = office.newestToken();
            assertThat(second).isNotEqualTo(first);
            assertThatThrownBy(() -> accept(office.as(NOBODY), first)).isInstanceOf(NotFound.class);
            accept(office, second);
            assertThat(belongs(office)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_was_taken_back_works_no_more_and_can_be_offered_anew(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            String token = invite(office, NOBODY);
            long id = openId(office);
            office.run(() -> invitations(office).revoke(TUNISIA, id));

            assertThatThrownBy(() -> accept(office.as(NOBODY), token)).isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> office.as(TUNIS).run(() -> invitations(office).revoke(TUNISIA, id)))
                    .isInstanceOf(Conflict.class);
            String again = invite(office, NOBODY);
            accept(office.as(NOBODY), again);
            assertThat(belongs(office)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_expires_and_a_second_mail_makes_it_work_again(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            String token = invite(office, NOBODY);
            long id = openId(office);
            office.clock().advance(Invitation.LIFETIME.minusMillis(1));
            assertThat(office.in(() -> office.service(Acceptance.class).findOffer(token)))
                    .isPresent();
            office.clock().advance(Duration.ofMillis(1));

            assertThat(office.in(() -> office.service(Acceptance.class).findOffer(token)))
                    .isEmpty();
            assertThatThrownBy(() -> accept(office.as(NOBODY), token)).isInstanceOf(NotFound.class);
            assertThat(belongs(office)).isFalse();
            // the week of grace for an administrator's second factor is over by now
            office.sql("insert into second_factor (person_id, secret, on_since, last_step, version)" + " values ("
                    + TUNIS + ", 'locked', '2026-11-25 00:00:00', 0, 1)");
            office.as(TUNIS).run(() -> invitations(office).resend(TUNISIA, id));
            accept(office.as(NOBODY), office.newestToken());
            assertThat(belongs(office)).isTrue();
        }
    }

    private static Invitations invitations(CentreOffice office) {
        return office.service(Invitations.class);
    }

    /** Invites to train in Tunisia; answers with the token of the mailed link. */
    private static String invite(CentreOffice office, long person) {
        Guest guest = new Guest(
                new EmailAddress(CentreOffice.email(person)), null, "Guest", "TN", Language.FR, Set.of(Role.TRAINER));
        office.run(() -> invitations(office).invite(TUNISIA, guest));
        return office.newestToken();
    }

    private static long openId(CentreOffice office) {
        return office.in(
                () -> invitations(office).findOpen(TUNISIA, 0, 10).get(0).getId());
    }

    private static void accept(CentreOffice office, String token) {
        office.run(() -> office.service(Acceptance.class).accept(token));
    }

    private static boolean belongs(CentreOffice office) {
        return office.in(() -> office.service(Memberships.class).belongs(TUNISIA, NOBODY));
    }
}
