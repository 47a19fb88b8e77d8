package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.printed;
import static org.ijaza.certificate.pdf.Workshop.sealed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.SealFinding.Given;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SealCheckTest {

    private static final SealCheck CHECK = new SealCheck(List.of(KEY.certificate()));
    private static final byte[] SEALED = sealed(aSheet());

    private final Random random = new Random(20261124);

    private static Verdict verdictOn(byte[] file) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CHECK.check(file))
                .verdict();
    }

    @Test
    void our_own_is_genuine_and_tells_its_number_and_time() {
        SealFinding finding = CHECK.check(SEALED);
        assertThat(finding.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(finding.number()).contains(new CertificateNumber("TN", 2026, 123));
        assertThat(finding.seals()).containsExactly(new Given(KEY.certificate(), NOW, Optional.empty(), false));
    }

    @Test
    void one_sealed_with_a_former_key_is_genuine() {
        SealCheck both = new SealCheck(List.of(Workshop.newKey().certificate(), KEY.certificate()));
        assertThat(both.check(SEALED).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void one_changed_byte_is_detected() {
        for (int i = 0; i < 300; i++) {
            assertDetected(random.nextInt(SEALED.length));
        }
    }

    @Test
    void one_changed_byte_in_the_signature_itself_is_detected_too() {
        SignedRange range = SignedRange.in(SEALED).get(0);
        for (int at = range.gap(); at < range.tail(); at++) {
            assertDetected(at);
        }
    }

    private void assertDetected(int at) {
        byte[] changed = SEALED.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        assertThat(CHECK.check(changed).verdict()).as("byte %d", at).isNotEqualTo(Verdict.GENUINE);
    }

    @Test
    void a_changed_byte_in_the_page_is_called_an_alteration() {
        byte[] changed = SEALED.clone();
        changed[changed.length / 3] ^= 1;
        assertThat(verdictOn(changed)).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void what_is_added_after_sealing_is_an_alteration() throws Exception {
        byte[] newline = Arrays.copyOf(SEALED, SEALED.length + 1);
        newline[SEALED.length] = '\n';
        assertThat(verdictOn(newline)).isEqualTo(Verdict.ALTERED);

        ByteArrayOutputStream updated = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SEALED)) {
            document.getDocumentInformation().setTitle("Something else");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(updated);
        }
        assertThat(updated.size()).isGreaterThan(SEALED.length);
        assertThat(verdictOn(updated.toByteArray())).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void a_seal_moved_to_another_certificate_is_an_alteration() {
        SignedRange range = SignedRange.in(SEALED).get(0);
        byte[] other = sealed(aSheet().of("مزور", "Forger"));
        SignedRange place = SignedRange.in(other).get(0);
        System.arraycopy(SEALED, range.gap(), other, place.gap(), range.tail() - range.gap());
        assertThat(verdictOn(other)).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void a_range_that_leaves_something_out_is_no_way_around() {
        String text = new String(SEALED, StandardCharsets.ISO_8859_1);
        String narrowed = text.replaceFirst("/ByteRange \\[0 (\\d+) (\\d+) \\d+", "/ByteRange [0 $1 $2 9");
        assertThat(verdictOn(narrowed.getBytes(StandardCharsets.ISO_8859_1))).isNotEqualTo(Verdict.GENUINE);
    }

    @Test
    void somebody_elses_seal_is_told_apart() {
        byte[] other = new Seal(Workshop.newKey()).seal(printed(aSheet()), KIND, NOW);
        assertThat(verdictOn(other)).isEqualTo(Verdict.SEALED_BY_OTHERS);
    }

    @Test
    void a_pdf_without_a_seal_is_told_apart() {
        assertThat(verdictOn(printed(aSheet()))).isEqualTo(Verdict.NOT_SEALED);
    }

    @Test
    void what_is_no_pdf_is_said_so_at_once() {
        byte[] noise = new byte[50 << 20];
        random.nextBytes(noise);
        assertThat(verdictOn(noise)).isEqualTo(Verdict.NOT_A_PDF);
        assertThat(verdictOn(new byte[0])).isEqualTo(Verdict.NOT_A_PDF);
        assertThat(verdictOn("<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.NOT_A_PDF);
    }

    @Test
    void a_huge_pdf_is_not_looked_into() {
        byte[] huge = Arrays.copyOf(SEALED, 50 << 20);
        assertThat(verdictOn(huge)).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void a_truncated_file_is_never_genuine() {
        for (int length = 0; length < SEALED.length; length += 97) {
            assertThat(verdictOn(Arrays.copyOf(SEALED, length))).isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void an_encrypted_pdf_is_not_sealed() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(encrypted);
        }
        assertThat(verdictOn(encrypted.toByteArray())).isEqualTo(Verdict.NOT_SEALED);
    }

    @Test
    void a_bomb_is_not_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 1_000; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(("%PDF-1.7\n1 0 obj <</Type/XRef/Size 2/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length "
                        + packed.size() + ">> stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(bomb);
        bomb.writeBytes(
                "\nendstream endobj\nstartxref\n9\n%%EOF /ByteRange [0 9 99 9]".getBytes(StandardCharsets.US_ASCII));
        assertThat(verdictOn(bomb.toByteArray())).isEqualTo(Verdict.NOT_SEALED);
    }

    @Test
    void strange_signatures_get_an_answer() {
        for (int i = 0; i < 500; i++) {
            SignedRange range = SignedRange.in(SEALED).get(0);
            byte[] strange = SEALED.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                int at = range.gap() + 1 + random.nextInt(2_000);
                strange[at] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
            }
            verdictOn(strange);
        }
        String many = "%PDF-1.7 " + "/ByteRange [0 5 9 1]".repeat(200_000);
        assertThat(verdictOn(many.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.NOT_SEALED);
    }
}
