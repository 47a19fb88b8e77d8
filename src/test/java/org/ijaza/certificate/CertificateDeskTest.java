package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ijaza.cohort.CourseCompleted;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What certifiers do to a certificate, and who learns of it. */
class CertificateDeskTest {

    private static final long HOLDER = 2001;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");

    @ParameterizedTest
    @EnumSource(On.class)
    void each_act_is_mailed_audited_and_told_on(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = office.certifies(HOLDER);
            office.on(FIRST.plusDays(10));

            office.does(CertificateDesk.class, desk -> desk.suspend(certificate, "A complaint"));
            office.does(CertificateDesk.class, desk -> desk.reinstate(certificate, "Unfounded"));
            office.does(CertificateDesk.class, desk -> desk.pause(certificate, "Leave", FIRST.plusDays(40)));
            office.does(CertificateDesk.class, desk -> desk.resume(certificate));
            office.does(CertificateDesk.class, desk -> desk.withdraw(certificate, "Forged evidence"));

            assertThat(office.column("select body from mail order by id", String.class))
                    .hasSize(5)
                    .satisfies(bodies -> assertThat(bodies.get(0)).contains("A complaint"))
                    .satisfies(bodies -> assertThat(bodies.get(2)).contains("Leave", "24"))
                    .satisfies(bodies -> assertThat(bodies.get(4)).contains("Forged evidence"));
            assertThat(office.column("select action from audit_entry order by number", String.class))
                    .containsExactly(
                            "certificate.suspended",
                            "certificate.reinstated",
                            "certificate.paused",
                            "certificate.resumed",
                            "certificate.withdrawn");
            assertThat(office.heard())
                    .extracting(CertificateChanged::act)
                    .containsExactly(Act.SUSPENDED, Act.REINSTATED, Act.PAUSED, Act.RESUMED, Act.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_does_not_fit_is_refused_and_changes_nothing(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = office.certifies(HOLDER);
            assertThatThrownBy(() -> office.does(CertificateDesk.class, desk -> desk.reinstate(certificate, "Why not")))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> office.does(CertificateDesk.class, desk -> desk.suspend(certificate, " ")))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> office.does(
                            CertificateDesk.class, desk -> desk.pause(certificate, "Leave", FIRST.plusYears(2))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> office.does(
                            CertificateDesk.class, desk -> desk.pause(certificate, "Leave", FIRST.minusDays(1))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> office.does(CertificateDesk.class, desk -> desk.withdraw(999, "Nobody's")))
                    .isInstanceOf(NotFound.class);
            office.calls(CertificateOffice.GRANTER);
            assertThatThrownBy(() -> office.does(CertificateDesk.class, desk -> desk.suspend(certificate, "Mine")))
                    .isInstanceOf(Forbidden.class);
            office.calls(HOLDER);
            assertThatThrownBy(() -> office.does(CertificateDesk.class, desk -> desk.suspend(certificate, "Mine")))
                    .isInstanceOf(Forbidden.class);
            assertThat(office.standing(certificate, FIRST)).isEqualTo(Standing.VALID);
            assertThat(office.column("select body from mail", String.class)).isEmpty();
            assertThat(office.heard()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_renewed_certificate_is_linked_both_ways_and_has_a_number_and_a_file_of_its_own(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long old = office.certifies(HOLDER);
            office.on(LocalDate.parse("2028-10-01"));
            office.completes(HOLDER, "trainer-update-2027");
            office.does(Renewals.class, renewals -> renewals.renew(old));
            long renewed = office.newestOf(HOLDER);

            assertThat(renewed).isNotEqualTo(old);
            office.database.inTransaction(() -> {
                Certificate before = office.database.entities().find(Certificate.class, old);
                Certificate after = office.database.entities().find(Certificate.class, renewed);
                assertThat(before.last(Act.SUPERSEDED).flatMap(CertificateAct::other))
                        .contains(after);
                assertThat(after.last(Act.RENEWED).flatMap(CertificateAct::other))
                        .contains(before);
                assertThat(after.getNumber()).startsWith("IJZ-TN-2028-");
                assertThat(after.getHolder()).usingRecursiveComparison().isEqualTo(before.getHolder());
                assertThat(after.scope())
                        .get()
                        .usingRecursiveComparison()
                        .isEqualTo(before.scope().get());
                assertThat(office.database
                                .entities()
                                .find(CertificateFile.class, renewed)
                                .content())
                        .isNotEmpty();
            });
            assertThat(office.heard()).extracting(CertificateChanged::act).containsExactly(Act.RENEWED, Act.SUPERSEDED);
            assertThatThrownBy(() -> office.does(Renewals.class, renewals -> renewals.renew(old)))
                    .as("a second time")
                    .isInstanceOf(Conflict.class);
            List<Integer> told = office.told(HOLDER);
            office.watches();
            assertThat(office.told(HOLDER)).as("nothing is due any more").isEqualTo(told);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_needs_no_decision_is_renewed_once_its_time_has_come_and_all_is_there(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long early = office.certifies(HOLDER);
            long late = office.certifies(HOLDER + 1);
            office.publish(2, "trainer-update-2027", false);
            office.on(LocalDate.parse("2028-08-01"));
            office.completes(HOLDER, "trainer-update-2027");
            office.watches();
            assertThat(office.newestOf(HOLDER)).as("before its time").isEqualTo(early);
            office.on(LocalDate.parse("2028-09-14"));
            office.watches();
            assertThat(office.newestOf(HOLDER)).isNotEqualTo(early);
            assertThat(office.standing(early, office.today())).isEqualTo(Standing.SUPERSEDED);
            assertThat(office.newestOf(HOLDER + 1)).as("not done").isEqualTo(late);
            office.on(LocalDate.parse("2028-10-01"));
            office.completes(HOLDER + 1, "trainer-update-2027");
            office.does(
                    Renewals.class,
                    renewals -> renewals.onCourseCompleted(new CourseCompleted(1, HOLDER + 1, 1, null, office.now())));
            assertThat(office.newestOf(HOLDER + 1)).as("at once").isNotEqualTo(late);
            assertThat(office.told(HOLDER)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void looking_twice_tells_nobody_twice_and_of_what_was_missed_the_latest_alone(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            office.certifies(HOLDER);
            office.on(LocalDate.parse("2029-03-01"));
            office.watches();
            office.watches();
            assertThat(office.told(HOLDER)).containsExactly(30);
            office.on(LocalDate.parse("2029-12-01"));
            office.watches();
            office.watches();
            assertThat(office.told(HOLDER)).containsExactly(30, CertificateNotice.EXPIRED);
            assertThat(office.column("select body from mail", String.class)).hasSize(2);
        }
    }
}
