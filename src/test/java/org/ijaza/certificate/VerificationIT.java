package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.platform.Language;
import org.ijaza.testing.AnswerKey;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody learns of a certificate, and what nobody does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {

    private static final String COURSE = "thb-core";

    private final RunningApplication application = On.MARIADB.application();
    private String number;
    private String code;

    @BeforeAll
    void somebody_is_certified() {
        try (Person person = Person.atDesk(application, Language.EN)) {
            Trainee trainee = new Trainee(person, Language.EN)
                    .registers("verified-" + System.nanoTime() + "@example.org", "", "Nadia Verifiée", "JO")
                    .joins(COURSE);
            trainee.readsAllLessons(COURSE);
            trainee.begins(COURSE, "tests").answers(new AnswerKey(COURSE, Language.EN), Integer.MAX_VALUE);
            trainee.submits().downloadsCertificate(COURSE);
            String[] address =
                    person.page().locator("#verify").getAttribute("href").split("/");
            number = address[2];
            code = address[3];
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",VALID,valid,Certificat valide",
        "2020-01-01,VALID,expired,Ne vous fiez pas à ce certificat",
        ",SUSPENDED,suspended,Ne vous fiez pas à ce certificat",
        ",WITHDRAWN,withdrawn,Certificat retiré",
        ",SUPERSEDED,superseded,Ne vous fiez pas à ce certificat"
    })
    void a_standing_that_came_past_the_log_is_said_and_not_relied_on(
            String until, String act, String standing, String words) {
        changed("update certificate_period set valid_until = %1$s, grace_ends = %1$s where certificate_id = "
                .formatted(until == null ? "null" : "'" + until + "'"));
        if (!act.equals("VALID")) {
            changed("insert into certificate_act (certificate_id, act, at) select id, '" + act
                    + "', '2026-01-01' from certificate where id = ");
        }
        try (Person stranger = Person.atPhone(application, Language.FR)) {
            stranger.opens("/verify/" + number + "/" + code);
            assertThat(stranger.page().locator(".verdict-line").innerText()).isEqualTo(words);
            assertThat(stranger.page().locator("main").innerText()).contains("Nadia Verifiée");
            JsonNode answer = asked(stranger, number, code);
            assertThat(answer.path("standing").asText()).isEqualTo(standing);
            assertThat(answer.path("checks").path("log").asBoolean()).isEqualTo(standing.equals("valid"));
            assertThat(answer.path("inForce").asBoolean()).isEqualTo(standing.equals("valid"));
            assertThat(answer.path("holderInLatin").asText()).isEqualTo("Nadia Verifiée");
        } finally {
            changed("update certificate_period set valid_until = null, grace_ends = null where certificate_id = ");
            changed("delete from certificate_act where act <> 'ISSUED' and certificate_id = ");
        }
    }

    private void changed(String change) {
        MariaDb.shared()
                .execute(
                        "shared",
                        change + "(select id from (select id from certificate where number = '" + number + "') one)");
    }

    @Test
    void each_check_is_said_by_itself_and_the_log_proves_it() {
        try (Person stranger = Person.atPhone(application, Language.EN)) {
            stranger.opens("/verify/" + number + "/" + code);
            assertThat(stranger.page().locator("#checks .check-good").count()).isEqualTo(6);
            assertThat(stranger.page().locator("#inLog").innerText()).contains("Entered on");
            JsonNode answer = asked(stranger, number, code);
            answer.path("checks").forEach(check -> assertThat(check.asBoolean()).isTrue());
            assertThat(answer.path("checks").size()).isEqualTo(6);
            assertThat(answer.path("log").path("number").asLong())
                    .isLessThanOrEqualTo(answer.path("log").path("entries").asLong());

            APIResponse proof = stranger.context()
                    .request()
                    .get(application
                            .at(stranger.page().locator("#proof").getAttribute("href"))
                            .toString());
            assertThat(findings(proof.text())).isEmpty();
            assertThat(proof.text()).contains("says holder-latin Nadia Verifiée", "act=issued");
        }
    }

    @Test
    void a_register_that_was_changed_behind_the_platforms_back_is_not_relied_on() {
        String where = " where number = '" + number + "'";
        MariaDb.shared().execute("shared", "update certificate set holder_latin = 'Somebody Else'" + where);
        try (Person stranger = Person.atPhone(application, Language.FR)) {
            stranger.opens("/verify/" + number + "/" + code);
            assertThat(stranger.page().locator(".verdict-line").innerText())
                    .isEqualTo("Ne vous fiez pas à ce certificat");
            assertThat(stranger.page().locator("#checks .check-bad").innerText())
                    .contains("journal public");
            assertThat(asked(stranger, number, code).path("checks").path("log").asBoolean())
                    .isFalse();
        } finally {
            MariaDb.shared().execute("shared", "update certificate set holder_latin = 'Nadia Verifiée'" + where);
        }
    }

    @Test
    void it_is_found_however_it_is_typed() {
        try (Person stranger = Person.atPhone(application, Language.AR)) {
            String typed = number.toLowerCase(Locale.ROOT).replace("-", " ");
            assertThat(asked(stranger, typed, code.toLowerCase(Locale.ROOT).replace("-", ""))
                            .path("standing")
                            .asText())
                    .isEqualTo("valid");
        }
    }

    @Test
    void a_number_alone_shows_nothing_and_guessing_is_slowed_down() {
        try (Person guesser = Person.atPhone(application, Language.EN);
                Person stranger = Person.atPhone(application, Language.EN)) {
            JsonNode answer = asked(guesser, number, "00000-00000-00000-00000");
            assertThat(answer.path("standing").asText()).isEqualTo("unknown");
            assertThat(answer.hasNonNull("holderInLatin") || answer.hasNonNull("course"))
                    .isFalse();
            int status = 200;
            for (int i = 0; i < 40 && status == 200; i++) {
                status = ask(guesser, number, "00000-00000-00000-0000" + i % 10).status();
            }
            assertThat(status).isEqualTo(429);
            assertThat(ask(guesser, number, "11111-11111-11111-11111").headers())
                    .containsKey("retry-after");
            assertThat(asked(stranger, number, code).path("standing").asText()).isEqualTo("valid");
        }
    }

    private static List<String> findings(String proof) {
        try {
            return LogProof.read(new BufferedReader(new StringReader(proof))).findings();
        } catch (IOException e) {
            throw new AssertionError(proof, e);
        }
    }

    private JsonNode asked(Person person, String number, String code) {
        APIResponse response = ask(person, number, code);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(response.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.text(), e);
        }
    }

    private APIResponse ask(Person person, String number, String code) {
        return person.context()
                .request()
                .get(application.url() + "/api/certificates/" + number.replace(" ", "%20") + "?code=" + code);
    }
}
