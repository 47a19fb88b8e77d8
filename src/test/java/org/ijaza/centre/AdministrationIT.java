package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Postbox;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk of a centre's administrator, in the browser. */
class AdministrationIT {

    private static final String TUNISIA = "?centre=2";
    private static final String PASSWORD = "a-password-of-words";

    @ParameterizedTest
    @EnumSource(On.class)
    void who_is_invited_accepts_and_is_given_a_role_until_a_day(On database) {
        String email = "invited-" + database.name().toLowerCase(Locale.ROOT) + System.nanoTime() + "@example.org";
        try (Person administrator =
                        Person.atDesk(database.application(), Language.FR).signsInAs("centre");
                Person guest = Person.atPhone(database.application(), Language.AR)) {
            administrator
                    .opens("/centre/invite" + TUNISIA)
                    .fills("email", email)
                    .clicks("send");
            assertThat(administrator.page().url()).contains("done=centre.invited");

            guest.opens(linkMailedTo(database, email))
                    .fills("nameLatin", "Ines Mahjoub")
                    .fills("password", PASSWORD);
            guest.page().locator("#consent").check();
            guest.clicks("register");
            assertThat(guest.page().url()).contains("done=centre.joined");
            guest.signsIn(email, PASSWORD);
            assertThat(guest.page().url()).endsWith("/learn/");

            administrator.opens("/centre/people" + TUNISIA + "&q=" + email);
            administrator.page().locator("#people a, [id$=people] a").first().click();
            administrator.page().waitForURL("**/centre/person?**");
            administrator
                    .chooses("role", "TRAINER")
                    .fills("until", "2099-01-31")
                    .clicks("give");
            assertThat(administrator.page().url()).contains("done=centre.role-given");
            assertThat(administrator.page().locator("[id$=roles]").innerText()).contains("2099");
            assertThat(administrator.complaints()).isEmpty();
            assertThat(guest.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_list_with_mistakes_stores_nothing_a_good_one_invites_all(On database) {
        String mark = database.name().toLowerCase(Locale.ROOT) + System.nanoTime();
        String heading = "email;name_arabic;name_latin;country;language\n";
        String good = heading + "one-" + mark + "@example.org;سامي;Sami;TN;ar\ntwo-" + mark
                + "@example.org;;Leila;Tunisie;français\n";
        try (Person administrator =
                Person.atDesk(database.application(), Language.FR).signsInAs("centre")) {
            Page page = administrator.page();
            administrator.opens("/centre/import" + TUNISIA);
            uploads(administrator, (good + "=cmd;;Ali;TN;ar\n").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[id$=problems]").innerText()).contains("4").contains("tableur");
            uploads(administrator, good.getBytes(Charset.forName("windows-1256")));
            assertThat(page.locator("#file-error").innerText()).contains("UTF-8");
            administrator.opens("/centre/invite" + TUNISIA);
            assertThat(page.locator("main").innerText()).doesNotContain(mark);

            administrator.opens("/centre/import" + TUNISIA);
            uploads(administrator, good.getBytes(StandardCharsets.UTF_8));
            page.waitForURL("**&import=*");
            assertThat(page.locator("main").innerText()).contains("سامي");
            administrator.clicks("confirm");
            page.locator("#done").waitFor();

            administrator.opens("/centre/invite" + TUNISIA);
            assertThat(page.locator("main").innerText()).contains("one-" + mark).contains("two-" + mark);
            assertThat(linkMailedTo(database, "two-" + mark + "@example.org")).contains("token=");
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_that_is_too_large_is_refused_in_words() {
        try (Person administrator =
                Person.atDesk(On.H2.application(), Language.FR).signsInAs("centre")) {
            administrator.opens("/centre/import" + TUNISIA);
            uploads(administrator, new byte[11 * 1024 * 1024]);
            administrator.page().waitForURL("**/too-large");
        }
    }

    @Test
    void what_the_national_centre_keeps_stands_in_the_lesson_of_a_reader_of_the_country() {
        String mark = "Foyer " + System.nanoTime();
        try (Person administrator =
                        Person.atDesk(On.H2.application(), Language.FR).signsInAs("centre");
                Person reader = Person.atPhone(On.H2.application(), Language.FR)) {
            new Trainee(reader, Language.FR)
                    .registers("reader-" + System.nanoTime() + "@example.org", "قارئة", "Rim Reader", "TN")
                    .joins("thb-core");
            opensLessonWithContacts(reader);

            administrator
                    .opens("/centre/contacts" + TUNISIA)
                    .fills("nameAr", "مأوى")
                    .fills("nameFr", mark)
                    .fills("nameEn", "Shelter")
                    .fills("purposeAr", "إيواء")
                    .fills("purposeFr", "Hébergement")
                    .fills("purposeEn", "Shelter")
                    .fills("phone", "<script>")
                    .clicks("save");
            assertThat(administrator.page().locator("#phone-error").innerText()).isNotBlank();
            administrator.fills("phone", "71 000 000").clicks("save");
            assertThat(administrator.page().url()).contains("done=contacts.added");

            reader.page().reload();
            assertThat(reader.page().locator(".block-contacts").innerText())
                    .contains(mark, "Hébergement", "71 000 000");

            Locator card = administrator
                    .page()
                    .locator("article.contact")
                    .filter(new Locator.FilterOptions().setHasText(mark));
            card.locator("[id$=check]").click();
            administrator.page().waitForURL("**done=contacts.checked");
            card.locator("[id$=remove]").click();
            administrator.page().waitForURL("**done=contacts.removed");
            reader.page().reload();
            assertThat(reader.page().locator(".block-contacts").innerText()).doesNotContain(mark);
            assertThat(administrator.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static void opensLessonWithContacts(Person reader) {
        List<String> lessons = reader.page().locator("ol.lessons li:has(.chip) a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String lesson : lessons) {
            if (reader.opens(lesson).page().locator(".block-contacts").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no lesson of the country shows contacts");
    }

    private static void uploads(Person person, byte[] list) {
        person.page().locator("#file").setInputFiles(new FilePayload("people.csv", "text/csv", list));
        person.clicks("check");
    }

    /** The path of the link in the mail to this address, once it is there. */
    private static String linkMailedTo(On database, String email) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        try (Person reader = Person.atDesk(database.application(), Language.EN)) {
            while (Instant.now().isBefore(end)) {
                String mails = database == On.H2
                        ? reader.opens("/mails")
                                .page()
                                .locator("article.mail")
                                .filter(new Locator.FilterOptions().setHasText(email))
                                .allInnerTexts()
                                .toString()
                        : Postbox.shared()
                                .findMailTo(email)
                                .map(AdministrationIT::contentOf)
                                .orElse("");
                Matcher link =
                        Pattern.compile("/centre/invitation\\?token=[\\w-]+").matcher(mails);
                if (link.find()) {
                    return link.group();
                }
                reader.page().waitForTimeout(300);
            }
        }
        throw new AssertionError("no mail to " + email);
    }

    private static String contentOf(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
