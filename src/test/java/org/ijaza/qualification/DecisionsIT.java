package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.ijaza.testing.UnderWay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting decides and its minutes are downloaded; somebody complains and is answered. */
class DecisionsIT {

    private final RunningApplication application = On.MARIADB.application();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void a_meeting_is_convened_decides_and_is_closed_with_sealed_minutes(Language language) {
        UnderWay underWay = UnderWay.in(UnderWay.TUNISIA, "TN");
        underWay.stands("DECISION", underWay.member());
        try (Person chair = Person.atPhone(application, language)) {
            chair.signsInAs("certifier").opens("/certify/convene?centre=2&lang=" + language.code());
            look(chair, language);
            chair.fills("day", LocalDate.now(ZoneOffset.UTC).toString())
                    .chooses("kind", "trainer")
                    .clicks("convene");
            look(chair, language);
            String meeting = chair.page().url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
            assertThat(status(chair, "/api/meetings/" + meeting + "/minutes").status())
                    .as("before it is closed")
                    .isEqualTo(404);

            chair.opens("/certify/meeting-case?meeting=" + meeting + "&id=" + underWay.candidacy());
            look(chair, language);
            chair.fills("words", "Le dossier est mince.").clicks("refuse");
            chair.opens("/certify/meeting-case?meeting=" + meeting + "&id=" + underWay.candidacy());
            assertThat(chair.page().locator("#decided").innerText()).isNotBlank();
            chair.opens("/certify/meeting?id=" + meeting).clicks("close");
            look(chair, language);
            APIResponse minutes = status(chair, chair.page().locator("#minutes").getAttribute("href"));
            assertThat(minutes.status()).isEqualTo(200);
            assertThat(new String(minutes.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            chair.opens("/certify/meetings");
            look(chair, language);
            assertThat(chair.complaints()).isEmpty();
        }
    }

    private static APIResponse status(Person person, String address) {
        return person.context().request().get(person.page().url().replaceFirst("(https?://[^/]+).*", "$1") + address);
    }

    private static void look(Person person, Language language) {
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
        Accessibility.assertNothingFound(person.page());
        Object overflow =
                person.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(person.page().url() + " is wider than a phone")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FR"})
    void a_complaint_is_sent_taken_in_hand_and_answered(Language language) {
        try (Person trainee = Person.withoutScript(application, language);
                Person official = Person.atPhone(application, language)) {
            // somebody new, whom nobody at the centre has ever endorsed or is tied to
            new Trainee(trainee, language)
                    .registers("complains-" + System.nanoTime() + "@example.org", "هادية", "Hedia Plainte", "TN");
            trainee.opens("/certify/complaints?lang=" + language.code());
            trainee.chooses("about", "TRAINER")
                    .fills("concerned", "Une formatrice de Gabès")
                    .chooses("centre", "2")
                    .fills("words", "Elle n’est pas venue.")
                    .clicks("complain");
            assertThat(trainee.page().locator("#mine").innerText()).contains("Elle n’est pas venue.");

            official.signsInAs("centre").opens("/certify/complaint-queue?lang=" + language.code());
            look(official, language);
            official.page().locator("[id='complaints'] a").last().click();
            official.page().waitForURL("**/certify/complaint?**");
            look(official, language);
            assertThat(official.page().locator("main").innerText()).doesNotContain("Elle n’est pas venue.");
            official.clicks("take");
            look(official, language);
            assertThat(official.page().locator("main").innerText()).contains("Elle n’est pas venue.");
            official.fills("answer", "Elle a été entendue.").clicks("founded");
            assertThat(official.complaints()).isEmpty();

            trainee.opens("/certify/complaints");
            assertThat(trainee.page().locator("#mine").innerText()).contains("Elle a été entendue.");
        }
    }
}
