package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Site;
import org.junit.jupiter.api.Test;

/** An author takes questions of another platform into a draft, and takes them out again. */
class QuestionsImportIT {

    @Test
    void a_moodle_file_is_shown_taken_over_and_exported() {
        String name = "imported-" + System.nanoTime();
        try (Person author = Person.atPhone(On.H2.application(), Language.FR).signsInAs("author")) {
            Page page = author.page();
            String questions = Site.draftsPages(author, "trainer-update-2027").get(2);
            author.opens(questions).clicks("exchange");

            sends(page, "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>&x;</quiz>");
            assertThat(page.locator("#file-error")).containsText("DOCTYPE");

            sends(page, file(name));
            page.waitForURL("**import=*");
            assertThat(page.locator("#refused")).containsText("calculated");
            assertThat(page.locator("#taken")).containsText(name);
            assertThat(page.locator("#taken [lang=ar]").first()).hasText("قول");
            assertThat(page.locator("#taken .remarks")).containsText("English");
            Accessibility.assertNothingFound(page);
            author.clicks("confirm");
            assertThat(page.locator("#done")).containsText("1");
            author.clicks("home");
            assertThat(page.locator("#questions")).containsText("Dit");
            assertThat(page.locator("#problems")).containsText("'en' is empty");

            for (String format : new String[] {"moodle", "gift"}) {
                APIResponse file = author.context()
                        .request()
                        .get(On.H2
                                .application()
                                .at(questions.replaceFirst(
                                        "/author/questions\\?draft=(\\d+)&",
                                        "/api/drafts/$1/questions/" + format + "?"))
                                .toString());
                assertThat(file.status()).isEqualTo(200);
                assertThat(file.headers().get("content-disposition")).contains("trainer-update-2027-");
                assertThat(file.text()).contains(name).contains("level:remember");
            }
            assertThat(author.complaints()).isEmpty();
        }
    }

    private static void sends(Page page, String file) {
        page.locator("#file")
                .setInputFiles(new FilePayload("q.xml", "text/xml", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#read").click();
        page.waitForLoadState();
    }

    private static String file(String name) {
        return "<quiz><question type='calculated'><name><text>E</text></name></question><question type='truefalse'><name><text>"
                + name
                + "</text></name><questiontext><text>&lt;span lang=\"ar\" class=\"multilang\"&gt;قول&lt;/span&gt;"
                + "&lt;span lang=\"fr\" class=\"multilang\"&gt;Dit&lt;/span&gt;</text></questiontext>"
                + "<answer fraction='100'><text>true</text></answer><tags><tag><text>remember</text></tag></tags>"
                + "</question></quiz>";
    }
}
