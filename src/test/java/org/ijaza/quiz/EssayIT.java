package org.ijaza.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** A trainee writes on a phone with a weak link, a trainer marks without learning whose text it is. */
class EssayIT {

    private static final String TEXT = "قرأت خطتك.\n\nالهدف ملف، ولا ملف في الجلسة: %d";

    @Test
    void a_text_is_written_kept_marked_blindly_and_read_again() {
        String text = String.format(TEXT, System.nanoTime());
        try (Person amina = Person.atPhone(On.H2.application(), Language.AR);
                Person trainer = Person.atDesk(On.H2.application(), Language.FR)) {
            Trainee trainee = new Trainee(amina, Language.AR)
                    .registers("essay-" + System.nanoTime() + "@example.org", "سلمى القرطاسي", "Selma Kortassi", "TN")
                    .joins("tot-help-way");
            Page page = amina.page();
            page.locator("#pre-tests a.button").nth(1).click();
            amina.clicks("start");
            page.waitForURL("**/learn/attempt?**");
            page.context().setOffline(true);
            page.locator("textarea").fill(text);
            page.locator("#saveState[data-state=offline]").waitFor();
            page.context().setOffline(false);
            page.reload();
            page.locator("#saveState[data-state=saved]").waitFor();
            page.reload();
            assertThat(page.locator("textarea")).hasValue(text);
            Accessibility.assertNothingFound(page);
            trainee.submits();
            String result = page.url();
            assertThat(page.locator("#awaited")).isVisible();
            assertThat(page.locator("#outcome")).hasCount(0);
            Accessibility.assertNothingFound(page);

            trainer.signsInAs("trainer").opens("/teach/essays");
            Page desk = trainer.page();
            Locator last = desk.locator("#essays tbody a").last();
            Accessibility.assertNothingFound(desk);
            last.click();
            assertThat(desk.locator("#text")).hasText(text.replaceAll("\\s+", " "));
            assertThat(desk.locator("body")).not().containsText("Kortassi");
            Accessibility.assertNothingFound(desk);
            for (int criterion = 1; criterion <= 3; criterion++) {
                desk.locator("[name=level" + criterion + "]").first().check();
            }
            desk.locator("[name=level4]").nth(1).check();
            assertThat(desk.locator("#total")).containsText("7");
            trainer.clicks("mark");
            assertThat(desk.locator(".field-error:not(:empty)")).hasCount(1);
            desk.locator("#comment4").fill("Dites aussi ce qui est réussi.");
            trainer.clicks("mark");
            desk.waitForURL("**done=essays.marked");

            page.navigate(result);
            assertThat(page.locator("#awaited")).hasCount(0);
            assertThat(page.locator(".criterion .chosen")).hasCount(4);
            assertThat(page.locator(".criterion").last()).containsText("Dites aussi ce qui est réussi.");
            Accessibility.assertNothingFound(page);
            assertThat(page.locator("#outcome")).isVisible();
            amina.opens("/mails");
            assertThat(page.locator("article.mail")
                            .filter(new Locator.FilterOptions().setHasText(result.replaceAll(".*id=", "result?id=")))
                            .first())
                    .isVisible();
        }
    }
}
