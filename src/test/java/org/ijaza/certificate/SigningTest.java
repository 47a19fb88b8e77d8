package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.SigningOffice.DECIDER;
import static org.ijaza.certificate.SigningOffice.HOLDER;
import static org.ijaza.certificate.SigningOffice.NATIONAL;
import static org.ijaza.certificate.SigningOffice.OTHER_NATIONAL;
import static org.ijaza.certificate.SigningOffice.REGION;
import static org.ijaza.certificate.SigningOffice.RIGHT;
import static org.ijaza.certificate.SigningOffice.isRefused;
import static org.ijaza.certificate.SigningOffice.issued;
import static org.ijaza.certificate.SigningOffice.signs;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ijaza.centre.CentreOffice;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.Conformance;
import org.ijaza.certificate.pdf.Validation;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.mail.Mail;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trainer's certificate is signed by two people of two centres, neither of whom decided. */
class SigningTest {

    @TempDir
    private Path folder;

    private SigningOffice signing;

    private CentreOffice office(On kind) {
        signing = new SigningOffice(folder);
        return signing.open(kind);
    }

    private long granted(CentreOffice office) {
        return signing.granted(office);
    }

    private static List<String> told(CentreOffice office, String subject) {
        return office.in(
                () -> office
                        .database()
                        .entities()
                        .createQuery("select m from Mail m order by m.id", Mail.class)
                        .getResultList()
                        .stream()
                        .filter(mail -> mail.getSubject().contains(subject))
                        .map(Mail::getRecipient)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_is_issued_when_the_last_has_signed_and_not_before(On kind) throws Exception {
        try (CentreOffice office = office(kind)) {
            long paper = granted(office);
            assertThat(issued(office)).isEmpty();
            assertThat(told(office, "signature")).containsExactlyInAnyOrder("p2002@example.org", "p2003@example.org");

            assertThat(signs(office, NATIONAL, paper, 0)).isFalse();
            assertThat(issued(office)).isEmpty();
            assertThat(office.database().count("certificate_log")).isZero();
            office.as(HOLDER);
            assertThat(office.in(() -> office.service(Papers.class).findMine()))
                    .singleElement()
                    .satisfies(mine -> assertThat(mine.steps())
                            .extracting(step -> step.given().isPresent())
                            .containsExactly(true, false));

            office.clock().advance(Duration.ofHours(3));
            assertThat(signs(office, REGION, paper, 1)).isTrue();
            Certificate certificate = issued(office).get(0);
            assertThat(certificate.getHolder().getLatin()).isEqualTo("Amina Ben Youssef");
            assertThat(certificate.grantedBy()).contains(DECIDER);
            assertThat(certificate.standing(office.clock().instant())).isEqualTo(Standing.VALID);
            assertThat(told(office, "pr\u00eat")).containsExactly("p2000@example.org");
            assertThat(office.database().count("certificate_paper_file")).isZero();
            assertThat(office.in(() -> office.service(Papers.class).findMine())).isEmpty();

            byte[] file = office.as(HOLDER)
                    .in(() -> office.service(Certificates.class).getMyFile(certificate.getNumber()));
            Conformance.assertArchivableAndAccessible(file);
            SimpleReport report =
                    Validation.of(file, keys(office), office.clock().instant());
            assertThat(report.getSignatureIdList()).hasSize(2).allSatisfy(id -> assertThat(report.getIndication(id))
                    .isEqualTo(Indication.TOTAL_PASSED));

            Verified verified = office.in(() -> office.service(Verification.class)
                            .find(certificate.getNumber(), certificate.getCode().toString()))
                    .orElseThrow();
            assertThat(verified.checks()).allMatch(Check::holds);
            assertThat(verified.signatures())
                    .extracting(signature -> signature.by().in(Language.EN))
                    .containsExactly(
                            "National Training Centre of Tunisia", "Regional Centre for the Training of Trainers");
            assertThat(office.in(() -> office.service(Verification.class).look(file))
                            .isGenuine())
                    .isTrue();
        }
    }

    private static List<X509Certificate> keys(CentreOffice office) {
        return office.in(() -> Stream.concat(
                        office.service(CentreKeys.class).findCertificates().stream(),
                        Stream.of(office.service(Workshop.class).key().certificate()))
                .toList());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_signs_what_they_decided_hold_or_have_signed(On kind) {
        try (CentreOffice office = office(kind)) {
            long paper = granted(office);
            isRefused(office, DECIDER, paper, 0, Forbidden.class, "signing.obstacle.decided");
            isRefused(office, HOLDER, paper, 0, Forbidden.class, "signing.obstacle.own");
            isRefused(office, REGION, paper, 0, NotFound.class);
            isRefused(office, CentreOffice.REGION, paper, 0, Forbidden.class);
            signs(office, NATIONAL, paper, 0);
            isRefused(office, NATIONAL, paper, 1, Forbidden.class, "signing.obstacle.signed");
            isRefused(office, DECIDER, paper, 1, Forbidden.class, "signing.obstacle.decided");
            isRefused(office, OTHER_NATIONAL, paper, 1, NotFound.class);
            assertThatThrownBy(() -> office.as(NATIONAL)
                            .run(() -> office.service(Signing.class).decline(paper, 1, "No.")))
                    .isInstanceOf(Forbidden.class);

            office.as(NATIONAL);
            assertThat(office.in(() -> office.service(Signing.class).findMine()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.obstacle()).contains("signing.obstacle.signed"));
            office.as(REGION);
            assertThat(office.in(() -> office.service(Signing.class).findMine()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.obstacle()).isEmpty());
            assertThat(issued(office)).isEmpty();
        }
    }

    @Test
    void a_centre_without_a_key_of_its_own_does_not_sign_with_the_platforms() {
        try (CentreOffice office = office(On.H2)) {
            office.sql("delete from certificate_key");
            long paper = granted(office);
            office.as(NATIONAL);
            assertThat(office.in(() -> office.service(Signing.class).findMine()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.obstacle()).contains("signing.conflict.noKey"));
            isRefused(office, NATIONAL, paper, 0, Conflict.class, "signing.conflict.noKey");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_declines_sends_it_back_to_the_first_and_its_number_stays(On kind) {
        try (CentreOffice office = office(kind)) {
            long paper = granted(office);
            signs(office, NATIONAL, paper, 0);
            office.as(REGION);
            assertThatThrownBy(
                            () -> office.run(() -> office.service(Signing.class).decline(paper, 1, " ")))
                    .isInstanceOf(Invalid.class);
            office.run(() -> office.service(Signing.class).decline(paper, 1, "The name lacks a letter."));
            assertThat(told(office, "pas \u00e9t\u00e9 sign\u00e9"))
                    .containsExactlyInAnyOrder("p2000@example.org", "p2001@example.org", "p2002@example.org");
            assertThat(office.database().count("certificate_paper_file")).isZero();
            assertThat(office.as(CentreOffice.REGION)
                            .in(() -> office.service(LogCheck.class).findings()))
                    .as("a number that waits is no gap")
                    .isEmpty();

            office.sql("update person set name_latin = 'Amina Ben Younes' where id = " + HOLDER);
            signs(office, NATIONAL, paper, 2);
            assertThat(signs(office, REGION, paper, 3)).isTrue();
            assertThat(issued(office)).singleElement().satisfies(certificate -> {
                assertThat(certificate.getNumber()).startsWith("IJZ-TN-2026-000001-");
                assertThat(certificate.getHolder().getLatin()).isEqualTo("Amina Ben Younes");
            });
            assertThat(office.as(CentreOffice.REGION)
                            .in(() -> office.service(LogCheck.class).findings()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_server_that_dies_while_somebody_signs_leaves_it_as_it_was(On kind) {
        try (CentreOffice office = office(kind)) {
            long paper = granted(office);
            assertThatThrownBy(() -> office.as(NATIONAL).run(() -> {
                        office.service(Signing.class).sign(paper, 0);
                        throw new IllegalStateException("the server dies");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(office.database().count("certificate_paper_act")).isZero();
            assertThat(office.database().count("certificate_paper_file")).isZero();

            signs(office, NATIONAL, paper, 0);
            assertThatThrownBy(() -> office.as(REGION).run(() -> {
                        office.service(Signing.class).sign(paper, 1);
                        throw new IllegalStateException("the server dies again");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(issued(office)).isEmpty();
            assertThat(office.database().count("certificate_log")).isZero();
            assertThat(signs(office, REGION, paper, 1)).isTrue();
            assertThat(issued(office)).singleElement().satisfies(certificate -> assertThat(certificate.getNumber())
                    .startsWith("IJZ-TN-2026-000001-"));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void of_two_who_sign_at_once_one_does(On kind) throws Exception {
        try (CentreOffice office = office(kind)) {
            long paper = granted(office);
            Signing signing = office.as(NATIONAL).service(Signing.class);
            CountDownLatch both = new CountDownLatch(2);
            Callable<Boolean> signer = () -> {
                both.countDown();
                both.await();
                try {
                    office.in(() -> signing.sign(paper, 0));
                    return true;
                } catch (Conflict | NotFound e) {
                    return false;
                }
            };
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Boolean> outcomes = new ArrayList<>();
            try {
                for (Future<Boolean> one : threads.invokeAll(List.of(signer, signer))) {
                    outcomes.add(one.get());
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
            assertThat(office.database().count("certificate_paper_act")).isEqualTo(1);
            assertThat(signs(office, REGION, paper, 1)).isTrue();
            assertThat(issued(office)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_correction_is_signed_too_and_the_old_one_holds_until_then(On kind) {
        try (CentreOffice office = office(kind)) {
            long first = granted(office);
            signs(office, NATIONAL, first, 0);
            signs(office, REGION, first, 1);
            Certificate old = issued(office).get(0);
            office.as(HOLDER)
                    .run(() -> office.service(Corrections.class).ask(old.getNumber(), RIGHT, "One letter is wrong."));
            office.as(OTHER_NATIONAL).run(() -> {
                Corrections corrections = office.service(Corrections.class);
                assertThat(corrections.approve(corrections.findOpen().get(0).getId()))
                        .isEmpty();
            });
            assertThat(issued(office)).singleElement().satisfies(one -> assertThat(
                            one.standing(office.clock().instant()))
                    .isEqualTo(Standing.VALID));

            long paper = office.in(() -> office.database()
                    .entities()
                    .createQuery("select max(p.id) from Paper p", Long.class)
                    .getSingleResult());
            isRefused(office, OTHER_NATIONAL, paper, 0, Forbidden.class, "signing.obstacle.decided");
            signs(office, NATIONAL, paper, 0);
            signs(office, REGION, paper, 1);
            List<Certificate> both = issued(office);
            assertThat(both).hasSize(2);
            assertThat(both.get(0).standing(office.clock().instant())).isEqualTo(Standing.SUPERSEDED);
            assertThat(both.get(1).getHolder()).isEqualTo(RIGHT);
            assertThat(both.get(1).getTerm()).isEqualTo(both.get(0).getTerm());
            assertThat(both.get(1).grantedBy()).contains(DECIDER);
            assertThat(office.as(CentreOffice.REGION)
                            .in(() -> office.service(LogCheck.class).findings()))
                    .isEmpty();
        }
    }
}
