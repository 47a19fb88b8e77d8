package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Postbox;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** An examination at an hour: planned by a centre, watched over by a trainer, sat by two. */
class SittingIT {

    private static final String COURSE = "first-contact";
    private static final LocatorAssertions.ContainsTextOptions AFTER_A_POLL =
            new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);

    @Test
    void is_planned_watched_over_and_sat() {
        try (Person one = Person.atPhone(On.MARIADB.application(), Language.AR);
                Person other = Person.atPhone(On.MARIADB.application(), Language.FR);
                Person centre =
                        Person.atDesk(On.MARIADB.application(), Language.FR).signsInAs("centre");
                Person invigilator =
                        Person.atPhone(On.MARIADB.application(), Language.FR).signsInAs("trainer")) {
            String first = isReady(one, Language.AR, "سلمى الأولى", "Salma Oula");
            String second = isReady(other, Language.FR, "ندى الثانية", "Nada Thania");
            String sitting = isPlanned(centre, first + "\n" + second);
            other.page()
                    .waitForCondition(() -> Postbox.shared().findMailTo(second).isPresent());
            assertThat(Postbox.shared().findMailTo("trainer@example.org")).isPresent();

            startsTest(one);
            assertThat(one.page().locator("#sitting")).isVisible();
            invigilator.opens("/teach/sitting?id=" + sitting).clicks("open");
            one.fills("code", "AAAAAA").clicks("start");
            assertThat(one.page().locator("#code-error")).not().isEmpty();
            String code = invigilator.page().locator("#sittingCode").innerText();
            begins(one, code);
            begins(other, code);
            ticks(one.page(), 1);
            assertThat(one.page().locator("#saveState")).hasAttribute("data-state", "saved");
            // seen without a reload
            assertThat(row(invigilator, "Salma Oula")).containsText(Pattern.compile("1 sur|1/"), AFTER_A_POLL);
            assertThat(row(invigilator, "Salma Oula")).containsText("En ligne");
            assertThat(row(invigilator, "Nada Thania")).containsText("En cours", AFTER_A_POLL);

            isVoided(invigilator, sitting, "Nada Thania");
            other.page().reload();
            assertThat(other.page().locator("#voided")).containsText("Un téléphone");
            row(invigilator, "Nada Thania").locator("input[type=submit]").click();
            assertThat(row(invigilator, "Nada Thania")).containsText("Pas encore là");
            begins(other, code);

            invigilator.clicks("close");
            assertThat(invigilator.page().locator("#close")).hasCount(0);
            new Trainee(one, Language.AR).submits();
            invigilator.opens("/teach/sitting?id=" + sitting);
            assertThat(row(invigilator, "Salma Oula")).containsText("Remis");
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
            assertThat(centre.complaints()).isEmpty();
            assertThat(invigilator.complaints()).isEmpty();
        }
    }

    /** Registers and reads all lessons; answers the person's address. */
    private static String isReady(Person person, Language language, String arabic, String latin) {
        String email = "sitting-" + System.nanoTime() + "@example.org";
        new Trainee(person, language)
                .registers(email, arabic, latin, "TN")
                .joins(COURSE)
                .readsAllLessons(COURSE);
        return email;
    }

    private static String isPlanned(Person centre, String candidates) {
        centre.opens("/centre/sittings?centre=2");
        String test = centre.page()
                .locator("#test option", new Page.LocatorOptions().setHasText("premier contact"))
                .first()
                .getAttribute("value");
        centre.chooses("test", test)
                .fills("date", LocalDate.now().plusDays(3).toString())
                .fills("time", "10:00")
                .fills("place", "Salle des conférences")
                .fills("invigilator", "trainer@example.org")
                .fills("candidates", candidates)
                .clicks("plan");
        centre.page().waitForURL("**/teach/sitting?id=*");
        return centre.page().url().replaceAll(".*id=(\\d+).*", "$1");
    }

    private static void startsTest(Person person) {
        person.opens("/learn/course?code=" + COURSE);
        person.page().locator("#tests a.button").first().click();
        person.page().waitForURL("**/learn/test?**");
    }

    private static void begins(Person person, String code) {
        startsTest(person);
        person.fills("code", code).clicks("start");
        person.page().waitForURL("**/learn/attempt?**");
    }

    private static void isVoided(Person invigilator, String sitting, String name) {
        invigilator.opens("/teach/sitting?id=" + sitting);
        String seat = invigilator
                .page()
                .locator("#voided option", new Page.LocatorOptions().setHasText(name))
                .getAttribute("value");
        invigilator
                .chooses("voided", seat)
                .fills("reason", "Un téléphone sur la table")
                .clicks("void");
        assertThat(row(invigilator, name)).containsText("Annulé");
    }

    private static Locator row(Person invigilator, String name) {
        return invigilator.page().locator("#progress tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private static void ticks(Page page, int position) {
        page.locator("label[for='q" + position + "-1']").click();
    }
}
