package org.ijaza.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.HouseCourse;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an author's change to what trainees read. */
@Order(1) // the longest first, or the others wait for it at the end
class PublishIT {

    private static final String COURSE = "thb-core";

    private static final String MODULE = new HouseCourse(COURSE).firstModule();

    private static final String LESSON = new HouseCourse(COURSE).firstLesson();

    @ParameterizedTest
    @CsvSource({"H2,AR", "MARIADB,FR"})
    void a_change_in_three_languages_is_returned_reviewed_published_and_read_by_who_comes_after(
            On database, Language language) {
        RunningApplication application = database.application();
        String mark = "Renouard " + System.nanoTime();
        try (Person author = Person.atDesk(application, language);
                Person reviewer = Person.atPhone(application, language);
                Person early = Person.atPhone(application, language);
                Person late = Person.atPhone(application, language)) {
            new Trainee(early, language)
                    .registers(email("early"), "سامي", "Sami", "TN")
                    .joins(COURSE);
            early.clicks("next");
            String lesson = early.page().url();

            author.signsInAs("author").opens("/author/import?lang=" + language.code());
            String draft = imports(author, application);
            Accessibility.assertNothingFound(author.page());
            writes(author, draft, mark);
            looksAtQuestions(author, draft);
            author.opens("/author/review?draft=" + draft).clicks("handIn");
            assertThat(stateOf(author)).isEqualTo("IN_REVIEW");

            reviewer.signsInAs("reviewer").opens("/author/reviews?lang=" + language.code());
            reviewer.page().locator("a[href$='draft=" + draft + "']").click();
            reviewer.page().waitForURL("**/author/review?**");
            assertThat(reviewer.page().locator("ins").allInnerTexts()).anyMatch(text -> text.contains(mark));
            assertThat(reviewer.page()
                            .locator(".change .path")
                            .filter(new Locator.FilterOptions().setHasText("/" + LESSON + "."))
                            .count())
                    .isEqualTo(3);
            reviewer.clicks("return");
            assertThat(reviewer.page().locator("#comments-error").innerText()).isNotBlank();
            Accessibility.assertNothingFound(reviewer.page());
            reviewer.fills("comments", "Citez la source <b>exacte</b>.").clicks("return");
            reviewer.page().waitForURL("**/author/reviews?**");

            author.opens("/author/review?draft=" + draft);
            assertThat(stateOf(author)).isEqualTo("RETURNED");
            assertThat(author.page().locator("#said-comments").innerText()).isEqualTo("Citez la source <b>exacte</b>.");
            author.clicks("handIn");
            reviewer.opens("/author/review?draft=" + draft).clicks("publish");
            assertThat(stateOf(reviewer)).isEqualTo("PUBLISHED");

            assertThat(early.opens(path(lesson)).page().locator("main").innerText())
                    .as("began before")
                    .doesNotContain(mark);
            new Trainee(late, language)
                    .registers(email("late"), "ليلى", "Leila", "TN")
                    .joins(COURSE);
            assertThat(late.clicks("next").page().locator("main").innerText())
                    .as("came after")
                    .contains(mark);
            for (Person person : new Person[] {author, reviewer, early, late}) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    /** Takes the newest version out and brings it in as a draft; answers the draft's id. */
    private static String imports(Person author, RunningApplication application) {
        String download =
                author.page().locator("a[href^='/api/courses/" + COURSE + "/']").getAttribute("href");
        APIResponse archive =
                author.context().request().get(application.at(download).toString());
        assertThat(archive.status()).isEqualTo(200);
        author.page()
                .locator("#archive_input")
                .setInputFiles(new FilePayload("course.zip", "application/zip", archive.body()));
        author.page().waitForURL("**/author/review?**");
        return author.page().url().replaceFirst(".*draft=(\\d+).*", "$1");
    }

    private static void writes(Person author, String draft, String mark) {
        Page page = author.opens("/author/lesson?draft=" + draft + "&module=" + MODULE + "&lesson=" + LESSON)
                .page();
        for (Language written : Language.values()) {
            Locator text = page.locator("#text-" + written.code());
            text.fill(text.inputValue() + "\n" + mark + "\n");
            assertThat(page.locator("#state-" + written.code())).hasAttribute("data-state", "saved");
        }
    }

    private static void looksAtQuestions(Person author, String draft) {
        author.opens("/author/questions?draft=" + draft + "&module=" + MODULE);
        Accessibility.assertNothingFound(author.page());
        author.page().locator("#questions a").first().click();
        author.page().waitForURL("**&question=**");
        Accessibility.assertNothingFound(author.page());
        int choices = author.page().locator("[id^='correct-'][type=checkbox]").count();
        author.clicks("addRow");
        assertThat(author.page().locator("[id^='correct-'][type=checkbox]").count())
                .isEqualTo(choices + 1);
        author.clicks("remove-" + choices);
        assertThat(author.page().locator("[id^='correct-'][type=checkbox]").count())
                .isEqualTo(choices);
    }

    private static String email(String name) {
        return name + "-" + System.nanoTime() + "@example.org";
    }

    private static String stateOf(Person person) {
        return person.page().locator("#state").getAttribute("data-state");
    }

    private static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }
}
