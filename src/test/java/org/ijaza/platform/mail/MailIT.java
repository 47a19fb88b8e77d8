package org.ijaza.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Postbox;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** Mails leave by the configured server, right in Arabic. */
class MailIT {

    @Test
    void the_link_that_confirms_an_address_arrives_in_the_persons_language() throws Exception {
        String address = "mail-" + System.nanoTime() + "@example.org";
        try (Person person = Person.atPhone(On.MARIADB.application(), Language.AR)) {
            person.opens("/account/register")
                    .fills("nameArabic", "ليلى البريد")
                    .chooses("country", "TN")
                    .fills("email", address)
                    .fills("password", Trainee.PASSWORD);
            person.page().locator("#consent").check();
            person.clicks("send");
            person.page()
                    .waitForCondition(() -> Postbox.shared().findMailTo(address).isPresent());
            MimeMessage mail = Postbox.shared().findMailTo(address).orElseThrow();
            assertThat(mail.getSubject()).contains("إجازة");
            assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
            String link = mail.getContent()
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith(On.MARIADB.application().url()))
                    .findFirst()
                    .orElseThrow();
            person.page().navigate(link.strip());
            person.clicks("send");
            person.page().waitForURL("**/account/sign-in?**");
        }
    }
}
