package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ijaza.platform.Language;
import org.ijaza.testing.AnswerKey;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No acknowledged answer is ever lost. */
@Order(1) // the longest first, or the others wait for it at the end
class AttemptIT {

    private static final String COURSE = "thb-core";
    /** How often the application is killed, and then its database server: {@code -Dijaza.kills=20} for a long look. */
    private static final int KILLS = Integer.getInteger("ijaza.kills", 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(On.class)
    void every_acknowledged_answer_outlives_a_kill(On database) {
        Map<String, String> settings = new HashMap<>(Map.of("IJAZA_DEMO", "true"));
        MariaDb server = database == On.MARIADB ? MariaDb.durable() : null;
        if (server != null) {
            settings.putAll(server.settings("killed"));
        }
        try (RunningApplication application =
                        RunningApplication.in(folder.resolve("data"), settings).start();
                Person person = Person.atPhone(application, Language.EN)) {
            beginsPreTest(person);
            int questions = person.page().locator("fieldset.question").count();
            assertThat(questions).isPositive();
            String attempt = person.page().url().replaceAll(".*id=", "");
            for (int kill = 1; kill <= KILLS; kill++) {
                Crowd crowd = new Crowd(application, cookie(person), attempt, questions).answers();
                application.kill();
                Map<Integer, Long> acknowledged = crowd.goesHome();
                application.start();
                assertThat(application.output())
                        .as("courses and people are there as they were")
                        .contains("Ijaza is ready")
                        .doesNotContain("published");
                assertAllIsThere(person, attempt, acknowledged);
            }
            for (int kill = 1; server != null && kill <= KILLS; kill++) {
                Crowd crowd = new Crowd(application, cookie(person), attempt, questions).answers();
                server.killAndStart();
                assertAllIsThere(person, attempt, crowd.goesHome());
            }
        }
    }

    private static void assertAllIsThere(Person person, String attempt, Map<Integer, Long> acknowledged) {
        person.opens("/learn/attempt?id=" + attempt);
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((position, counter) -> {
            long standing = Long.parseLong(
                    person.page().locator("input[name=counter" + position + "]").inputValue());
            assertThat(standing).as("question " + position).isGreaterThanOrEqualTo(counter);
            assertThat(checked(person.page(), position))
                    .as("question " + position)
                    .containsExactly(String.valueOf(Crowd.choice(standing)));
        });
    }

    private static String cookie(Person person) {
        return person.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ijaza-token"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answers_given_without_a_link_are_saved_when_it_is_back() {
        RunningApplication application = On.H2.application();
        try (Person person = Person.atPhone(application, Language.FR)) {
            new Trainee(person, Language.FR)
                    .registers("offline-" + System.nanoTime() + "@example.org", "", "Amina Link", "TN")
                    .joins(COURSE)
                    .begins(COURSE, "pre-tests");
            String address = person.page().url();
            person.context().setOffline(true);
            for (int position = 1; position <= 3; position++) {
                person.page().locator("label[for='q" + position + "-1']").click();
            }
            person.page().locator("#saveState").getByText("3").first().waitFor();
            person.closesTab();
            person.context().setOffline(false);
            person.page().navigate(address);
            person.page().waitForCondition(() -> savedInTheDatabase(person, address) == 3);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void works_without_script(On database) {
        try (Person person = Person.withoutScript(database.application(), Language.AR)) {
            Trainee trainee = new Trainee(person, Language.AR)
                    .registers("noscript-" + System.nanoTime() + "@example.org", "أمينة بلا برنامج", "", "MA")
                    .joins(COURSE)
                    .begins(COURSE, "pre-tests");
            trainee.answers(new AnswerKey(COURSE, Language.AR), 5);
            person.clicks("save");
            assertThat(person.page()
                            .locator("fieldset.question:has(input:checked)")
                            .count())
                    .isEqualTo(5);
            trainee.submits();
            assertThat(person.page().locator("li.right").count()).isEqualTo(5);
        }
    }

    @Test
    void who_has_submitted_holds_a_receipt_that_the_centre_can_check() {
        RunningApplication application = On.H2.application();
        try (Person person = Person.atPhone(application, Language.FR);
                Person centre = Person.atDesk(application, Language.FR).signsInAs("centre")) {
            Trainee trainee = new Trainee(person, Language.FR)
                    .registers("receipt-" + System.nanoTime() + "@example.org", "أمينة", "Amina Reçu", "TN")
                    .joins(COURSE)
                    .begins(COURSE, "pre-tests");
            trainee.answers(new AnswerKey(COURSE, Language.FR), 3);
            trainee.submits();
            String receipt = person.page().locator("#receipt").innerText();
            assertThat(person.page().locator("#saved").innerText()).contains(" 3 ");

            centre.opens("/centre/")
                    .page()
                    .locator("a[href='/centre/receipts']")
                    .click();
            centre.fills("code", receipt.toLowerCase(Locale.ROOT)).clicks("check");
            assertThat(centre.page().locator("#found").innerText())
                    .contains("Amina Reçu")
                    .contains(receipt);
            centre.fills("code", "00000-00000").clicks("check");
            assertThat(centre.page().locator("#unknown").isVisible()).isTrue();
            assertThat(person.complaints()).isEmpty();
            assertThat(centre.complaints()).isEmpty();
        }
    }

    private static void beginsPreTest(Person person) {
        new Trainee(person, Language.EN)
                .registers("killed-" + System.nanoTime() + "@example.org", "", "Amina Kill", "TN")
                .joins(COURSE)
                .begins(COURSE, "pre-tests");
    }

    private static List<String> checked(Page page, int position) {
        return page.locator("#question" + position + " input:checked").all().stream()
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    /** As another device sees it, which has nothing in its storage. */
    private static int savedInTheDatabase(Person person, String address) {
        String page = person.context().request().get(address).text();
        int saved = 0;
        int at = page.indexOf("checked=\"checked\"");
        while (at >= 0) {
            saved++;
            at = page.indexOf("checked=\"checked\"", at + 1);
        }
        return saved;
    }
}
