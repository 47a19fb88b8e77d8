package org.ijaza.course.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ijaza.platform.Language;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country writes a lesson of its own into a course; the course goes on changing under it. */
class AdaptationIT {

    private static final String NATIONAL = "Ce que dit la loi du pays.";
    private static final String CHANGED = "Une phrase venue plus tard.";

    private final RunningApplication application = On.H2.application();
    /** A course of this test's own: others publish and write the courses of the house. */
    private final String course = "national-" + System.nanoTime();

    @TempDir
    private Path folder;

    @Test
    void a_countrys_lesson_is_written_checked_against_a_changed_course_published_and_read_there_alone()
            throws IOException {
        try (Person author = Person.atDesk(application, Language.FR).signsInAs("author");
                Person reviewer = Person.atDesk(application, Language.FR).signsInAs("reviewer");
                Person tunisian = Person.atDesk(application, Language.FR).signsInAs("author-tn");
                Person second = Person.atDesk(application, Language.AR).signsInAs("reviewer-tn")) {
            publishes(reviewer, handsIn(author, imports(author)));

            String adaptation = begins(tunisian, "adapt");
            tunisian.opens("/author/adaptation?draft=" + adaptation)
                    .chooses("place", "phenomenon/what-trafficking-is")
                    .fills("id", "own-law")
                    .fills("title-ar", "القانون الوطني")
                    .fills("title-fr", "Le droit national")
                    .fills("title-en", "National law")
                    .clicks("add");
            assertThat(tunisian.page().locator("section:has(#lesson-own-law) .chip.warn"))
                    .hasCount(0);
            writes(tunisian, "draft=" + adaptation + "&lesson=own-law", NATIONAL);

            String draft = begins(author, "open");
            writes(author, "draft=" + draft + "&module=phenomenon&lesson=what-trafficking-is", CHANGED);
            publishes(reviewer, handsIn(author, draft));

            tunisian.opens("/author/adaptation?draft=" + adaptation);
            assertThat(tunisian.page().locator("section:has(#lesson-own-law) .chip.warn"))
                    .isVisible();
            assertThat(tunisian.page().locator("section:has(#lesson-own-law) ins"))
                    .containsText(CHANGED);
            tunisian.clicks("confirm-own-law");
            assertThat(tunisian.page().locator("section:has(#lesson-own-law) .chip.warn"))
                    .hasCount(0);
            tunisian.opens("/author/review?draft=" + adaptation).clicks("bringUp");
            publishes(second, handsIn(tunisian, adaptation));

            assertThat(firstLesson("TN")).contains(NATIONAL).doesNotContain(CHANGED);
            assertThat(firstLesson("MA")).contains(CHANGED).doesNotContain(NATIONAL);
            for (Person person : List.of(author, reviewer, tunisian, second)) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    /** Brings the course in as a draft; answers the draft's id. */
    private String imports(Person author) throws IOException {
        CourseFiles files = CourseFiles.example(folder)
                .change("course.yaml", "id: example", "id: " + course)
                .change("course.yaml", "fr: \"Comprendre le phénomène\"", "fr: \"Un " + course + "\"");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive);
                Stream<Path> all = Files.walk(files.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = files.folder().relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("adaptations/")) {
                    zip.putNextEntry(new ZipEntry(course + "/" + name));
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
        author.opens("/author/import");
        author.page()
                .locator("#archive_input")
                .setInputFiles(new FilePayload("course.zip", "application/zip", archive.toByteArray()));
        author.page().waitForURL("**/author/review?**");
        return author.page().url().replaceFirst(".*draft=(\\d+).*", "$1");
    }

    /** Opens the course's draft, or its adaptation, on the author's desk; answers the draft's id. */
    private String begins(Person author, String button) {
        Page page = author.opens("/author/").page();
        page.locator("#courses article")
                .filter(new Locator.FilterOptions().setHasText(course))
                .locator("input[id$=" + button + "]")
                .click();
        page.waitForURL("**/author/draft*?**");
        return page.url().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private static void writes(Person author, String lesson, String text) {
        Page page = author.opens("/author/lesson?" + lesson).page();
        page.locator("#text-fr").fill(page.locator("#text-fr").inputValue() + "\n" + text + "\n");
        assertThat(page.locator("#state-fr")).hasAttribute("data-state", "saved");
    }

    private static String handsIn(Person author, String draft) {
        author.opens("/author/review?draft=" + draft).clicks("handIn");
        assertThat(author.page().locator("#state")).hasAttribute("data-state", "IN_REVIEW");
        return draft;
    }

    private static void publishes(Person reviewer, String draft) {
        reviewer.opens("/author/review?draft=" + draft).clicks("publish");
        assertThat(reviewer.page().locator("#state")).hasAttribute("data-state", "PUBLISHED");
    }

    /** What somebody of this country reads first. */
    private String firstLesson(String country) {
        try (Person person = Person.atPhone(application, Language.FR)) {
            new Trainee(person, Language.FR)
                    .registers(
                            "national-" + country + System.nanoTime() + "@example.org", "سلمى", "Selma Saffi", country)
                    .joins(course);
            String text = person.clicks("next").page().locator("main").innerText();
            assertThat(person.complaints()).isEmpty();
            return text;
        }
    }
}
