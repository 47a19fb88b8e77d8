package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or sent: a clear answer, nothing stored, nothing executed. */
class HostileInputIT {

    private static final String SQL = "'; drop table person; --";
    private static final String SCRIPT = "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(On.class)
    void hostile_texts_in_the_registration_are_refused_beside_the_field(On database) {
        for (String hostile : new String[] {SQL, SCRIPT}) {
            try (Person person = Person.atPhone(database.application(), Language.FR)) {
                person.opens("/account/register")
                        .fills("nameArabic", hostile)
                        .fills("nameLatin", hostile)
                        .chooses("country", "TN")
                        .fills("email", "hostile@example.org")
                        .fills("password", "a long enough password");
                person.page().locator("#consent").check();
                person.clicks("send");
                assertThat(person.page().url()).contains("/account/register");
                assertThat(person.page().locator(".field-error").first().innerText())
                        .isNotBlank();
                assertThat(person.page().locator("#nameLatin").inputValue())
                        .as("what was typed is still there")
                        .isEqualTo(hostile);
                assertThat(person.page().title()).doesNotContain("owned");
                assertThat(person.complaints()).isEmpty();
            }
        }
        assertStillAlive(database.application());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void hostile_texts_at_the_doors_change_nothing(On database) {
        for (String hostile : new String[] {SQL, SCRIPT, "' or '1'='1", "x".repeat(5000)}) {
            try (Person person = Person.atPhone(database.application(), Language.EN)) {
                person.opens("/account/sign-in")
                        .skipsTheBrowsersChecks()
                        .fills("email", "a" + hostile + "@example.org")
                        .fills("password", hostile)
                        .clicks("signIn");
                assertThat(person.page().url()).contains("/account/sign-in");
                assertThat(person.page().locator(".field-error").first().innerText())
                        .isNotBlank();
                person.opens("/account/forgotten")
                        .skipsTheBrowsersChecks()
                        .fills("email", "a" + hostile + "@example.org")
                        .clicks("send");
                assertThat(person.page().url()).contains("/account/forgotten");
                person.opens("/verify/");
                person.page().locator("#number").fill(hostile);
                person.page().locator("#code").fill(hostile);
                person.clicks("verifyNumber");
                assertThat(person.page().locator(".verdict-unknown").count()).isEqualTo(1);
                assertThat(person.page().title()).doesNotContain("owned");
                assertThat(person.complaints()).isEmpty();
            }
        }
        assertStillAlive(database.application());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void hostile_texts_in_the_profile_are_refused_and_change_nothing(On database) {
        for (String hostile : new String[] {SQL, SCRIPT}) {
            try (Person person = Person.atPhone(database.application(), Language.EN)) {
                person.signsIn("observer@example.org", "ijaza-demo-2026")
                        .opens("/account/")
                        .fills("nameArabic", hostile)
                        .fills("nameLatin", hostile)
                        .clicks("save");
                assertThat(person.page().locator("#nameArabic-error").innerText())
                        .isNotBlank();
                person.fills("presentPassword", hostile)
                        .fills("newPassword", hostile + " and long enough")
                        .clicks("change");
                assertThat(person.page().locator("#presentPassword-error").innerText())
                        .isNotBlank();
                person.opens("/account/");
                assertThat(person.page().locator("#nameLatin").inputValue()).isEqualTo("Claire Martin");
                assertThat(person.page().title()).doesNotContain("owned");
                assertThat(person.complaints()).isEmpty();
            }
        }
        assertStillAlive(database.application());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/course?code=../../etc/passwd",
                "/learn/course?code=%3Cscript%3E",
                "/learn/lesson?id=abc",
                "/learn/lesson?id=99999999999999999999",
                "/learn/attempt?id=-1",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/media/..%2f..%2fweb.xml"
            })
    void hostile_addresses_find_nothing(String address) throws Exception {
        try (Person person = Person.atPhone(On.H2.application(), Language.EN)) {
            person.signsIn("trainee@example.org", "ijaza-demo-2026");
            String cookies = String.join(
                    "; ",
                    person.context().cookies().stream()
                            .map(cookie -> cookie.name + "=" + cookie.value)
                            .toList());
            HttpResponse<String> response = RunningApplication.plainClient()
                    .send(
                            HttpRequest.newBuilder(On.H2.application().at(address))
                                    .header("Cookie", cookies)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isBetween(400, 404);
            assertThat(response.body())
                    .doesNotContain("<web-app")
                    .doesNotContain("<script>")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void files_that_are_no_certificates_are_told_apart() {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        byte[] truncated = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog".getBytes(StandardCharsets.US_ASCII);
        for (byte[] content :
                new byte[][] {noise, truncated, new byte[] {0}, SCRIPT.getBytes(StandardCharsets.UTF_8)}) {
            try (Person person = Person.atPhone(On.H2.application(), Language.AR)) {
                person.opens("/verify/");
                person.page()
                        .locator("#file")
                        .setInputFiles(new FilePayload("../../x.pdf", "application/pdf", content));
                person.clicks("verifyFile");
                assertThat(person.page().locator("#result .verdict").innerText())
                        .isNotBlank();
                assertThat(person.page().locator("#result .verdict-good").count())
                        .isZero();
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void an_upload_of_50_megabytes_is_refused_in_words() throws Exception {
        Path large = Files.write(folder.resolve("large.pdf"), new byte[50 * 1024 * 1024]);
        try (Person person = Person.atDesk(On.H2.application(), Language.FR)) {
            person.opens("/verify/");
            person.page().locator("#file").setInputFiles(large);
            person.clicks("verifyFile");
            assertThat(person.page().locator("h1").innerText()).isEqualTo("Fichier trop volumineux");
        }
        assertStillAlive(On.H2.application());
    }

    private static void assertStillAlive(RunningApplication application) {
        try {
            HttpClient client = RunningApplication.plainClient();
            HttpResponse<String> ready = client.send(
                    HttpRequest.newBuilder(application.at("/health/ready")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("database").contains("UP");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
