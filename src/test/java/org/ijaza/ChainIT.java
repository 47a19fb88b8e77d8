package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.ijaza.certificate.pdf.Conformance;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.testing.AnswerKey;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Scan;
import org.ijaza.testing.SigningDesk;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain closes: who learned and was found able may train others, and only as long as the certificate holds. */
@Order(1) // the longest first, or the others wait for it at the end
class ChainIT {

    private static final String CORE = "thb-core";
    private static final String TOT = "tot-help-way";
    private static final String ASSIGNMENT = "Clair et juste.";
    private static final String SESSION = "Une séance bien menée.";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @CsvSource({"H2,AR", "MARIADB,FR"})
    void a_trainee_becomes_a_trainer_and_is_one_no_longer(On database, Language language) throws Exception {
        RunningApplication application = database.application();
        String name = "Amel " + word(System.nanoTime());
        byte[] certificate;
        try (Person person = Person.atPhone(application, language)) {
            Trainee trainee = new Trainee(person, language)
                    .registers("chain-" + System.nanoTime() + "@example.org", "أمل السلسلة", name, "TN");
            person.opens("/certify/candidacy");
            assertThat(person.page().locator("#missing").count()).isEqualTo(1);
            passes(trainee, CORE);
            passes(trainee, TOT);
            applies(person);

            acts(application, language, "centre", name, official -> official.fills("words", "Connue du centre.")
                    .clicks("endorse"));
            acts(application, language, "certifier", name, official -> official.fills("words", "Parcours solide.")
                    .clicks("admit"));
            handsIn(person);
            acts(application, language, "certifier", name, ChainIT::namesAssessors);
            acts(application, language, "assessor1", name, rates(ASSIGNMENT));
            acts(application, language, "assessor2", name, rates(ASSIGNMENT));
            showsSessionsAndSigns(person);
            for (int session = 0; session < 2; session++) {
                acts(application, language, "certifier", name, ChainIT::recognises);
            }
            handsIn(person);
            acts(application, language, "certifier", name, ChainIT::namesAssessors);
            acts(application, language, "assessor1", name, rates(SESSION));
            acts(application, language, "assessor2", name, rates(SESSION));
            endorserMayNotDecide(application, language, name);
            acts(application, language, "certifier", name, official -> official.fills("words", "Tout est réuni.")
                    .clicks("grant"));

            mayNotSign(application, language, "certifier", name);
            SigningDesk.sign(application, language, "certifier2", shown(language, name));
            sees(person, 1);
            SigningDesk.sign(application, language, "director", shown(language, name));

            certificate = downloadsLicence(person);
            // for who wants to look at it
            Files.write(Path.of("target", "it", "trainer-" + language.code() + ".pdf"), certificate);
            Conformance.assertArchivableAndAccessible(certificate);
            assertThat(mayLead(person, language)).isTrue();
            assertThat(person.complaints()).isEmpty();

            String address = URI.create(Scan.qrCodeOf(certificate)).getPath();
            strangerSees(application, language, address, ".verdict-good", "#signatures > li:nth-child(2)");
            isWithdrawn(application, language, name);
            strangerSees(application, language, address, ".verdict-bad");

            person.opens("/teach/");
            assertThat(mayLead(person, language)).isFalse();
            assertThat(person.page().locator("#qualify").count()).isEqualTo(1);
        }
    }

    private static void passes(Trainee trainee, String course) {
        trainee.joins(course);
        trainee.readsAllLessons(course);
        trainee.begins(course, "tests").answers(new AnswerKey(course, trainee.language()), Integer.MAX_VALUE);
        trainee.submits();
    }

    private static void applies(Person person) {
        person.opens("/certify/candidacy")
                .fills("profession", "Magistrate")
                .fills("experienceYears", "9")
                .fills("background", "Nine years at the bench, two of them teaching at the institute.");
        person.page().locator("#languages").check();
        person.page().locator("#languageFr").check();
        person.page().locator("#centre").selectOption("2");
        person.clicks("apply");
        assertThat(person.page().locator("#state").innerText()).isNotBlank();
    }

