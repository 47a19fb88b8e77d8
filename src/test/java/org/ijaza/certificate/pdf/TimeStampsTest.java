package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Sheets.aTrainersSheet;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.PRESS;
import static org.ijaza.certificate.pdf.Workshop.printed;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ijaza.certificate.pdf.LocalTimeStamps.Mood;
import org.ijaza.certificate.pdf.SealFinding.Given;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals for whose time somebody else vouches. */
class TimeStampsTest {

    private static final Instant SEEN = NOW.plusSeconds(2);
    private static final SealCheck CHECK = new SealCheck(List.of(KEY.certificate()));

    private static LocalTimeStamps service;

    @BeforeAll
    static void start() throws Exception {
        service = new LocalTimeStamps(SEEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void works() {
        service.becomes(Mood.STAMPING);
    }

    private static Seal stamping(SigningKey key, TimeStamps stamps) {
        return new Seal(key, Optional.of(stamps), Optional.empty());
    }

    private static byte[] stamped() {
        return stamping(KEY, service.client()).seal(printed(aSheet()), KIND, NOW);
    }

    @Test
    void a_stamped_seal_passes_the_validation_that_etsi_prescribes() {
        SimpleReport report =
                Validation.of(stamped(), List.of(KEY.certificate(), service.certificate()), NOW.plusSeconds(60));
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }

    @Test
    void it_is_archivable_and_accessible() throws Exception {
        Conformance.assertArchivableAndAccessible(stamped());
    }

    @Test
    void it_tells_who_saw_it_when() {
        SealFinding finding = CHECK.check(stamped());
        assertThat(finding.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(finding.seals())
                .containsExactly(new Given(KEY.certificate(), NOW, Optional.of(new Stamp(SEEN, "Test clock")), false));
    }

    @Test
    void one_changed_byte_in_signature_or_stamp_is_found() {
        byte[] stamped = stamped();
        SignedRange range = SignedRange.in(stamped).get(0);
        Random random = new Random(20261128);
        for (int i = 0; i < 400; i++) {
            byte[] changed = stamped.clone();
            int at = range.gap() + random.nextInt(range.tail() - range.gap());
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(CHECK.check(changed).verdict()).as("byte %d", at).isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void a_stamp_of_another_signature_is_found() throws Exception {
        byte[] one = stamped();
        byte[] other = stamping(KEY, service.client()).seal(printed(aSheet().of("أخرى", "Autre")), KIND, NOW);
        SignedRange from = SignedRange.in(other).get(0);
        SignedRange to = SignedRange.in(one).get(0);
        System.arraycopy(other, from.gap(), one, to.gap(), from.tail() - from.gap());
        assertThat(CHECK.check(one).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void each_of_two_who_sign_has_its_own() throws Exception {
        CertificateKind kind = TestPress.SIGNED_TRAINER;
        SigningKey region = Workshop.newKey();
        byte[] file = PRESS.print(kind, aTrainersSheet().build());
        for (int place = 0; place < 2; place++) {
            SigningKey key = place == 0 ? KEY : region;
            Hand hand = new Hand(
                    kind.signers().get(place),
                    new PersonName("نادية", "Nadia"),
                    Layout.of("ar-fr").orElseThrow(),
                    "TN");
            file = stamping(key, service.client()).sign(file, kind, hand, PRESS, NOW);
        }
        Conformance.assertArchivableAndAccessible(file);
        SealFinding finding = new SealCheck(List.of(KEY.certificate(), region.certificate())).check(file);
        assertThat(finding.seals())
                .extracting(Given::stamp)
                .hasSize(2)
                .containsOnly(Optional.of(new Stamp(SEEN, "Test clock")));
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "STAMPING")
    void without_a_stamp_nothing_is_sealed(Mood mood) {
        service.becomes(mood);
        assertThatExceptionOfType(NotStamped.class)
                .isThrownBy(TimeStampsTest::stamped)
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("certificate.notStamped"));
    }

    @Test
    void a_service_that_failed_rests_for_twenty_seconds_before_it_is_asked_again() {
        AtomicLong nanoseconds = new AtomicLong();
        TimeStamps stamps = service.client(nanoseconds::get);
        Seal seal = stamping(KEY, stamps);
        byte[] pdf = printed(aSheet());
        stamps.requireAwake();
        service.becomes(Mood.BROKEN);
        assertThatExceptionOfType(NotStamped.class).isThrownBy(() -> seal.seal(pdf, KIND, NOW));
        service.becomes(Mood.STAMPING);
        int asked = service.asked();
        nanoseconds.addAndGet(TimeUnit.SECONDS.toNanos(19));
        assertThatExceptionOfType(NotStamped.class).isThrownBy(stamps::requireAwake);
        assertThatExceptionOfType(NotStamped.class).isThrownBy(() -> seal.seal(pdf, KIND, NOW));
        assertThat(service.asked()).isEqualTo(asked);
        nanoseconds.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(seal.seal(pdf, KIND, NOW)).isNotEmpty();
        stamps.requireAwake();
    }

    @Test
    void nor_where_nobody_answers() {
        Seal seal = stamping(KEY, new TimeStamps(URI.create("http://localhost:9/")));
        byte[] pdf = printed(aSheet());
        assertThatExceptionOfType(NotStamped.class).isThrownBy(() -> seal.seal(pdf, KIND, NOW));
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeStamps(URI.create("file:///etc/passwd")));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeStamps(URI.create("tsa.example.org")));
    }
}
