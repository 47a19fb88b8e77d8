package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.ijaza.platform.Language;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** The time of a test runs out under somebody whose link is cut and whose device's clock is wrong. */
class AttemptTimeIT {

    private static final String COURSE = "first-contact";
    private static final String CLOCK_FIVE_HOURS_SLOW =
            """
            const Right = Date;
            const slow = () => Right.now() - 5 * 3600 * 1000;
            Date = class extends Right {
              constructor(...told) { if (told.length) { super(...told); } else { super(slow()); } }
              static now() { return slow(); }
            };
            """;

    @Test
    void what_was_given_in_time_counts_and_the_rest_is_kept_apart() {
        try (Person person = Person.atPhone(On.MARIADB.application(), Language.FR)) {
            person.context().addInitScript(CLOCK_FIVE_HOURS_SLOW);
            new Trainee(person, Language.FR)
                    .registers("time-" + System.nanoTime() + "@example.org", "", "Amina Temps", "TN")
                    .joins(COURSE)
                    .begins(COURSE, "pre-tests");
            Page page = person.page();
            String address = page.url();
            String attempt = address.replaceAll(".*id=", "");
            endsIn(attempt, 8);
            page.navigate(address);
            assertThat(page.locator("#timeFigure")).hasText(Pattern.compile("00:0\\d"));

            person.context().setOffline(true);
            ticks(page, 1);
            ticks(page, 2);
            assertThat(page.locator("#question1 input").first())
                    .isDisabled(new LocatorAssertions.IsDisabledOptions().setTimeout(15_000));
            assertThat(page.locator("#saveState")).containsText("temps est écoulé");
            assertThat(page.locator("#saveState")).containsText("2");
            assertThat(answered(attempt)).isEqualTo("0");
            person.context().setOffline(false);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "timeUp");
            assertThat(answered(attempt)).isEqualTo("2");

            page.navigate(address);
            assertThat(page.locator("#timeUp")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void an_answer_that_comes_when_nothing_is_awaited_any_more_waits_for_the_centre() {
        try (Person person = Person.atPhone(On.MARIADB.application(), Language.FR);
                Person centre =
                        Person.atDesk(On.MARIADB.application(), Language.FR).signsInAs("centre")) {
            String name = "Latifa Saffi";
            new Trainee(person, Language.FR)
                    .registers("late-" + System.nanoTime() + "@example.org", "", name, "TN")
                    .joins(COURSE)
                    .readsAllLessons(COURSE);
            new Trainee(person, Language.FR).begins(COURSE, "tests");
            Page page = person.page();
            String address = page.url();
            String attempt = address.replaceAll(".*id=", "");
            person.context().setOffline(true);
            ticks(page, 1);
            assertThat(page.locator("#saveState")).hasAttribute("data-state", "offline");
            // before the tab is closed: what it was just sending outlives it, and with it the link that was cut
            endsIn(attempt, -600);
            person.closesTab();

            person.context().setOffline(false);
            person.page().navigate(address);
            assertThat(person.page().locator("#saveState")).containsText("ont été transmises");
            assertThat(answered(attempt)).isEqualTo("0");
            person.page().navigate(address);
            assertThat(person.page().locator("#keptApart")).containsText("1");

            centre.opens("/centre/late-answers?attempt=" + attempt);
            assertThat(centre.page().locator("h1")).hasText(name);
            centre.fills("reason", "Coupure de courant").clicks("take");
            assertThat(centre.page().locator("main")).containsText("pas encore corrigée");
            assertThat(person.complaints()).isEmpty();
            assertThat(centre.complaints()).isEmpty();
        }
    }

    private static void ticks(Page page, int position) {
        page.locator("label[for='q" + position + "-1']").click();
    }

    private static void endsIn(String attempt, int seconds) {
        MariaDb.shared()
                .execute(
                        "shared",
                        "update attempt set deadline = timestampadd(second, " + seconds
                                + ", utc_timestamp(3)) where id = " + attempt);
    }

    private static String answered(String attempt) {
        return MariaDb.shared()
                .ask("shared", "select count(*) from attempt_question where counter > 0 and attempt_id = " + attempt);
    }
}
