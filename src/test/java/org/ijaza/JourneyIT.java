package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import com.microsoft.playwright.options.FilePayload;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.util.X509CertUtils;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ijaza.certificate.pdf.Conformance;
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
        SimpleReport report = Validation.of(certificate, published(application), Instant.now());
        return report.getIndication(report.getFirstSignatureId());
    }

    /** The keys that the platform says are its centres', as a stranger learns of them. */
    private static List<X509Certificate> published(RunningApplication application) {
        try {
            String list = RunningApplication.plainClient()
                    .send(
                            HttpRequest.newBuilder(application.at("/trust-list.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            List<X509Certificate> certificates = new ArrayList<>();
            for (Object binding : (List<?>)
                    JWSObjectJSON.parse(list).getPayload().toJSONObject().get("keys")) {
                certificates.add(X509CertUtils.parse(Base64.getDecoder()
                        .decode(((Map<?, ?>) binding).get("certificate").toString())));
            }
            return certificates;
        } catch (IOException | InterruptedException | ParseException e) {
            throw new IllegalStateException(e);
        }
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
