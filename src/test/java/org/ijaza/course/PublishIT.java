package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.course.exchange.PackageArchive;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an author's change to what trainees read. */
class PublishIT {

    private static final String COURSE = "thb-core";

    /** The first lesson of the first module, which no country replaces. */
    private static final String LESSON = "modules/phenomenon/what-trafficking-is";

    private static final int ZIP_LIMIT = 10 << 20;

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
            String draft = changes(author, application, mark);
            Accessibility.assertNothingFound(author.page());
            looksAtQuestions(author, draft);
            author.opens("/author/review?draft=" + draft).clicks("handIn");
            assertThat(stateOf(author)).isEqualTo("IN_REVIEW");

            reviewer.signsInAs("reviewer").opens("/author/reviews?lang=" + language.code());
            reviewer.page().locator("a[href$='draft=" + draft + "']").click();
            reviewer.page().waitForURL("**/author/review?**");
            assertThat(reviewer.page().locator("ins").allInnerTexts()).anyMatch(text -> text.contains(mark));
            assertThat(reviewer.page().locator(".change").count()).isEqualTo(3);
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

    /** Takes the newest version out, changes a lesson in it, and brings it in as a draft; answers the draft's id. */
    private static String changes(Person author, RunningApplication application, String mark) {
        String download =
                author.page().locator("a[href^='/api/courses/" + COURSE + "/']").getAttribute("href");
        APIResponse archive =
                author.context().request().get(application.at(download).toString());
        assertThat(archive.status()).isEqualTo(200);
        byte[] changed = withMark(archive.body(), mark);
        assertThat(changed.length).isLessThan(ZIP_LIMIT);
        author.page().locator("#archive").setInputFiles(new FilePayload("course.zip", "application/zip", changed));
        author.clicks("import");
        author.page().waitForURL("**/author/review?**");
        return author.page().url().replaceFirst(".*draft=(\\d+).*", "$1");
    }

    private static void looksAtQuestions(Person author, String draft) {
        author.opens("/author/questions?draft=" + draft + "&module=phenomenon");
        Accessibility.assertNothingFound(author.page());
        author.page().locator("#questions a").first().click();
        author.page().waitForURL("**&question=**");
        Accessibility.assertNothingFound(author.page());
        int choices = author.page().locator("[id^='correct-'][type=checkbox]").count();
        author.clicks("addChoice");
        assertThat(author.page().locator("[id^='correct-'][type=checkbox]").count())
                .isEqualTo(choices + 1);
        author.clicks("remove-" + choices);
        assertThat(author.page().locator("[id^='correct-'][type=checkbox]").count())
                .isEqualTo(choices);
    }

    private static byte[] withMark(byte[] archive, String mark) {
        try {
            PackageFiles files = PackageArchive.read(archive, "course.zip");
            SortedMap<String, byte[]> changed = new TreeMap<>();
            for (String path : files.names()) {
                String end = path.startsWith(LESSON) ? "\n" + mark + "\n" : "";
                byte[] before = files.read(path);
                changed.put(
                        path,
                        end.isEmpty()
                                ? before
                                : (new String(before, StandardCharsets.UTF_8) + end).getBytes(StandardCharsets.UTF_8));
            }
            return PackageArchive.write(PackageFiles.of(COURSE, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
