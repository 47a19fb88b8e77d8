package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.util.Locale;
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
        "2020-01-01,VALID,expired,Certificat expiré",
        ",SUSPENDED,suspended,Certificat suspendu",
        ",WITHDRAWN,withdrawn,Certificat retiré",
        ",SUPERSEDED,superseded,Certificat remplacé par un autre"
    })
    void its_standing_is_said_on_the_page_and_to_programs(String until, String act, String standing, String words) {
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
