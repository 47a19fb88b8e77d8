package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Site;
import org.ijaza.testing.Trainee;
import org.ijaza.testing.TriedCourses;
import org.junit.jupiter.api.Test;

/** An author writes what several questions are about, and trainees read it above them. */
class CaseSetIT {

    @Test
    void trainees_read_a_case_above_its_questions_also_one_at_a_time() {
        try (Person phone = Person.atPhone(On.H2.application(), Language.AR)) {
            Trainee amina = new Trainee(phone, Language.AR)
                    .registers("case@example.org", "أمينة", "Amina", "TN")
                    .joins(TriedCourses.CASES)
                    .begins(TriedCourses.CASES, "pre-tests");
            Page page = phone.page();
            assertThat(page.locator(".case-text").count()).isEqualTo(1);
            assertThat(page.locator(".case-text + fieldset input.number").count())
                    .isEqualTo(1);
            Accessibility.assertNothingFound(page);

            phone.clicks("turn");
            page.waitForURL("**calm=true*");
            Locator seen = page.locator(".question:visible");
            while (page.locator("input.number:visible").count() == 0) {
                turns(page, seen);
            }
            assertThat(seen.count()).isEqualTo(1);
            assertThat(page.locator(".case-text:visible").innerText()).contains("حالة متخيَّلة");
            page.waitForCondition(() -> page.locator(".case-text:visible").boundingBox().y >= 0); // it scrolls there
            turns(page, seen);
            assertThat(page.locator(".case-text:visible").count()).isEqualTo(1);
            assertThat(seen.locator("input[type=radio]").count()).isEqualTo(2);
            Accessibility.assertNothingFound(page);

            amina.submits();
            assertThat(page.locator(".case-text + li.wrong").count()).isEqualTo(1);
            page.locator(".case-text summary").click();
            assertThat(page.locator(".case-text p").isVisible()).isTrue();
            Accessibility.assertNothingFound(page);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /** To the next question, which is another. */
    private static void turns(Page page, Locator seen) {
        String id = seen.getAttribute("id");
        page.locator(".turns a.button:visible").last().click();
        page.waitForCondition(() -> !seen.getAttribute("id").equals(id));
    }

    @Test
    void an_author_adds_a_case_and_gives_it_a_question() {
        try (Person author = Person.atPhone(On.H2.application(), Language.FR).signsInAs("author")) {
            Page page = author.page();
            String questions = Site.draftsPages(author, "first-contact").get(2);
            author.opens(questions).clicks("addCase");
            page.waitForURL("**/case-set?**");
            String id = page.url().replaceFirst(".*case=([^&]*).*", "$1");
            for (Language language : Language.values()) {
                page.locator("#text-" + language.code()).fill("حالة – cas – case");
            }
            Accessibility.assertNothingFound(page);
            author.clicks("save");
            page.waitForURL("**done=questions.case.saved");
            assertThat(page.locator("#cases").innerText()).contains(id).contains("cas – case");
            assertThat(page.locator("#problems").innerText()).contains("has 0 questions");

            page.locator("#questions a").first().click();
            page.locator("#case").selectOption(id);
            author.clicks("save");
            page.waitForURL("**done=questions.saved");
            assertThat(page.locator("#problems").innerText()).contains("has 1 question:");
            page.locator("#cases a").first().click();
            assertThat(page.locator("#about li").count()).isEqualTo(1);
            author.clicks("remove");
            page.waitForURL("**done=questions.case.removed");
            assertThat(page.locator("#cases").count()).isZero();
            assertThat(author.complaints()).isEmpty();
        }
    }
}
