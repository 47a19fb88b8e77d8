package org.ijaza.certificate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ijaza.certificate.CertificateFile;
import org.ijaza.certificate.TestWorkshop;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.pdf.CertificateAuthority;
import org.ijaza.certificate.pdf.CertificateAuthority.Says;
import org.ijaza.certificate.pdf.LocalTimeStamps;
import org.ijaza.certificate.pdf.LocalTimeStamps.Mood;
import org.ijaza.certificate.pdf.NotStamped;
import org.ijaza.certificate.pdf.SealCheck;
import org.ijaza.certificate.pdf.SealFinding;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.ijaza.certificate.pdf.TrustData;
import org.ijaza.testing.On;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates for a list, whose seals somebody else stamps while others are printed. */
class StampedBatchTest {

    private static final int AT_ONCE = 8;
    private static final int ALL = 3 * AT_ONCE;
    private static final Instant STAMPED = Instant.parse("2026-11-24T09:00:00Z");

    private static CertificateAuthority authority;
    private static LocalTimeStamps service;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        authority = new CertificateAuthority("Test clocks", STAMPED);
        service = new LocalTimeStamps(STAMPED, authority.clock(Says.BY_LIST));
        Files.write(folder.resolve("clocks.crt"), authority.root().getEncoded());
    }

    @AfterAll
    static void stop() {
        service.close();
        authority.close();
    }

    @BeforeEach
    void works() {
        service.becomes(Mood.STAMPING);
        service.gather(1, new AtomicInteger());
        authority.answers(true);
    }

    private static BatchOffice office(On kind) {
        BatchOffice office = new BatchOffice(kind, ALL);
        TestWorkshop.stamp(workshop(office), service.client(), TrustData.read(folder));
        return office;
    }

    private static Workshop workshop(BatchOffice office) {
        return office.office().service(Workshop.class);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void eight_are_stamped_at_once_each_with_its_own_stamp_and_what_is_needed_is_fetched_once(On kind) {
        try (BatchOffice office = office(kind)) {
            AtomicInteger gathered = new AtomicInteger();
            int asked = authority.asked();
            service.gather(AT_ONCE, gathered);
            office.confirm(office.check(null));
            office.doParts();

            assertThat(gathered).hasPositiveValue();
            assertThat(authority.asked()).isEqualTo(asked + 1);
            assertThat(office.serials())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, ALL).boxed().toList());
            assertThat(findings(office)).hasSize(ALL).allSatisfy(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.GENUINE);
                assertThat(finding.seals()).singleElement().satisfies(seal -> {
                    assertThat(seal.stamp().orElseThrow().at()).isEqualTo(STAMPED);
                    assertThat(seal.lasting()).isTrue();
                });
            });
            assertThat(notLasting(office)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_service_that_fails_in_between_costs_no_number(On kind) {
        try (BatchOffice office = office(kind)) {
            long id = office.check(null);
            office.confirm(id);
            service.failAfter(ALL / 2);
            assertThatThrownBy(office::doPart).isInstanceOf(NotStamped.class);
            assertThat(office.serials()).isEmpty();

            service.becomes(Mood.STAMPING);
            TestWorkshop.stamp(workshop(office), service.client(), TrustData.read(folder));
            BatchRun run = office.office().service(BatchRun.class);
            office.office().run(() -> run.run(String.valueOf(id)));
            assertThat(office.serials())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, ALL).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void without_validation_data_they_are_issued_and_the_audit_trail_says_so(On kind) {
        try (BatchOffice office = office(kind)) {
            authority.answers(false);
            office.confirm(office.check(null));
            office.doParts();
            assertThat(office.serials()).hasSize(ALL);
            assertThat(notLasting(office)).isEqualTo(ALL);
        }
    }

    private static List<SealFinding> findings(BatchOffice office) {
        SealCheck check = new SealCheck(List.of(TestWorkshop.sealing(workshop(office))));
        List<?> files = office.office().in(() -> office.office()
                .database()
                .entities()
                .createQuery("select f from CertificateFile f")
                .getResultList());
        return files.stream()
                .map(CertificateFile.class::cast)
                .map(file -> check.check(file.content()))
                .toList();
    }

    private static long notLasting(BatchOffice office) {
        return ((Number) office.office().in(() -> office.office()
                        .database()
                        .entities()
                        .createNativeQuery("select count(*) from audit_entry where action = 'certificate.notLasting'")
                        .getSingleResult()))
                .longValue();
    }
}
