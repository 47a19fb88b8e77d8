package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Conformance.assertArchivableAndAccessible;
import static org.ijaza.certificate.pdf.Sheets.aTrainersSheet;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.PRESS;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.ijaza.certificate.pdf.SealFinding.Given;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates that several people sign, each with another key and on top of the others. */
class SignedSheetTest {

    private static final CertificateKind TRAINER = TestPress.SIGNED_TRAINER;
    private static final SigningKey REGION = Workshop.newKey();
    private static final Instant LATER = NOW.plus(Duration.ofHours(3));
    private static final List<SigningKey> KEYS = List.of(KEY, REGION, Workshop.newKey());
    private static final SealCheck CHECK = new SealCheck(certificates());
    private static final List<PersonName> NAMES = List.of(
            new PersonName("نادية الماجري", "Nadia Mejri"),
            new PersonName(
                    "محمد أمين بن عبد الرحمان العلوي الإدريسي", "Mohamed Amine Ben Abderrahmane El Alaoui El Idrissi"),
            new PersonName("", "Jean-François d’Aubigné"));

    @TempDir
    private Path folder;

    private static List<X509Certificate> certificates() {
        return KEYS.stream().map(SigningKey::certificate).toList();
    }

    static List<Sheets> sheets() {
        return List.of(
                aTrainersSheet(),
                aTrainersSheet().layout("ar-en").in("JO"),
                aTrainersSheet()
                        .of(
                                "محمد أمين بن عبد الرحمان العلوي الإدريسي",
                                "Mohamed Amine Ben Abderrahmane El Alaoui El Idrissi"),
                aTrainersSheet().of("عبد السلام لاخضر الآلوسي", ""));
    }

    private static byte[] printed(Sheets sheet) {
        return PRESS.print(TRAINER, sheet.build());
    }

    private static byte[] signed(byte[] pdf, CertificateKind kind, Layout layout, int place, Instant now) {
        Hand hand = new Hand(kind.signers().get(place), NAMES.get(place), layout, "TN");
        return new Seal(KEYS.get(place)).sign(pdf, kind, hand, PRESS, now);
    }

    private static byte[] signed(byte[] pdf, int place, Instant now) {
        return signed(pdf, TRAINER, Layout.of("ar-fr").orElseThrow(), place, now);
    }

    private static byte[] signedByBoth() {
        return signed(signed(printed(aTrainersSheet()), 0, NOW), 1, LATER);
    }

