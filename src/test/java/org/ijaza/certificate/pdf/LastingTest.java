package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Sheets.aTrainersSheet;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.PRESS;
import static org.ijaza.certificate.pdf.Workshop.printed;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.ijaza.certificate.pdf.CertificateAuthority.Says;
import org.ijaza.certificate.pdf.SealFinding.Given;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals that can be checked when those who vouch for them answer no more. */
class LastingTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

    private static CertificateAuthority clocks;
    private static LocalTimeStamps service;

    private CertificateAuthority centres;
    private AtomicLong nanoseconds;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        clocks = new CertificateAuthority("Test clocks", NOW.minusSeconds(60));
        service = new LocalTimeStamps(NOW, clocks.clock(Says.BY_LIST));
    }

    @AfterAll
    static void stop() {
        service.close();
        clocks.close();
    }

    @BeforeEach
    void trustBoth() throws Exception {
        centres = new CertificateAuthority("Test centres", NOW.minusSeconds(60));
        nanoseconds = new AtomicLong();
        clocks.answers(true);
        trust("clocks.crt", clocks);
        trust("centres.crt", centres);
    }

    @AfterEach
    void close() {
        centres.close();
    }

    private void trust(String file, CertificateAuthority authority) throws Exception {
        Files.write(folder.resolve(file), authority.root().getEncoded());
    }

    private TrustData data() {
        return TrustData.read(folder, nanoseconds::get);
    }

    private static Seal seal(SigningKey key, TrustData data) {
        return new Seal(key, Optional.of(service.client()), Optional.of(data));
    }

    private byte[] sealed(SigningKey key) {
        return seal(key, data()).seal(printed(aSheet()), KIND, NOW);
    }

    private static SealFinding finding(byte[] file, SigningKey... keys) {
        return new SealCheck(Arrays.stream(keys).map(SigningKey::certificate).toList()).check(file);
    }

    private void assertLevel(byte[] file, SignatureLevel level, X509Certificate... more) {
        List<X509Certificate> trusted = new ArrayList<>(List.of(more));
        trusted.addAll(List.of(clocks.root(), centres.root()));
        SimpleReport report = Validation.of(file, trusted, LATER);
        assertThat(report.getSignatureIdList()).isNotEmpty().allSatisfy(id -> {
            assertThat(report.getIndication(id))
                    .as(
                            "%s %s",
                            report.getSubIndication(id),
                            report.getAdESValidationErrors(id).stream()
                                    .map(Message::getValue)
                                    .toList())
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(level);
        });
    }

    @Test
    void one_whose_key_the_region_lists_itself_needs_no_word_on_that_key() throws Exception {
        byte[] file = sealed(KEY);
        assertLevel(file, SignatureLevel.PAdES_BASELINE_LT, KEY.certificate());
        assertThat(finding(file, KEY).seals())
                .containsExactly(new Given(KEY.certificate(), NOW, Optional.of(new Stamp(NOW, "Test clock")), true));
        assertThat(centres.asked()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Says.class)
    void one_whose_key_an_authority_vouches_for_brings_what_that_says(Says says) throws Exception {
        SigningKey key = centres.centre(says).open(NOW);
        byte[] file = sealed(key);
        assertLevel(file, SignatureLevel.PAdES_BASELINE_LT);
        Conformance.assertArchivableAndAccessible(file);
        SealFinding finding = finding(file, key);
        assertThat(finding.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(finding.seals()).extracting(Given::lasting).containsExactly(true);
        assertThat(Lasting.isWhole(file)).isTrue();
    }

    @Test
    void a_key_under_an_authority_under_a_root_brings_what_both_say() throws Exception {
        try (CertificateAuthority between = centres.above("Test authority of centres")) {
            SigningKey key = between.centre(Says.BY_DELEGATE).open(NOW);
            byte[] file = sealed(key);
            assertLevel(file, SignatureLevel.PAdES_BASELINE_LT);
            assertThat(centres.asked()).isPositive();
            assertThat(between.asked()).isPositive();
            centres.revoke(between.root());
            assertThat(Lasting.isWhole(sealed(key))).isFalse();
        }
    }

    @Test
    void each_of_two_who_sign_has_its_own() throws Exception {
        CertificateKind kind = TestPress.SIGNED_TRAINER;
        SigningKey[] keys = {centres.centre(Says.BY_ANSWER).open(NOW), KEY};
        byte[] file = PRESS.print(kind, aTrainersSheet().build());
        for (int place = 0; place < keys.length; place++) {
            file = signed(file, kind, place, keys[place]);
            assertThat(Lasting.isWhole(file)).isTrue();
        }
        assertLevel(file, SignatureLevel.PAdES_BASELINE_LT, KEY.certificate());
        Conformance.assertArchivableAndAccessible(file);
        assertThat(finding(file, keys).seals()).extracting(Given::lasting).containsExactly(true, true);
    }

    private byte[] signed(byte[] file, CertificateKind kind, int place, SigningKey key) {
        Hand hand = new Hand(
                kind.signers().get(place),
                new PersonName("نادية", "Nadia"),
                Layout.of("ar-fr").orElseThrow(),
                "TN");
        return seal(key, data()).sign(file, kind, hand, PRESS, NOW);
    }

    @Test
    void what_the_first_of_two_could_not_have_comes_with_the_second() throws Exception {
        CertificateKind kind = TestPress.SIGNED_TRAINER;
        SigningKey first = centres.centre(Says.BY_LIST).open(NOW);
        centres.answers(false);
        byte[] file = signed(PRESS.print(kind, aTrainersSheet().build()), kind, 0, first);
        assertThat(Lasting.isWhole(file)).isFalse();
        centres.answers(true);
        byte[] both = signed(file, kind, 1, KEY);
        assertThat(Lasting.isWhole(both)).isTrue();
        assertLevel(both, SignatureLevel.PAdES_BASELINE_LT, KEY.certificate());
    }

    @ParameterizedTest
    @EnumSource(Says.class)
    void one_changed_byte_behind_the_signature_is_found(Says says) throws Exception {
        SigningKey key = centres.centre(says).open(NOW);
        byte[] file = sealed(key);
        int from = SignedRange.in(file).get(0).end();
        assertThat(from).isLessThan(file.length);
        Random random = new Random(20261128);
        for (int i = 0; i < 150; i++) {
            byte[] changed = file.clone();
            int at = from + random.nextInt(file.length - from);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(finding(changed, key).verdict()).as("byte %d", at).isEqualTo(Verdict.ALTERED);
        }
    }

    @Test
    void a_shortened_end_is_found() {
        byte[] file = sealed(KEY);
        int from = SignedRange.in(file).get(0).end();
        for (int length = from + 1; length < file.length; length += 41) {
            assertThat(finding(Arrays.copyOf(file, length), KEY).verdict()).isEqualTo(Verdict.ALTERED);
        }
        assertThat(finding(Arrays.copyOf(file, from), KEY).verdict())
                .as("without the data it is what was signed")
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void a_last_part_that_changes_the_page_is_found() throws Exception {
        byte[] file = sealed(KEY);
        byte[] bare = Arrays.copyOf(file, SignedRange.in(file).get(0).end());
        assertThat(finding(overprinted(file, false), KEY).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding(overprinted(bare, false), KEY).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding(overprinted(bare, true), KEY).verdict())
                .as("also where it brings validation data too")
                .isEqualTo(Verdict.ALTERED);
        byte[] after = overprinted(bare, false);
        ValidationData data =
                ValidationRevision.at(file, bare.length).orElseThrow().data();
        assertThat(finding(ValidationRevision.added(after, data), KEY).verdict())
                .as("and where ours stands behind it")
                .isEqualTo(Verdict.ALTERED);
    }

    private static byte[] overprinted(byte[] file, boolean withData) throws Exception {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                content.addRect(100, 100, 200, 200);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            if (withData) {
                COSDictionary list = new COSDictionary();
                list.setItem(COSName.getPDFName("Certs"), new COSArray());
                document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), list);
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            }
            document.saveIncremental(changed);
        }
        return changed.toByteArray();
    }

    @Test
    void data_that_is_none_is_found() throws Exception {
        byte[] file = sealed(KEY);
        byte[] bare = Arrays.copyOf(file, SignedRange.in(file).get(0).end());
        ValidationData words =
                new ValidationData(List.of("anything".getBytes(StandardCharsets.UTF_8)), List.of(), List.of());
        assertThat(finding(ValidationRevision.added(bare, words), KEY).verdict())
                .isEqualTo(Verdict.ALTERED);
        assertThat(finding(
                                ValidationRevision.added(
                                        bare,
                                        new ValidationData(
                                                List.of(KEY.certificate().getEncoded()),
                                                List.of(),
                                                List.of(centres.list()))),
                                KEY)
                        .verdict())
                .as("a list of somebody who is not there")
                .isEqualTo(Verdict.ALTERED);
        assertThat(finding(ValidationRevision.added(bare, ValidationData.NONE), KEY)
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void data_that_is_put_behind_twice_is_found() {
        byte[] file = sealed(KEY);
        int from = SignedRange.in(file).get(0).end();
        ValidationData data = ValidationRevision.at(file, from).orElseThrow().data();
        assertThat(finding(ValidationRevision.added(file, data), KEY).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void without_an_answer_it_is_sealed_and_stamped_and_nobody_is_asked_for_a_minute() throws Exception {
        SigningKey key = centres.centre(Says.BY_LIST).open(NOW);
        Seal seal = seal(key, data());
        centres.answers(false);
        byte[] file = seal.seal(printed(aSheet()), KIND, NOW);
        assertLevel(file, SignatureLevel.PAdES_BASELINE_T, key.certificate());
        assertThat(finding(file, key).seals()).extracting(Given::lasting).containsExactly(false);
        assertThat(Lasting.isWhole(file)).isFalse();

        centres.answers(true);
        int asked = centres.asked();
        nanoseconds.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(Lasting.isWhole(seal.seal(printed(aSheet()), KIND, NOW))).isFalse();
        assertThat(centres.asked()).isEqualTo(asked);
        nanoseconds.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(Lasting.isWhole(seal.seal(printed(aSheet()), KIND, NOW))).isTrue();
    }

    @Test
    void a_revoked_key_has_nobody_who_vouches_for_it() throws Exception {
        SigningKey key = centres.centre(Says.BY_ANSWER).open(NOW);
        centres.revoke(key.certificate());
        assertThat(Lasting.isWhole(sealed(key))).isFalse();
    }

    @Test
    void nobody_is_asked_about_a_key_under_a_root_that_is_not_known_here() throws Exception {
        Files.delete(folder.resolve("centres.crt"));
        byte[] file = sealed(centres.centre(Says.BY_LIST).open(NOW));
        assertThat(centres.asked()).isZero();
        assertThat(Lasting.isWhole(file)).isFalse();
    }

    @Test
    void a_list_in_the_folder_serves_where_there_is_no_network() throws Exception {
        SigningKey key = centres.centre(Says.BY_ANSWER).open(NOW);
        Files.write(folder.resolve("centres.crl"), centres.list());
        Files.write(folder.resolve("clocks.crl"), clocks.list());
        centres.answers(false);
        clocks.answers(false);
        byte[] file = sealed(key);
        assertThat(Lasting.isWhole(file)).isTrue();
        assertLevel(file, SignatureLevel.PAdES_BASELINE_LT);
    }

    @Test
    void an_answer_serves_for_an_hour_and_longer_where_no_newer_one_can_be_had() throws Exception {
        SigningKey key = centres.centre(Says.BY_LIST).open(NOW);
        TrustData data = data();
        Vouching vouching = Vouching.of(SignedRange.in(sealed(key)).get(0)).orElseThrow();
        int asked = centres.asked();
        ValidationData first = data.collect(vouching, key.chain(), NOW).orElseThrow();
        assertThat(centres.asked()).isEqualTo(asked + 1);
        assertThat(data.collect(vouching, key.chain(), NOW.plus(Duration.ofMinutes(59))))
                .contains(first);
        assertThat(centres.asked()).isEqualTo(asked + 1);
        centres.answers(false);
        assertThat(data.collect(vouching, key.chain(), NOW.plus(Duration.ofMinutes(61))))
                .contains(first);
        assertThat(centres.asked()).isGreaterThan(asked + 1);
        assertThat(data.collect(vouching, key.chain(), NOW.plus(Duration.ofHours(25))))
                .as("when a newer list was promised")
                .isEmpty();
    }

    @Test
    void a_folder_that_is_of_no_use_is_refused_with_the_reason() throws Exception {
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> TrustData.read(folder.resolve("none")))
                .withMessageContaining("none");
        Files.writeString(folder.resolve("broken.crt"), "no certificate");
        assertThatExceptionOfType(SealFailure.class).isThrownBy(this::data).withMessageContaining("broken.crt");
        Files.delete(folder.resolve("broken.crt"));
        Files.writeString(folder.resolve("broken.crl"), "no list");
        assertThatExceptionOfType(SealFailure.class).isThrownBy(this::data).withMessageContaining("broken.crl");
        Files.delete(folder.resolve("broken.crl"));
        Files.delete(folder.resolve("clocks.crt"));
        Files.delete(folder.resolve("centres.crt"));
        assertThatExceptionOfType(SealFailure.class).isThrownBy(this::data).withMessageContaining("root");
    }
}
