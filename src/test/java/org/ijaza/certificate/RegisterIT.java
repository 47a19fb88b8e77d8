package org.ijaza.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.testing.Accessibility;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.SigningDesk;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** A trainer's certificate from the certifier's grant to its withdrawal, on a real server. */
class RegisterIT {

    private static final String MOROCCO = "3";

    private final RunningApplication application = On.MARIADB.application();
    /** Letters only, since it is part of names. */
    private final String id = Long.toString(System.nanoTime())
            .chars()
            .mapToObj(digit -> Character.toString('a' + digit - '0'))
            .collect(Collectors.joining());

    @Test
    void what_was_granted_is_issued_may_be_led_on_and_is_withdrawn_by_another_certifier() {
        String email = "trainer-" + id + "@example.org";
        try (Person holder = Person.atPhone(application, Language.FR);
                Person certifier = Person.atDesk(application, Language.AR)) {
            new Trainee(holder, Language.FR).registers(email, "سلمى المدربة", "Selma Formatrice " + id, "TN");
            assertThat(holder.opens("/teach/").page().locator("#qualify").isVisible())
                    .isTrue();

            granted(email, "region");
            issued(holder, email, "Selma Formatrice " + id);
            assertThat(holder.page().locator(".may-lead-ar").innerText()).isEqualTo("Oui");
            assertThat(holder.page().locator(".may-lead-en").innerText()).isEqualTo("Non");
            Accessibility.assertNothingFound(holder.page());
            String address =
                    holder.page().locator(".licence a[href^='/verify/']").getAttribute("href");
            try (Person stranger = Person.atPhone(application, Language.FR)) {
                assertThat(stranger.opens(address).page().locator("main").innerText())
                        .contains("Certificat valide", "arabe et français", "Tunisie");
            }

            certifier.signsInAs("certifier").opens("/certify/register");
            certifier.fills("q", "formatrice " + id).clicks("search");
            Accessibility.assertNothingFound(certifier.page());
            certifier
                    .page()
                    .locator("#register a[href^='/certify/certificate']")
                    .click();
            Accessibility.assertNothingFound(certifier.page());
            does(certifier, "SUSPENDED", "Plainte reçue");
            assertThat(certifier.page().locator("#standing").innerText()).isEqualTo("معلّقة");
            assertThat(verdict(address)).isEqualTo("Certificat suspendu");
            assertThat(holder.opens("/teach/").page().locator(".may-lead-ar").innerText())
                    .isEqualTo("Non");
            does(certifier, "REINSTATED", "Plainte infondée");
            assertThat(verdict(address)).isEqualTo("Certificat valide");
            assertThat(holder.opens("/teach/").page().locator(".may-lead-ar").innerText())
                    .isEqualTo("Oui");

            declaresACohort(holder);
            certifier
                    .opens(path(certifier))
                    .page()
                    .locator("#led [id$=':recognise']")
                    .click();
            assertThat(certifier.page().locator(".messages .notice:not(.error)").isVisible())
                    .isTrue();
            Accessibility.assertNothingFound(certifier.page());
            movesToNewerRules(certifier);
            assertThat(verdict(address)).isEqualTo("Certificat valide");

            does(certifier, "WITHDRAWN", "Dossier falsifié");
            assertThat(certifier.page().locator("#standing").innerText()).isEqualTo("مسحوبة");
            assertThat(certifier.page().locator("#history .reason").allInnerTexts())
                    .containsExactly("Dossier falsifié", "Dispositif révisé", "Plainte infondée", "Plainte reçue");
            assertThat(certifier.page().locator("#acts a").count()).isZero();
            Accessibility.assertNothingFound(certifier.page());

            try (Person stranger = Person.atPhone(application, Language.FR)) {
                assertThat(stranger.opens(address).page().locator("main").innerText())
                        .contains("Certificat retiré")
                        .doesNotContain("Dossier");
            }
            assertThat(holder.opens("/teach/").page().locator(".may-lead-ar").innerText())
                    .isEqualTo("Non");
            assertThat(mails(holder))
                    .contains("Plainte reçue", "Plainte infondée", "Dispositif révisé", "Dossier falsifié");
            assertThat(certifier.complaints()).isEmpty();
            assertThat(holder.complaints()).isEmpty();
        }
    }

    @Test
    void who_granted_it_is_told_why_not_and_another_centre_finds_nothing() {
        String email = "granted-" + id + "@example.org";
        String elsewhere = "elsewhere-" + id + "@example.org";
        try (Person holder = Person.atPhone(application, Language.FR);
                Person certifier = Person.atDesk(application, Language.AR);
                Person moroccan = Person.atDesk(application, Language.FR)) {
            new Trainee(holder, Language.FR).registers(email, "", "Karim Formateur " + id, "TN");
            granted(email, "certifier");
            issued(holder, email, "Karim Formateur " + id);

            certifier.signsInAs("certifier").opens("/certify/register?q=" + id);
            certifier
                    .page()
                    .locator("#register a[href^='/certify/certificate']")
                    .click();
            assertThat(certifier.page().locator(".obstacle").allInnerTexts())
                    .hasSize(2)
                    .allSatisfy(why -> assertThat(why).contains("أنت من منح هذه الشهادة"));
            assertThat(certifier.page().locator("#choose-WITHDRAWN").count()).isZero();
            String path = certifier.page().url().replaceFirst("https?://[^/]+", "");

            new Trainee(moroccan, Language.FR).registers(elsewhere, "", "Certificatrice Ailleurs", "MA");
            MariaDb.shared()
                    .execute(
                            "shared",
                            "insert into role_held (person_id, centre_id, role, from_day, version)"
                                    + " select id, " + MOROCCO
                                    + ", 'CERTIFIER', current_date, 1 from person where email = '"
                                    + elsewhere + "'");
            assertThat(status(moroccan, path)).isEqualTo(404);
            assertThat(status(moroccan, "/certify/certificate?id=987654321")).isEqualTo(404);
            moroccan.opens("/certify/register?q=" + id);
            assertThat(moroccan.page()
                            .locator("#register a[href^='/certify/certificate']")
                            .count())
                    .isZero();
            assertThat(status(holder, path)).as("somebody without a role").isEqualTo(403);
        }
    }

