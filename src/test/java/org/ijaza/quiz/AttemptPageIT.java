package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** The page of an attempt as it is used: one question at a time, twice at once, by somebody who was signed out. */
class AttemptPageIT {

    private static final String COURSE = "first-contact";

    @Test
    void shows_one_question_at_a_time_to_who_wants_calm() {
        try (Person person = Person.atPhone(On.H2.application(), Language.AR)) {
            Page page = beginsPreTest(person, "calm-" + System.nanoTime() + "@example.org", Language.AR);
            Locator shown = page.locator("fieldset.question:visible");
            assertThat(page.locator("fieldset.question").first()).isVisible();
            int questions = shown.count();
            assertThat(questions).isGreaterThan(2);

            person.clicks("turn");
            assertThat(shown).hasCount(1);
            ticks(page, 1);
            page.locator("#question1 .turns .button").click();
            assertThat(page.locator("#question2")).isVisible();
            assertThat(shown).hasCount(1);
            ticks(page, 2);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");
            page.locator("#question2 .turns .button.quiet").click();
            assertThat(page.locator("#question1 input").first()).isChecked();

            person.clicks("turn");
            assertThat(shown).hasCount(questions);
            assertThat(page.locator("#question2 input").first()).isChecked();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void tells_the_older_of_two_pages_which_stops_and_loses_nothing() {
        try (Person phone = Person.atPhone(On.H2.application(), Language.FR)) {
            Page older = beginsPreTest(phone, "twice-" + System.nanoTime() + "@example.org", Language.FR);
            try (Person desk = Person.atPhone(
                    On.H2.application(), Language.FR, phone.context().storageState())) {
                phone.context().setOffline(true);
                ticks(older, 1);
                assertThat(older.locator("#saveState")).hasAttribute("data-state", "offline");
                Page newer = desk.page();
                newer.navigate(older.url());
                ticks(newer, 2);
                assertThat(newer.locator("#saveState")).hasAttribute("data-state", "saved");

                phone.context().setOffline(false);
                assertThat(older.locator("#saveState")).hasAttribute("data-state", "elsewhere");
                assertThat(older.locator("#question3 input").first()).isDisabled();
                newer.reload();
                assertThat(newer.locator("#question1 input").first()).isChecked();
                assertThat(newer.locator("#question2 input").first()).isChecked();

                older.locator("#saveState a").click();
                ticks(older, 3);
                assertThat(older.locator("#saveState")).hasAttribute("data-state", "saved");
                assertThat(older.locator("#question2 input").first()).isChecked();
                assertThat(phone.complaints()).isEmpty();
                assertThat(desk.complaints()).isEmpty();
            }
        }
    }

    @Test
    void keeps_the_answers_of_who_was_signed_out_until_they_are_back() {
        try (Person person = Person.atPhone(On.H2.application(), Language.FR)) {
            String email = "expired-" + System.nanoTime() + "@example.org";
            Page page = beginsPreTest(person, email, Language.FR);
            person.context().clearCookies();
            ticks(page, 1);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "signIn");
            page.locator("#saveState a").click();
            page.waitForURL("**/account/sign-in**");
            person.fills("email", email).fills("password", Trainee.PASSWORD).clicks("signIn");
            page.waitForURL("**/learn/attempt**");
            assertThat(page.locator("#question1 input").first()).isChecked();
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");
            page.reload();
            assertThat(page.locator("#question1 input").first()).isChecked();
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");
        }
    }

    /** One that was on its way already when the answer came. */
    @Test
    void says_that_an_answer_is_saved_of_which_the_page_itself_does_not_know() {
        try (Person person = Person.atPhone(On.H2.application(), Language.FR)) {
            Page page = beginsPreTest(person, "race-" + System.nanoTime() + "@example.org", Language.FR);
            List<APIResponse> early = new ArrayList<>();
            page.route("**/learn/attempt?**", route -> {
                if (early.isEmpty()) {
                    early.add(route.fetch());
                }
                route.fulfill(new Route.FulfillOptions().setResponse(early.get(0)));
            });
            page.reload();
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "none");
            ticks(page, 1);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");

            page.reload();
            assertThat(page.locator("input[name=counter1]")).hasValue("1");
            assertThat(page.locator("#question1 input").first()).isChecked();
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");
        }
    }

    /** No event tells the page that the link is back, as where a proxy or a mast was down: it has to try by itself. */
    @Test
    void goes_on_by_itself_after_half_an_hour_without_a_link() {
        try (Person person = Person.atPhone(On.H2.application(), Language.AR)) {
            Page page = beginsPreTest(person, "mast-" + System.nanoTime() + "@example.org", Language.AR);
            page.clock().install();
            page.reload();
            page.route("**/api/attempts/**", Route::abort);
            ticks(page, 1);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "offline");
            page.clock().fastForward("30:00");
            ticks(page, 2);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "offline");

            page.unroute("**/api/attempts/**");
            page.clock().fastForward("00:20");
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "saved");
            page.reload();
            assertThat(page.locator("#question1 input").first()).isChecked();
            assertThat(page.locator("#question2 input").first()).isChecked();
        }
    }

    private static Page beginsPreTest(Person person, String email, Language language) {
        new Trainee(person, language)
                .registers(email, "أمينة", "Amina", "TN")
                .joins(COURSE)
                .begins(COURSE, "pre-tests");
        return person.page();
    }

    private static void ticks(Page page, int position) {
        page.locator("label[for='q" + position + "-1']").click();
    }
}
