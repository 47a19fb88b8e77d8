package org.ijaza.quiz.figures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.UnderWay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who writes a course sees what the answers say; who observes sees it without the questions. */
class FiguresIT {

    private static final String COURSE = "trainer-update-2027";
    private static final String TEST = "/author/figures?course=" + COURSE + "&test=final-test";

    @BeforeAll
    static void twelvePeopleSitTheFinalTest() {
        On.MARIADB.application();
        for (int i = 0; i < 12; i++) {
            long person = UnderWay.person("sat-" + System.nanoTime() + "@example.org", "TN");
            MariaDb database = MariaDb.shared();
            long attempt = database.insert(
                    "shared",
                    "insert into attempt (person_id, test_id, number, country, language, state, started_at,"
                            + " submitted_at, score, passed) select " + person + ", t.id, 1, 'TN', '"
                            + (i % 2 == 0 ? "ar" : "fr") + "', 'SUBMITTED', '2026-11-01 09:00:00',"
                            + " '2026-11-01 09:30:00', 70, true from knowledge_test t join course_version v"
                            + " on t.course_version_id = v.id join course c on v.course_id = c.id where c.code = '"
                            + COURSE + "' and t.code = 'final-test' and v.number = 1");
            database.execute(
                    "shared",
                    "insert into attempt_question (attempt_id, position, question_id, choice_order, chosen, counter,"
                            + " answered_at, correct, share) select " + attempt
                            + ", row_number() over (order by q.id), q.id,"
                            + " left('abcdefgh', (select count(*) from choice c where c.question_id = q.id)), 1, 1,"
                            + " '2026-11-01 09:10:00', mod(q.id + " + i + ", 3) > 0,"
                            + " case when mod(q.id + " + i + ", 3) > 0 then 840 else 0 end from question q"
                            + " join knowledge_test t on t.course_version_id = q.course_version_id join attempt a"
                            + " on a.test_id = t.id where a.id = " + attempt + " and q.country is null"
                            + " order by q.id limit 8");
        }
    }

    @Test
    void an_author_goes_from_the_course_to_a_question_on_a_phone() {
        try (Person author =
                Person.atPhone(On.MARIADB.application(), Language.AR).signsInAs("author")) {
            Page page = author.opens("/author/figures").page();
            page.locator("#courses a[href$='" + COURSE + "']").click();
            assertThat(page.locator("#tests")).containsText("12");
            Accessibility.assertNothingFound(page);

            page.locator("#tests a").first().click();
            assertThat(page.locator("#summary")).isVisible();
            assertThat(page.locator(".histogram rect")).hasCount(10);
            assertThat(page.locator("#questions tbody tr")).hasCount(8);
            Accessibility.assertNothingFound(page);

            page.locator("#questions tbody a").first().click();
            assertThat(page.locator(".choices-taken")).isVisible();
            Accessibility.assertNothingFound(page);
            assertThat(author.complaints()).isEmpty();
        }
    }

    @Test
    void an_observer_sees_figures_without_questions_and_takes_them_home() {
        try (Person observer =
                Person.atDesk(On.MARIADB.application(), Language.FR).signsInAs("observer")) {
            Page page = observer.opens(TEST).page();
            assertThat(page.locator("#questions tbody tr")).hasCount(8);
            assertThat(page.locator("#questions .stem")).hasCount(0);
            page.locator("#questions th").nth(2).click();
            assertThat(page.locator("#questions th").nth(2)).hasAttribute("aria-sort", "ascending");
            Accessibility.assertNothingFound(page);

            APIResponse file = observer.context()
                    .request()
                    .get(On.MARIADB
                            .application()
                            .at(page.locator("#export").getAttribute("href"))
                            .toString());

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-disposition")).contains(COURSE + "-final-test.csv");
            assertThat(file.text()).startsWith("\uFEFF").contains("Facility").contains(",12,");
            assertThat(file.text().lines()).hasSize(9);
            assertThat(observer.complaints()).isEmpty();
        }
    }

    @Test
    void an_author_finds_a_question_by_a_word_in_another_language() {
        try (Person author =
                Person.atPhone(On.MARIADB.application(), Language.AR).signsInAs("author")) {
            Page page = author.opens("/author/bank").page();
            author.fills("words", "FORMATEUR").chooses("course", COURSE).clicks("find");
            page.waitForURL("**/author/bank?q=FORMATEUR&course=" + COURSE);
            assertThat(page.locator("#bank tbody tr").first()).containsText("-q");
            Accessibility.assertNothingFound(page);

            author.fills("words", "لا شيء كهذا").clicks("find");
            assertThat(page.locator("#bank .ui-datatable-empty-message")).isVisible();
            assertThat(author.complaints()).isEmpty();
        }
    }
}