    /** Chooses an act on the certificate's page, and does it. */
    private static void does(Person certifier, String act, String reason) {
        certifier.page().locator("#choose-" + act).click();
        Accessibility.assertNothingFound(certifier.page());
        certifier.fills("reason", reason).clicks("perform");
        assertThat(certifier.page().locator("p.notice:not(.warn)").isVisible()).isTrue();
    }

    /** On a phone, with the mistake of a rating that cannot be. */
    private static void declaresACohort(Person holder) {
        holder.opens("/teach/").page().locator(".declare-led").click();
        Accessibility.assertNothingFound(holder.page());
        holder.page()
                .locator("[id$=proof]")
                .first()
                .setInputFiles(new FilePayload("séances.txt", "text/plain", "Trois séances".getBytes(UTF_8)));
        holder.fills("endedOn", LocalDate.now(ZoneOffset.UTC).toString());
        holder.fills("trainees", "24")
                .fills("rating", "7")
                .fills("words", "À Gafsa.")
                .clicks("declare");
        assertThat(holder.page().locator("[id$=rating-error]").innerText()).isNotEmpty();
        holder.page()
                .locator("[id$=proof]")
                .first()
                .setInputFiles(new FilePayload("séances.txt", "text/plain", "Trois séances".getBytes(UTF_8)));
        holder.fills("rating", "٤,2").clicks("declare");
        assertThat(holder.page().locator("#declared, [id$=':declared']").innerText())
                .contains("4,2", "séances");
        Accessibility.assertNothingFound(holder.page());
    }

    /** Where somebody is, without what was said there. */
    private static String path(Person person) {
        return person.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("[&?]done=[^&]*", "");
    }

    /** One proposes and another, on a phone, decides; newer rules are there for as long as that takes. */
    private void movesToNewerRules(Person certifier) {
        MariaDb.shared()
                .execute(
                        "shared",
                        "insert into validity_rules (kind, number, months, counting, window_months, grace_months,"
                                + " pause_months, reminders, renewable, renewal_course, renewal_cohorts, renewal_rating,"
                                + " renewal_decided) select kind, 1000,"
                                + " months, counting, 9, 1, pause_months, '270 30', renewable, renewal_course,"
                                + " renewal_cohorts, renewal_rating, renewal_decided from validity_rules"
                                + " where kind = 'trainer' and number = (select max(number) from validity_rules where kind = 'trainer')");
        try (Person other = Person.atPhone(application, Language.FR)) {
            String here = path(certifier);
            certifier.opens(here).page().locator("#move").click();
            Accessibility.assertNothingFound(certifier.page());
            assertThat(certifier.page().locator("#effect .earlier").innerText()).isEqualTo("1");
            certifier.fills("reason", "Dispositif révisé").clicks("propose");
            assertThat(certifier.page().locator("#obstacle").isVisible()).isTrue();
            String move =
                    certifier.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("[&]done=[^&]*", "");

            other.signsInAs("certifier2").opens("/certify/moves?lang=fr");
            Accessibility.assertNothingFound(other.page());
            other.opens(move);
            Accessibility.assertNothingFound(other.page());
            other.clicks("approve");
            other.page().waitForCondition(() -> other.opens(move)
                    .page()
                    .locator("#moved")
                    .innerText()
                    .equals("1"));
            assertThat(other.complaints()).isEmpty();
            certifier.opens(here);
        } finally {
            MariaDb.shared().execute("shared", "delete from validity_rules where number = 1000");
        }
    }

    /** The one line that a stranger reads first. */
    private String verdict(String address) {
        try (Person stranger = Person.atPhone(application, Language.FR)) {
            return stranger.opens(address).page().locator(".verdict-line").innerText();
        }
    }

    /** Leaves in the queue what a certifier's grant leaves there. */
    private static void granted(String holder, String granter) {
        MariaDb.shared()
                .execute(
                        "shared",
                        "insert into job (kind, payload, due_at, tries) select 'trainer-certificate', concat('trainer"
                                + " ', h.id, ' ', h.id, ' 2 ', g.id, ' thb-core ar,fr TN'), '2026-01-01', 0 from person h,"
                                + " person g where h.email = '" + holder
                                + "' and g.email = '" + granter + "@example.org'");
    }

    /** The queue is looked at when a mail joins it; then two people sign. */
    private static void issued(Person holder, String email, String name) {
        try (Person forgetful = Person.atPhone(On.MARIADB.application(), Language.FR)) {
            forgetful.opens("/account/forgotten").fills("email", email).clicks("send");
        }
        SigningDesk.sign(On.MARIADB.application(), Language.FR, "certifier2", name);
        SigningDesk.sign(On.MARIADB.application(), Language.FR, "director", name);
        holder.opens("/teach/");
        assertThat(holder.page().locator(".licence").count()).isEqualTo(1);
    }

    private static String mails(Person person) {
        Page page = person.opens("/mails").page();
        return page.locator("main").innerText();
    }

    private static int status(Person person, String path) {
        Response response =
                person.page().navigate(On.MARIADB.application().at(path).toString());
        return response.status();
    }
}
