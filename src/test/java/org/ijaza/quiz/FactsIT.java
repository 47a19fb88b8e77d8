package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.ijaza.platform.Language;
import org.ijaza.testing.HouseCourse;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.junit.jupiter.api.Test;

/** Authors change what a course says of itself and of its tests. */
class FactsIT {

    /** How the names of the final test's fields begin: before it come a pre-test and a writing exercise. */
    private static final String FINAL = "test-1-";

    private static final String PASS_MARK = FINAL + "passMark";

    @Test
    void objectives_and_the_final_test_are_changed_and_two_authors_see_both_texts() {
        try (Person amina = Person.atDesk(On.H2.application(), Language.AR).signsInAs("author");
                Person sami = Person.atDesk(On.H2.application(), Language.FR).signsInAs("author")) {
            Page page = amina.opens("/author/").page();
            page.locator("#courses article")
                    .filter(new Locator.FilterOptions().setHasText(new HouseCourse("tot-help-way").title()))
                    .locator("input[type=submit]")
                    .first()
                    .click();
            page.waitForLoadState();
            String draft = page.url().replaceFirst(".*id=", "");
            String course = "/author/facts?draft=" + draft;
            sami.opens(course);

            amina.clicks("facts")
                    .fills(PASS_MARK, "120")
                    .skipsTheBrowsersChecks()
                    .clicks("save");
            assertThat(page.locator("#" + PASS_MARK + "-error")).containsText("100");
            amina.fills(PASS_MARK, "80").chooses(FINAL + "draw-0-objective", "adult-learning-2");
            amina.fills(FINAL + "draw-0-questions", "1").clicks("save");
            assertThat(page.locator("#" + PASS_MARK)).hasValue("80");
            assertThat(page.locator("#" + FINAL + "draw-0-questions")).hasValue("1");
            amina.fills(FINAL + "closes", "2027-03-14T20:00")
                    .chooses(FINAL + "feedback", "after-closing")
                    .clicks(FINAL + "addFixed");
            assertThat(page.locator("#" + FINAL + "closes")).hasValue("2027-03-14T20:00");
            assertThat(page.locator("#" + FINAL + "feedback")).hasValue("after-closing");
            assertThat(page.locator("#" + FINAL + "fixed-0")).hasValue("adapting-a-course-q01");
            amina.clicks(FINAL + "fixed-0-remove");
            assertThat(page.locator("#" + FINAL + "fixed-0")).hasCount(0);

            sami.fills(PASS_MARK, "85").clicks("save");
            assertThat(sami.page().locator("#other")).containsText("passMark: 80");
            assertThat(sami.page().locator("#" + PASS_MARK)).hasValue("85");
            sami.clicks("mine");
            assertThat(sami.page().locator("#conflict")).hasCount(0);
            assertThat(amina.opens(course).page().locator("#" + PASS_MARK)).hasValue("85");

            amina.opens(course + "&module=adult-learning")
                    .fills("objective-0-fr", "Choisir la suite qui convient.")
                    .clicks("save");
            assertThat(page.locator("#objective-0-fr")).hasValue("Choisir la suite qui convient.");
            amina.clicks("objective-remove-0");
            assertThat(page.locator(".messages")).containsText("adult-learning-q01");
            int objectives = amina.opens(course + "&module=adult-learning")
                    .page()
                    .locator("[id^=objective-remove-]")
                    .count();
            amina.clicks("addObjective");
            assertThat(page.locator("#objective-" + objectives)).containsText("adult-learning-" + (objectives + 1));
            amina.clicks("objective-remove-" + objectives);
            assertThat(page.locator("#objective-" + objectives)).hasCount(0);
            assertThat(amina.complaints()).isEmpty();
            assertThat(sami.complaints()).isEmpty();
        }
    }
}
