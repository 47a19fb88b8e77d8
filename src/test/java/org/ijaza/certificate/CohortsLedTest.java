package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.CertificateOffice.CERTIFIER;
import static org.ijaza.certificate.CertificateOffice.GRANTER;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.certificate.CohortsLed.Declared;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trainer's certificate is renewed when its holder has led cohorts, which somebody else recognises. */
class CohortsLedTest {

    private static final long HOLDER = 2001;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    private static final LocalDate WINDOW = LocalDate.parse("2028-10-01");

    private static Declared declared(String day, String rating) {
        return new Declared(
                day == null ? null : LocalDate.parse(day),
                24,
                new BigDecimal(rating),
                "In Gafsa, for labour inspectors, with a colleague.",
                "../list of sessions.txt",
                "Sessions and ratings".getBytes(StandardCharsets.UTF_8));
    }

    private static String number(CertificateOffice office, long certificate) {
        return office.database.inTransaction(() ->
                office.database.entities().find(Certificate.class, certificate).getNumber());
    }

    private static void declares(CertificateOffice office, long certificate, Declared declared) {
        office.calls(HOLDER);
        try {
            String number = number(office, certificate);
            office.does(CohortsLed.class, led -> led.declare(number, declared));
        } finally {
            office.calls(CERTIFIER);
        }
    }

    private static List<Long> open(CertificateOffice office) {
        return office.column("select id from cohort_led where recognised is null order by id", Number.class).stream()
                .map(Number::longValue)
                .toList();
    }

    private static boolean isReady(CertificateOffice office, long certificate) {
        return office.database.inTransaction(() -> office.of(Renewals.class)
                .findPath(office.database.entities().find(Certificate.class, certificate))
                .orElseThrow()
                .isReady());
    }

    /** Issued under rules that ask for two cohorts, the update course done, in the window. */
    private static long inTheWindow(CertificateOffice office) {
        office.asksForCohorts();
        long certificate = office.certifies(HOLDER);
        office.on(WINDOW);
        office.completes(HOLDER, "trainer-update-2027");
        return certificate;
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void two_that_are_recognised_and_rated_well_enough_renew_it(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = inTheWindow(office);
            assertThat(isReady(office, certificate)).isFalse();
            declares(office, certificate, declared("2026-12-01", "4.2"));
            declares(office, certificate, declared("2027-05-01", "2.9"));
            declares(office, certificate, declared("2028-02-01", "3.0"));
            assertThat(isReady(office, certificate))
                    .as("nobody has recognised any")
                    .isFalse();

            for (long id : open(office).subList(0, 2)) {
                office.does(CohortsLed.class, led -> led.decide(id, true, null));
            }
            assertThat(isReady(office, certificate))
                    .as("one was not rated well enough")
                    .isFalse();
            assertThatThrownBy(() -> office.does(Renewals.class, renewals -> renewals.renew(certificate)))
                    .isInstanceOf(Conflict.class);
            long third = open(office).get(0);
            office.does(CohortsLed.class, led -> led.decide(third, true, null));
            assertThat(isReady(office, certificate)).isTrue();
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.decide(third, true, null)))
                    .isInstanceOf(Conflict.class);
            office.does(Renewals.class, renewals -> renewals.renew(certificate));

            assertThat(office.column("select action from audit_entry order by number", String.class))
                    .contains("cohort-led.declared", "cohort-led.recognised", "certificate.renewed");
            long renewed = office.newestOf(HOLDER);
            office.on(WINDOW.plusYears(3));
            office.completes(HOLDER, "another-course");
            assertThat(isReady(office, renewed))
                    .as("what counted once counts once")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_is_wrong_is_told_by_its_field(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = inTheWindow(office);
            for (Declared wrong : List.of(
                    declared(null, "4"),
                    declared("2026-03-14", "4"),
                    declared(WINDOW.plusDays(1).toString(), "4"),
                    declared("2027-01-01", "0.9"),
                    declared("2027-01-01", "5.1"),
                    new Declared(WINDOW, 0, BigDecimal.ONE, "words", "a.txt", new byte[] {'a'}),
                    new Declared(WINDOW, 1, BigDecimal.ONE, " ", "a.txt", new byte[] {'a'}),
                    new Declared(WINDOW, 1, BigDecimal.ONE, "words", "a.exe", new byte[] {'M', 'Z', 0, 1}))) {
                assertThatThrownBy(() -> declares(office, certificate, wrong)).isInstanceOf(Invalid.class);
            }
            declares(office, certificate, declared("2027-01-01", "4"));
            assertThatThrownBy(() -> declares(office, certificate, declared("2027-01-01", "4")))
                    .isInstanceOf(Conflict.class);
            assertThat(office.column("select file_name from cohort_led", String.class))
                    .containsExactly("list of sessions.txt");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_recognises_their_own_and_the_file_is_for_the_centre(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = inTheWindow(office);
            declares(office, certificate, declared("2027-01-01", "4"));
            long id = open(office).get(0);
            office.calls(HOLDER);
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.decide(id, true, null)))
                    .isInstanceOf(Forbidden.class);
            office.does(
                    CohortsLed.class,
                    led -> assertThat(led.getFile(id).content()).asString().startsWith("Sessions"));
            office.certifies(HOLDER + 1);
            office.calls(HOLDER + 1);
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.getFile(id)))
                    .isInstanceOf(NotFound.class);
            String number = number(office, certificate);
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.getMine(number)))
                    .isInstanceOf(NotFound.class);

            office.calls(GRANTER);
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.decide(id, false, " ")))
                    .isInstanceOf(Invalid.class);
            office.does(CohortsLed.class, led -> led.decide(id, false, "The list names another trainer."));
            assertThat(office.column("select body from mail order by id desc", String.class))
                    .first()
                    .asString()
                    .contains("The list names another trainer.");
            assertThat(isReady(office, certificate)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_was_not_asked_for_at_issue_is_not_asked_for_later_and_a_correction_changes_nothing(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long before = office.certifies(HOLDER + 1);
            office.on(FIRST.plusDays(1));
            office.asksForCohorts();
            long certificate = office.certifies(HOLDER);
            office.on(FIRST.plusMonths(6));
            declares(office, certificate, declared("2026-05-01", "4"));
            long id = open(office).get(0);
            office.does(CohortsLed.class, led -> led.decide(id, true, null));
            long corrected = office.corrects(certificate);
            office.database.inTransaction(() -> {
                Renewals renewals = office.of(Renewals.class);
                assertThat(renewals.findPath(office.database.entities().find(Certificate.class, corrected))
                                .flatMap(RenewalPath::led))
                        .get()
                        .satisfies(led -> assertThat(led.counted()).isEqualTo(1));
                assertThat(renewals.findPath(office.database.entities().find(Certificate.class, before)))
                        .get()
                        .satisfies(path -> assertThat(path.led()).isEmpty());
            });
            String number = number(office, before);
            office.calls(HOLDER + 1);
            assertThatThrownBy(() -> office.does(CohortsLed.class, led -> led.getMine(number)))
                    .isInstanceOf(NotFound.class);
        }
    }
}
