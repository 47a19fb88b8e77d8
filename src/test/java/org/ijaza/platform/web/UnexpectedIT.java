package org.ijaza.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody expected gets a number that the reader can tell and the log explains; nothing else is shown. */
@Isolated("takes a table away")
class UnexpectedIT {

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_shows_a_number_that_the_log_explains(Language language) throws IOException {
        On.MARIADB.application();
        MariaDb.shared().execute("shared", "rename table mail to mail_elsewhere");
        try (Person person = Person.atPhone(On.MARIADB.application(), language)) {
            Response response =
                    person.page().navigate(On.MARIADB.application().at("/mails").toString());
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).doesNotContain("Exception").doesNotContain("mail_elsewhere");
            assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
            Accessibility.assertNothingFound(person.page());
            String reference = person.page().locator("main code").innerText();
            assertThat(reference).matches("[0-9A-F]{8}");
            String log = Files.readString(
                    On.MARIADB.application().data().resolve("log/ijaza-0.log"), StandardCharsets.UTF_8);
            assertThat(log).contains("reference " + reference);
        } finally {
            MariaDb.shared().execute("shared", "rename table mail_elsewhere to mail");
        }
    }
}