    private static void handsIn(Person person) {
        person.opens("/certify/candidacy");
        person.page()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "adaptation.md",
                        "text/markdown",
                        "# Adaptation nationale\n\nLe module, selon le droit tunisien."
                                .getBytes(StandardCharsets.UTF_8)));
        person.clicks("addFile").clicks("handIn");
    }

    private static void showsSessionsAndSigns(Person person) {
        for (int session = 1; session <= 2; session++) {
            person.opens("/certify/evidence?kind=trainer&asked=co-trained")
                    .fills("evidenceWords", "Séance " + session + ", avec une formatrice certifiée.");
            person.page()
                    .locator("#proof")
                    .setInputFiles(new FilePayload(
                            "seance.txt", "text/plain", "Attestation".getBytes(StandardCharsets.UTF_8)));
            person.clicks("putForward");
        }
        assertThat(person.page().locator("#shown > li").count()).isEqualTo(2);
        person.opens("/certify/evidence?kind=trainer&asked=conduct").clicks("sign");
    }

    private static void recognises(Person official) {
        official.page().locator("#undecided a").first().click();
        official.page().waitForURL("**/certify/recognition?**");
        official.fills("words", "Attestation vérifiée.").clicks("recognise");
    }

    /** An official finds the case in the queue, opens it and does what is to be done. */
    private static void acts(
            RunningApplication application,
            Language language,
            String account,
            String candidate,
            Consumer<Person> deed) {
        try (Person official = atCase(application, language, account, candidate)) {
            assertThat(official.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
            deed.accept(official);
            assertThat(official.page().locator(".messages .notice:not(.error)").count())
                    .as(account + " was told that it is done")
                    .isEqualTo(1);
            assertThat(official.complaints()).as(account).isEmpty();
        }
    }

    private static Person atCase(RunningApplication application, Language language, String account, String candidate) {
        Person official = Person.atDesk(application, language)
                .signsInAs(account)
                .opens("/certify/desk?show=all&lang=" + language.code());
        // the queue shows names in the reader's script; the address of the case is all that is needed
        Page page = official.page();
        page.locator("#queue a")
                .filter(new Locator.FilterOptions().setHasText(shown(language, candidate)))
                .last()
                .click();
        page.waitForURL("**/certify/case?**");
        return official;
    }

    private static String shown(Language language, String latin) {
        return language == Language.AR ? "أمل السلسلة" : latin;
    }

    private static void namesAssessors(Person official) {
        official.page().locator("#assignForm input[type=checkbox]").all().forEach(Locator::uncheck);
        official.page()
                .getByLabel("Leila Trabelsi")
                .or(official.page().getByLabel("ليلى الطرابلسي"))
                .check();
        official.page()
                .getByLabel("Jad Khoury")
                .or(official.page().getByLabel("جاد خوري"))
                .check();
        official.clicks("assign");
    }

    /** @param comment that nobody has made before */
    private static Consumer<Person> rates(String comment) {
        return assessor -> {
            assertThat(assessor.page().locator(".written").allInnerTexts())
                    .as("the other's rating is not to be seen")
                    .noneMatch(text -> text.contains(comment));
            for (Locator criterion :
                    assessor.page().locator("#rateForm fieldset").all()) {
                criterion.locator("input[value='3']").check();
            }
            assessor.fills("comment", comment).clicks("rate");
        };
    }

    private static void endorserMayNotDecide(RunningApplication application, Language language, String candidate) {
        try (Person endorser = atCase(application, language, "centre", candidate)) {
            assertThat(endorser.page().locator("#grant").count()).isZero();
        }
    }

    /** Who decided finds the certificate at the desk, and no way to sign it. */
    private static void mayNotSign(
            RunningApplication application, Language language, String account, String candidate) {
        try (Person official = SigningDesk.of(application, language, account)) {
            Locator paper = SigningDesk.paper(official, shown(language, candidate));
            assertThat(paper.locator(".obstacle").count()).isEqualTo(1);
            assertThat(paper.locator("[id$=sign]").count()).isZero();
        }
    }

    /** The candidate sees how many signatures the certificate bears by now. */
    private static void sees(Person person, int signatures) {
        person.opens("/teach/");
        assertThat(person.page().locator(".paper .signatures > li.done").count())
                .isEqualTo(signatures);
        assertThat(person.page().locator(".licence").count()).isZero();
    }

    private static byte[] downloadsLicence(Person person) throws Exception {
        person.opens("/teach/");
        for (int i = 0; i < 60 && person.page().locator(".licence").count() == 0; i++) {
            person.page().reload();
        }
        return Files.readAllBytes(person.page()
                .waitForDownload(
                        () -> person.page().locator(".licence a[download$=pdf]").click())
                .path());
    }

    /** Whether the trainer's own page says yes for the person's language. */
    private static boolean mayLead(Person person, Language language) {
        person.opens("/teach/");
        String yes = Messages.text(language.localeIn("TN"), "teach.yes");
        return person.page().locator(".may-lead-" + language.code()).innerText().equals(yes);
    }

    private static void strangerSees(
            RunningApplication application, Language language, String address, String... shown) {
        try (Person stranger = Person.atPhone(application, language)) {
            stranger.opens(address);
            for (String what : shown) {
                assertThat(stranger.page().locator(what).count()).as(what).isEqualTo(1);
            }
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    private static void isWithdrawn(RunningApplication application, Language language, String name) {
        try (Person granter = atCertificate(application, language, "certifier", name)) {
            assertThat(granter.page().locator("#choose-WITHDRAWN").count()).isZero();
            assertThat(granter.page().locator("#acts .obstacle").count()).isPositive();
        }
        try (Person other = atCertificate(application, language, "certifier2", name)) {
            other.clicks("choose-WITHDRAWN")
                    .fills("reason", "Le code de conduite n’a pas été respecté.")
                    .clicks("perform");
            assertThat(other.page().locator("#standing").getAttribute("class")).contains("bad");
            assertThat(other.complaints()).isEmpty();
        }
    }

    private static Person atCertificate(
            RunningApplication application, Language language, String account, String name) {
        Person official = Person.atDesk(application, language)
                .signsInAs(account)
                .opens("/certify/register?q=" + name.replace(" ", "%20") + "&kind=trainer&lang=" + language.code());
        official.page().locator("#register a").first().click();
        official.page().waitForURL("**/certify/certificate?**");
        return official;
    }

    /** A surname that nobody else has: names are of letters. */
    private static String word(long number) {
        StringBuilder word = new StringBuilder("B");
        for (long rest = Math.abs(number); rest > 0; rest /= LETTERS.length()) {
            word.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return word.toString();
    }
}
