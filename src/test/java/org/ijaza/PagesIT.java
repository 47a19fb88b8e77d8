package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Site;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page in every language: accessible, no complaint in the browser, nothing cut off, light. */
@Order(1) // the longest first, or the others wait for it at the end
@Execution(ExecutionMode.CONCURRENT)
class PagesIT {

    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 8;
    /** Where a picture of each page is kept, for people to look at: {@code -Dijaza.pictures=target/pictures}. */
    private static final String PICTURES = System.getProperty("ijaza.pictures");

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void pages_are_accessible_and_quiet(Language language) {
        try (Person visitor = Person.atPhone(On.H2.application(), language);
                Person trainee = Person.atPhone(On.H2.application(), language)) {
            Site.visitorsPages().forEach(path -> look(visitor, path, language));
            Site.traineesPages(trainee, language).forEach(path -> look(trainee, path, language));
            assertThat(visitor.complaints()).isEmpty();
            assertThat(trainee.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void desks_are_accessible_and_quiet(Language language) {
        Site.desksPages().forEach((account, paths) -> {
            try (Person worker = Person.atPhone(On.H2.application(), language)) {
                worker.signsInAs(account).opens("/learn/?lang=" + language.code());
                paths.forEach(path -> look(worker, path, language));
                assertThat(worker.complaints()).as(account).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void desks_with_something_on_them_are_accessible_and_quiet(Language language) {
        Site.desksPagesOfThings().forEach((account, paths) -> {
            try (Person worker = Person.atPhone(On.MARIADB.application(), language)) {
                worker.signsInAs(account).opens("/learn/?lang=" + language.code());
                paths.forEach(path -> look(worker, path, language));
                assertThat(worker.complaints()).as(account).isEmpty();
            }
        });
        try (Person author = Person.atPhone(On.MARIADB.application(), language)) {
            author.signsInAs("author").opens("/learn/?lang=" + language.code());
            Site.draftsPages(author, "tot-help-way").forEach(path -> look(author, path, language));
            assertThat(author.complaints()).isEmpty();
        }
    }

    private static void look(Person person, String path, Language language) {
        Page page = person.opens(path).page();
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setTimeout(60_000)
                    .setPath(Path.of(PICTURES, language.code() + path.replaceAll("[^\\w-]+", "_") + ".png")));
        }
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language.code());
        assertThat(page.locator("html").getAttribute("dir")).as(path).isEqualTo(language.direction());
        Accessibility.assertNothingFound(page);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(path + " is wider than a phone")
                .isZero();
    }

    @Test
    void a_first_visit_is_light() {
        Map<String, String> tooHeavy = new TreeMap<>();
        try (Person trainee = Person.atPhone(On.H2.application(), Language.AR)) {
            List<String> paths = new ArrayList<>(Site.traineesPages(trainee, Language.AR));
            paths.addAll(Site.visitorsPages());
            String token = trainee.context().storageState();
            for (String path : paths) {
                try (Person firstTime = Person.atPhone(On.H2.application(), Language.AR, token)) {
                    List<Response> answers = new CopyOnWriteArrayList<>();
                    firstTime.page().onResponse(answer -> {
                        // an answer still waiting in the storage that came along is sent again: no part of the page
                        if (answer.request().method().equals("GET")) {
                            answers.add(answer);
                        }
                    });
                    firstTime.opens(path).page().waitForLoadState(LoadState.NETWORKIDLE);
                    int bytes = answers.stream()
                            .map(answer -> answer.request().sizes())
                            .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                            .sum();
                    if (bytes > MOST_BYTES || answers.size() > MOST_REQUESTS) {
                        tooHeavy.put(path, bytes + " bytes in " + answers.size() + " requests");
                    }
                }
            }
        }
        assertThat(tooHeavy).isEmpty();
    }
}
