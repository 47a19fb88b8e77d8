package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.ijaza.testing.TriedCourses;
import org.junit.jupiter.api.Test;

/** A test with a question of each kind that is not ticked, as it is sat with the page's script and without. */
class AnswerKindsIT {

    private static final List<String> PAIRED = List.of("ألفا alpha", "باء beta", "دلتا delta");
    private static final List<String> IN_GAPS = List.of("القوة force", "طفل enfant");

    @Test
    void each_is_answered_kept_and_marked() {
        RunningApplication application = On.H2.application();
        try (Person phone = Person.atPhone(application, Language.AR);
                Person plain = Person.withoutScript(application, Language.FR)) {
            Trainee amina = begins(phone, Language.AR);
            fills(phone.page());
            phone.page().locator("#saveState[data-state=saved]").waitFor();
            phone.page().reload();
            shows(phone.page());
            Accessibility.assertNothingFound(phone.page());
            phone.context().setOffline(true);
            phone.page().locator("input.number").fill("٣١ يوما");
            phone.page().locator("input.number").press("Enter");
            phone.page().locator("#saveState[data-state=offline]").waitFor();
            phone.context().setOffline(false);
            phone.page().reload();
            phone.page().locator("#saveState[data-state=saved]").waitFor();
            assertThat(phone.page().locator("input.number").inputValue()).isEqualTo("٣١ يوما");
            amina.submits();
            isMarked(phone.page());
            Accessibility.assertNothingFound(phone.page());
            assertThat(phone.complaints()).isEmpty();

            Trainee sami = begins(plain, Language.FR);
            fills(plain.page());
            plain.clicks("save");
            shows(plain.page());
            sami.submits();
            isMarked(plain.page());
        }
    }

    private static Trainee begins(Person person, Language language) {
        return new Trainee(person, language)
                .registers("kinds-" + language.code() + "@example.org", "أمينة", "Amina", "TN")
                .joins(TriedCourses.KINDS)
                .begins(TriedCourses.KINDS, "pre-tests");
    }

    /** Rightly, but for one of three pairs. */
    private static void fills(Page page) {
        page.locator("input.number").fill("٣٠");
        for (Locator typed : page.locator("fieldset[data-answer=typed]").all()) {
            List<Locator> words = typed.locator("input.words").all();
            List<String> right = words.size() == 1 ? List.of("CONSENT") : List.of("force", "Enfant");
            for (int i = 0; i < words.size(); i++) {
                words.get(i).fill(right.get(i));
            }
        }
        List<Locator> things = page.locator("select.number").all();
        for (Locator thing : things) {
            String label = page.locator("label[for='" + thing.getAttribute("id") + "']")
                    .innerText();
            thing.selectOption(String.valueOf(place(label)));
        }
        for (Locator lists : page.locator("fieldset[data-answer=placed]").all()) {
            List<Locator> fields = lists.locator("select.words").all();
            for (int i = 0; i < fields.size(); i++) {
                choose(fields.get(i), (fields.size() == 3 ? PAIRED : IN_GAPS).get(i));
            }
        }
    }

    /** The option that is one of these words. */
    private static void choose(Locator list, String words) {
        Locator option = list.locator("option").all().stream()
                .filter(offered -> words.contains(offered.textContent().strip()))
                .findFirst()
                .orElseThrow();
        list.selectOption(option.getAttribute("value"));
    }

    private static int place(String label) {
        return List.of("أول premier", "ثان deuxième", "ثالث troisième").stream()
                        .map(words -> words.contains(label.strip()))
                        .toList()
                        .indexOf(true)
                + 1;
    }

    private static void shows(Page page) {
        assertThat(page.locator("input.number").inputValue()).isEqualTo("٣٠");
        assertThat(page.locator("input.words").all().stream().map(Locator::inputValue))
                .containsExactlyInAnyOrder("CONSENT", "force", "Enfant");
        assertThat(page.locator("select.number").all().stream().map(Locator::inputValue))
                .containsExactlyInAnyOrder("1", "2", "3");
        assertThat(page.locator("select.words").all().stream().map(Locator::inputValue))
                .hasSize(5)
                .doesNotContain("0");
    }

    private static void isMarked(Page page) {
        assertThat(page.locator("li.right").count()).isEqualTo(TriedCourses.NUMBER_OF_KINDS - 1);
        assertThat(page.locator("li.partly").count()).isEqualTo(1);
        assertThat(page.locator("li.partly .expected").count()).isEqualTo(1);
        assertThat(page.locator("#partly").isVisible()).isTrue();
    }
}
