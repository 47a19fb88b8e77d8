package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.AnswerKey;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** A candidate on the way, and what must not come in with the files or be seen by others. */
class QualificationIT {

    private static final String SCRIPT = "<script>document.title = 'ran'</script>";

    private final RunningApplication application = On.H2.application();

    @Test
    void a_candidate_applies_is_admitted_and_hands_in_files_that_cannot_harm() {
        try (Person person = Person.atPhone(application, Language.AR)) {
            applies(person);
            String id = endorsedAndAdmitted();
            person.opens("/certify/candidacy");
            refused(
                    person,
                    "picture.svg",
                    "image/svg+xml",
                    "<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>");
            refused(person, "page.txt", "text/plain", "<html>" + SCRIPT + "</html>");
            refused(person, "report.pdf", "application/pdf", "MZ\u0000\u0001");
            upload(
                    person,
                    "large.pdf",
                    "application/pdf",
                    ("%PDF-" + "x".repeat(HandedIn.LARGEST)).getBytes(StandardCharsets.US_ASCII));
            assertThat(person.page().url()).contains("/too-large");
            person.opens("/certify/candidacy");
            upload(person, "وحدة.html", "text/html", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            String file = person.page().locator("#files a").first().getAttribute("href");
            assertThat(person.page().locator("#files a").innerText()).isEqualTo("وحدة.pdf");
            servedSafely(get(person, file));
            assertThat(status("certifier", file)).as("before it is handed in").isEqualTo(404);
            Accessibility.assertNothingFound(person.page());

            person.clicks("handIn");
            assertThat(status("certifier", file)).isEqualTo(200);
            assertThat(status("certifier", "/certify/case?id=" + id)).isEqualTo(200);
            assertThat(status("assessor1", file)).as("not named").isEqualTo(404);
            assertThat(status("assessor1", "/certify/case?id=" + id)).isEqualTo(404);
            assertThat(status("author", file)).isEqualTo(404);
            assertThat(status("author", "/certify/case?id=" + id)).isEqualTo(403);
            assertThat(person.complaints()).isEmpty();
        }
    }

    private void applies(Person person) {
        Trainee trainee = new Trainee(person, Language.AR)
                .registers("candidate-" + System.nanoTime() + "@example.org", "هدى المرشحة", "Houda Candidate", "TN");
        completes(trainee, "thb-core");
        completes(trainee, "tot-help-way");
        person.opens("/certify/candidacy")
                .fills("profession", "قاضية")
                .fills("experienceYears", "8")
                .fills("background", "أدرّب زملائي منذ ثلاث سنوات.")
                .chooses("centre", "2");
        person.page().locator("#languages").check();
        person.clicks("apply");
        assertThat(person.page().locator("#who").innerText()).isNotBlank();
    }

    private static void completes(Trainee trainee, String course) {
        trainee.joins(course).readsAllLessons(course);
        trainee.begins(course, "tests")
                .answers(new AnswerKey(course, Language.AR), Integer.MAX_VALUE)
                .submits();
    }

    /** The candidacy's id. */
    private String endorsedAndAdmitted() {
        String id;
        try (Person centre = Person.atDesk(application, Language.FR)) {
            centre.signsInAs("centre").opens("/certify/desk");
            id = centre.page()
                    .locator("[id='queue'] a")
                    .last()
                    .getAttribute("href")
                    .replaceFirst(".*id=", "");
            centre.opens("/certify/case?id=" + id)
                    .fills("words", "Nous connaissons son travail.")
                    .clicks("endorse");
            assertThat(centre.complaints()).isEmpty();
        }
        try (Person certifier = Person.atDesk(application, Language.AR)) {
            certifier.signsInAs("certifier").opens("/certify/case?id=" + id).fills("words", "الملف مستوفٍ.");
            Accessibility.assertNothingFound(certifier.page());
            certifier.clicks("admit");
            assertThat(certifier.complaints()).isEmpty();
        }
        return id;
    }

    private static void refused(Person person, String name, String type, String content) {
        upload(person, name, type, content.getBytes(StandardCharsets.UTF_8));
        assertThat(person.page().locator("#file-error").innerText()).as(name).isNotBlank();
        assertThat(person.page().locator("#files li").count()).isZero();
    }

    private static void upload(Person person, String name, String type, byte[] content) {
        person.page().locator("#file").setInputFiles(new FilePayload(name, type, content));
        person.clicks("addFile");
    }

    private static void servedSafely(APIResponse file) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox");
        assertThat(file.headers().get("content-disposition")).startsWith("attachment;");
    }

    private int status(String account, String address) {
        try (Person other = Person.atDesk(application, Language.EN)) {
            return get(other.signsInAs(account), address).status();
        }
    }

    private APIResponse get(Person person, String address) {
        return person.context().request().get(application.at(address).toString());
    }
}
