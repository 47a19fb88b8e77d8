package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import com.microsoft.playwright.options.FilePayload;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ijaza.certificate.pdf.Conformance;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.Validation;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.AnswerKey;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Scan;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job, from a stranger's first visit to another stranger's trust. */
class JourneyIT {

    private static final String COURSE = "thb-core";

    @ParameterizedTest
    @CsvSource({"H2,FR", "MARIADB,AR"}) // ChainIT goes the same way on the others
    void a_trainee_learns_passes_is_certified_and_is_verified_by_a_stranger(On database, Language language)
            throws Exception {
        RunningApplication application = database.application();
        String email = "journey-" + language.code() + "-" + System.nanoTime() + "@example.org";
        byte[] certificate;
        try (Person person = Person.atPhone(application, language)) {
            Trainee trainee = new Trainee(person, language)
                    .registers(email, "ألفة بنت الحبيب الطرابلسي", "Olfa Trabelsi-Saffifi", "TN")
                    .joins(COURSE);
            trainee.seesOwnLanguage();
            int lessons = person.page().locator(".lessons li").count();
            assertThat(lessons).isPositive();
            assertThat(trainee.readsAllLessons(COURSE)).isEqualTo(lessons);
            trainee.begins(COURSE, "tests").answers(new AnswerKey(COURSE, language), Integer.MAX_VALUE);
            trainee.submits();
            assertThat(person.page().locator("#score").innerText()).containsPattern("100");
            trainee.seesOwnLanguage();
            certificate = trainee.downloadsCertificate(COURSE);
            Accessibility.assertNothingFound(person.page());
            assertThat(person.complaints()).isEmpty();
        }
        assertThat(textOf(certificate)).contains("Olfa Trabelsi-Saffifi").contains("ألفة بنت الحبيب الطرابلسي");
        Conformance.assertArchivableAndAccessible(certificate);
        assertThat(indicationOf(certificate, application)).isEqualTo(Indication.TOTAL_PASSED);
        byte[] altered = certificate.clone();
        altered[altered.length / 2] ^= 1;
        assertThat(indicationOf(altered, application)).isNotEqualTo(Indication.TOTAL_PASSED);
        strangerVerifies(application, language, certificate);
    }

    private static Indication indicationOf(byte[] certificate, RunningApplication application) {
        Instant now = Instant.now();
        X509Certificate own =
                new KeyFolder(application.data()).openOrCreate("none", now).certificate();
        SimpleReport report = Validation.of(certificate, own, now);
        return report.getIndication(report.getFirstSignatureId());
    }

    private static void strangerVerifies(RunningApplication application, Language language, byte[] certificate)
            throws IOException, NotFoundException {
        URI address = URI.create(Scan.qrCodeOf(certificate));
        try (Person stranger = Person.atDesk(application, language)) {
            stranger.opens(address.getPath());
            assertThat(stranger.page().locator(".verdict-good").count()).isEqualTo(1);
            assertThat(stranger.page().locator("main").innerText()).contains("Olfa Trabelsi-Saffifi");
            Accessibility.assertNothingFound(stranger.page());

            verifyByUpload(stranger, certificate);
            assertThat(stranger.page().locator("#result .verdict-good").count()).isEqualTo(2);

            byte[] altered = certificate.clone();
            altered[altered.length / 2] ^= 1;
            verifyByUpload(stranger, altered);
            assertThat(stranger.page().locator("#result .verdict-bad").count()).isEqualTo(1);
            Accessibility.assertNothingFound(stranger.page());
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    private static void verifyByUpload(Person stranger, byte[] content) {
        stranger.opens("/verify/");
        stranger.page().locator("#file").setInputFiles(new FilePayload("certificate.pdf", "application/pdf", content));
        stranger.clicks("verifyFile");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