    @Test
    void it_says_what_it_licenses_until_when_and_for_whom_people_sign() throws Exception {
        PRESS.proof(TRAINER);
        assertThat(ExtractedText.of(printed(aTrainersSheet())))
                .contains(
                        "arabe, français et anglais",
                        "Tunisie",
                        "14 mars 2029",
                        "Pour le Centre national de formation",
                        "IJZ-TN-2026-000123");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void it_is_archivable_and_accessible_after_each_signature(Sheets sheet) throws Exception {
        Layout layout = sheet.build().layout();
        byte[] first = signed(printed(sheet), TRAINER, layout, 0, NOW);
        assertArchivableAndAccessible(first);
        assertArchivableAndAccessible(signed(first, TRAINER, layout, 1, LATER));
    }

    @Test
    void every_signature_passes_the_validation_that_etsi_prescribes() {
        SimpleReport report = Validation.of(signedByBoth(), certificates(), LATER);
        assertThat(report.getSignatureIdList()).hasSize(2).allSatisfy(id -> assertThat(report.getIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED));
    }

    @Test
    void the_second_leaves_every_byte_of_the_first() {
        byte[] first = signed(printed(aTrainersSheet()), 0, NOW);
        byte[] both = signed(first, 1, LATER);
        assertThat(Arrays.copyOf(both, first.length)).isEqualTo(first);
        assertThat(both).hasSizeLessThan(150_000);
    }

    @Test
    void it_tells_who_signed_when_in_their_order() {
        SealFinding finding = CHECK.check(signedByBoth());
        assertThat(finding.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(finding.seals())
                .containsExactly(
                        new Given(KEY.certificate(), NOW, Optional.empty(), false),
                        new Given(REGION.certificate(), LATER, Optional.empty(), false));
    }

    @Test
    void what_is_signed_by_one_bears_one() {
        assertThat(CHECK.check(signed(printed(aTrainersSheet()), 0, NOW)).seals())
                .containsExactly(new Given(KEY.certificate(), NOW, Optional.empty(), false));
    }

    @Test
    void with_one_unknown_key_it_is_not_ours() {
        assertThat(new SealCheck(List.of(REGION.certificate()))
                        .check(signedByBoth())
                        .verdict())
                .isNotEqualTo(Verdict.GENUINE);
        assertThat(new SealCheck(List.of(KEY.certificate()))
                        .check(signedByBoth())
                        .verdict())
                .isNotEqualTo(Verdict.GENUINE);
    }

    @Test
    void a_page_changed_between_the_signatures_is_found() throws Exception {
        byte[] changed = updated(signed(printed(aTrainersSheet()), 0, NOW), document -> {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                content.addRect(100, 100, 100, 100);
                content.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getResources().getCOSObject().setNeedToBeUpdated(true);
        });
        assertFoundOnceSignedAgain(changed);
    }

    @Test
    void a_seal_that_looks_like_another_after_the_next_signature_is_found() throws Exception {
        byte[] changed = updated(signed(printed(aTrainersSheet()), 0, NOW), document -> {
            COSDictionary field = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField("seal-national")
                    .getCOSObject();
            field.setItem(COSName.AP, new COSDictionary());
            field.setNeedToBeUpdated(true);
        });
        assertFoundOnceSignedAgain(changed);
    }

    @Test
    void a_new_title_between_the_signatures_is_found() throws Exception {
        byte[] changed = updated(signed(printed(aTrainersSheet()), 0, NOW), document -> {
            document.getDocumentInformation().setTitle("Something else");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        });
        assertFoundOnceSignedAgain(changed);
    }

    private static void assertFoundOnceSignedAgain(byte[] changed) {
        assertThat(CHECK.check(changed).verdict()).isEqualTo(Verdict.ALTERED);
        byte[] both = signed(changed, 1, LATER);
        assertThat(SignedRange.in(both)).as("signatures").hasSize(2);
        assertThat(CHECK.check(both).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @FunctionalInterface
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] updated(byte[] file, Change change) throws IOException {
        ByteArrayOutputStream updated = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            change.on(document);
            document.saveIncremental(updated);
        }
        assertThat(updated.size()).isGreaterThan(file.length);
        return updated.toByteArray();
    }

    @Test
    void one_changed_byte_anywhere_is_found() {
        byte[] both = signedByBoth();
        Random random = new Random(20261128);
        for (int i = 0; i < 200; i++) {
            byte[] changed = both.clone();
            int at = random.nextInt(both.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(CHECK.check(changed).verdict()).as("byte %d", at).isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void three_have_room() throws Exception {
        CertificateKind kind = withThree();
        PRESS.proof(kind);
        byte[] file = PRESS.print(kind, aTrainersSheet().build());
        for (int place = 0; place < 3; place++) {
            file = signed(file, kind, Layout.of("ar-fr").orElseThrow(), place, NOW.plusSeconds(place));
        }
        assertArchivableAndAccessible(file);
        assertThat(CHECK.check(file).seals()).extracting(Given::key).containsExactlyElementsOf(certificates());
        SimpleReport report = Validation.of(file, certificates(), LATER);
        assertThat(report.getSignatureIdList()).hasSize(3).allSatisfy(id -> assertThat(report.getIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED));
    }

    /** The trainer's kind, with the centre that decided as the first of three who sign. */
    private CertificateKind withThree() throws IOException {
        Sheets.copy(Sheets.COMMON, folder);
        Sheets.copy(Sheets.TRAINER, folder);
        Path yaml = folder.resolve("trainer/certificate.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "signatories:\n",
                                """
                                signatories:
                                  - id: centre
                                    signs: centre
                                    office: {ar: إدارة المركز, fr: Pour le centre, en: For the centre}
                                """));
        return CertificateKind.read(folder.resolve("trainer"));
    }
}
