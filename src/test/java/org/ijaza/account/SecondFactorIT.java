package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;
import org.ijaza.platform.Language;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second factor as people set it up, sign in with it, lose it and get it taken away, in the browser. */
class SecondFactorIT {

    @ParameterizedTest
    @EnumSource(On.class)
    void each_code_signs_in_once(On database) {
        try (Person person = Person.atPhone(database.application(), Language.FR);
                Person other = Person.atDesk(database.application(), Language.EN)) {
            String email = registers(person);
            other.signsIn(email, Trainee.PASSWORD);
            byte[] secret = proposes(person);
            List<String> recovery = confirms(person, secret);
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            assertThat(other.opens("/account/").page().url())
                    .as("signed out elsewhere")
                    .contains("sign-in");

            String code = TimeCode.at(secret, Clock.systemUTC().instant().plus(TimeCode.STEP));
            other.signsIn(email, Trainee.PASSWORD);
            assertThat(other.page().url()).endsWith("/account/second-step");
            assertThat(other.opens("/learn/").page().url())
                    .as("not signed in yet")
                    .contains("sign-in");
            other.opens("/account/second-step");
            entersStep(other, code);
            assertThat(other.page().url()).endsWith("/learn/");

            assertThat(answerTo(email, code, database))
                    .as("the same code again")
                    .contains("wrong");
            assertThat(answerTo(email, recovery.get(3), database))
                    .as("a recovery code")
                    .isEmpty();
            assertThat(answerTo(email, recovery.get(3).toLowerCase(Locale.ROOT), database))
                    .as("the same again")
                    .contains("wrong");
            assertThat(other.opens("/account/second-factor")
                            .page()
                            .locator("#codesLeft")
                            .innerText())
                    .contains("9");

            other.fills("password", Trainee.PASSWORD).clicks("turnOff");
            other.page().waitForURL("**/account/second-factor?done=**");
            assertThat(answerTo(email, null, database)).as("off again").isEmpty();
            assertThat(person.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void after_too_many_wrong_codes_a_right_one_must_wait_too() {
        try (Person person = Person.atPhone(On.MARIADB.application(), Language.EN)) {
            String email = registers(person);
            byte[] secret = proposes(person);
            confirms(person, secret);
            person.context().clearCookies();
            person.signsIn(email, Trainee.PASSWORD);
            person.page().waitForURL("**/account/second-step**");
            for (int i = 0; i <= AccountLimits.SECOND_STEP_OF_ACCOUNT.free(); i++) {
                entersStep(person, "wrong");
                assertThat(person.page().locator("#code-error").innerText()).contains("wrong");
            }
            // a pause of seconds would be over before a slow machine asks
            tally(email, "tries = tries + 5");
            String right = TimeCode.at(secret, Clock.systemUTC().instant().plus(TimeCode.STEP));
            entersStep(person, right);
            assertThat(person.page().locator(".messages").innerText()).contains("Too many attempts");
            assertThat(person.opens("/learn/").page().url()).contains("sign-in");

            tally(email, "last_at = date_sub(last_at, interval 20 minute)");
            person.opens("/account/second-step");
            entersStep(person, right);
            assertThat(person.page().url()).as("the time is over").endsWith("/learn/");
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** Changes what is kept of somebody's tries, behind the application's back. */
    private static void tally(String email, String change) {
        MariaDb.shared()
                .execute(
                        "shared",
                        "update tally set " + change + " where subject_hash = (select sha2(concat('"
                                + AccountLimits.SECOND_STEP_OF_ACCOUNT.kind() + ":', id), 256) from person"
                                + " where email = '" + email + "')");
    }

    @Test
    void without_a_first_step_there_is_no_second() {
        try (Person stranger = Person.atPhone(On.H2.application(), Language.EN)) {
            stranger.opens("/account/second-step");

            assertThat(stranger.page().locator("#code").count()).isZero();
            assertThat(stranger.page().locator("main a.button").getAttribute("href"))
                    .isEqualTo("/account/sign-in");
        }
    }

    @Test
    void who_is_late_opens_nothing_else_and_two_administrators_take_a_lost_one_away() {
        try (Person author = Person.atPhone(On.MARIADB.application(), Language.AR);
                Person centre = Person.atDesk(On.MARIADB.application(), Language.FR);
                Person region = Person.atDesk(On.MARIADB.application(), Language.AR)) {
            String email = registers(author);
            heldForTwoWeeks(email);
            author.context().clearCookies();
            author.signsIn(email, Trainee.PASSWORD);
            for (String path : List.of("/learn/", "/account/", "/desk/", "/")) {
                assertThat(author.opens(path).page().url()).as(path).endsWith("/account/second-factor");
            }
            assertThat(author.page().locator("#confined").count()).isEqualTo(1);
            confirms(author, proposes(author));
            assertThat(author.opens("/desk/").page().url()).endsWith("/desk/");

            centre.signsInAs("centre").opens("/centre/second-factor");
            centre.fills("email", email)
                    .fills("reason", "Téléphone perdu, appel vidéo")
                    .clicks("ask");
            centre.page().waitForURL("**/centre/second-factor?done=**");
            assertThat(row(centre, email).locator("[id$=confirm]").count())
                    .as("who asked does not confirm")
                    .isZero();
            region.signsInAs("region").opens("/centre/second-factor");
            row(region, email).locator("[id$=confirm]").click();
            region.page().waitForURL("**/centre/second-factor?done=**");

            assertThat(author.opens("/learn/").page().url()).contains("sign-in");
            author.signsIn(email, Trainee.PASSWORD);
            assertThat(author.page().url()).as("two days to set up another").endsWith("/learn/");
            assertThat(author.page().locator("#factorReminder").count()).isEqualTo(1);
            for (Person person : List.of(author, centre, region)) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    private static Locator row(Person person, String email) {
        return person.page().locator("#requests tbody tr", new Page.LocatorOptions().setHasText(email));
    }

    private static String registers(Person person) {
        String email = "factor-" + System.nanoTime() + "@example.org";
        new Trainee(person, Language.AR).registers(email, "هند الكتاني", "Hind Kettani", "TN");
        return email;
    }

    /** An author of the national centre since before the grace, behind the application's back. */
    private static void heldForTwoWeeks(String email) {
        MariaDb.shared()
                .execute(
                        "shared",
                        "insert into role_held (person_id, centre_id, role, from_day, version)"
                                + " select id, 2, 'AUTHOR', date_sub(current_date, interval 14 day), 1"
                                + " from person where email = '" + email + "'");
    }

    private static byte[] proposes(Person person) {
        person.opens("/account/second-factor")
                .fills("password", Trainee.PASSWORD)
                .clicks("propose");
        String secret = person.page().locator("#secret").innerText().replaceAll("\\s", "");
        return Base32.decode(secret);
    }

    private static List<String> confirms(Person person, byte[] secret) {
        person.fills("code", TimeCode.at(secret, Clock.systemUTC().instant())).clicks("confirm");
        return person.page().locator("#codes code").allInnerTexts();
    }

    /** Signs in on a new browser; answers the message beside the code, empty if it came in. */
    private static String answerTo(String email, String code, On database) {
        try (Person person = Person.atPhone(database.application(), Language.EN)) {
            person.signsIn(email, Trainee.PASSWORD);
            if (code != null) {
                entersStep(person, code);
            }
            return person.page().url().endsWith("/learn/")
                    ? ""
                    : person.page().locator("#code-error").innerText();
        }
    }

    private static void entersStep(Person person, String code) {
        person.page().waitForURL("**/account/second-step**");
        person.fills("code", code).clicks("enter");
    }
}
