package org.ijaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.ijaza.platform.Language;

/** The way of a trainee through the site, step by step, as the hands do it. */
public final class Trainee {

    /** Good enough for every person that a test makes. */
    public static final String PASSWORD = "a long enough password";

    private final Person person;
    private final Language language;

    public Trainee(Person person, Language language) {
        this.person = person;
        this.language = language;
    }

    /** Fills in the form, follows the link in the mail, and is signed in or at the form to do so. */
    public Trainee registers(String email, String nameArabic, String nameLatin, String country) {
        person.opens("/account/register")
                .fills("nameArabic", nameArabic)
                .fills("nameLatin", nameLatin)
                .chooses("country", country)
                .fills("email", email)
                .fills("password", PASSWORD);
        page().locator("#consent").check();
        person.clicks("send");
        person.opens("/mails");
        page().locator("article.mail", new Page.LocatorOptions().setHasText(email))
                .first()
                .locator("a")
                .click();
        page().waitForURL("**/account/confirm**");
        person.clicks("send");
        if (page().url().contains("sign-in")) {
            person.fills("email", email).fills("password", PASSWORD).clicks("signIn");
        }
        page().waitForURL("**/learn/");
        return this;
    }

    /** Joins a course from "my learning". */
    public Trainee joins(String course) {
        person.opens("/learn/");
        page().locator("a[href$='code=" + course + "']").first().click();
        person.clicks("enrol");
        assertThat(page().url()).contains("/learn/course").contains(course);
        return this;
    }

    /** Finishes one lesson after the other until there is none left; answers how many there were. */
    public int readsAllLessons(String course) {
        person.opens("/learn/course?code=" + course);
        person.clicks("next");
        int lessons = 0;
        while (page().url().contains("/learn/lesson")) {
            assertThat(page().locator("h1").innerText()).isNotBlank();
            String before = page().url();
            person.clicks("finish");
            page().waitForURL(url -> !url.equals(before));
            lessons++;
        }
        return lessons;
    }

    /** Opens the test (pre-tests or final tests) of a course and begins an attempt. */
    public Trainee begins(String course, String section) {
        person.opens("/learn/course?code=" + course);
        page().locator("#" + section + " a.button").first().click();
        page().waitForURL("**/learn/test?**");
        person.clicks("start");
        page().waitForURL("**/learn/attempt?**");
        return this;
    }

    /** Gives the right answers to all questions on the page, or to the first few. */
    public Trainee answers(AnswerKey key, int most) {
        List<Locator> questions = page().locator("fieldset.question").all();
        for (Locator question : questions.subList(0, Math.min(most, questions.size()))) {
            String number = question.locator(".question-number").innerText();
            String legend = question.locator("legend").innerText();
            String stem = legend.substring(legend.indexOf(number) + number.length());
            if (question.getAttribute("data-answer").equals("ticked")) {
                ticks(question, stem, key);
            } else {
                fills(question, stem, key);
            }
        }
        return this;
    }

    private static void ticks(Locator question, String stem, AnswerKey key) {
        List<Locator> choices = question.locator("label.choice").all();
        List<String> texts = choices.stream().map(Locator::innerText).toList();
        for (String right : key.rightAnswers(stem, texts)) {
            choices.stream()
                    .filter(choice -> AnswerKey.tidy(choice.innerText()).equals(right))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no choice " + right))
                    .click();
        }
    }

    private static void fills(Locator question, String stem, AnswerKey key) {
        for (Locator label : question.locator(".field label").all()) {
            String right = key.rightIn(stem, label.innerText());
            Locator field = question.locator("#" + label.getAttribute("for"));
            if (field.locator("option").count() == 0) {
                field.fill(right);
            } else {
                field.locator("option").all().stream()
                        .filter(option -> option.getAttribute("value").equals(right)
                                || AnswerKey.tidy(option.textContent()).equals(right))
                        .findFirst()
                        .ifPresentOrElse(option -> field.selectOption(option.getAttribute("value")), () -> {
                            throw new AssertionError("no choice " + right);
                        });
            }
        }
    }

    /** Looks over the attempt and hands it in. */
    public Trainee submits() {
        person.clicks("review");
        page().waitForURL("**/learn/review?**");
        person.clicks("submit");
        page().waitForURL("**/learn/result?**");
        return this;
    }

    /** Waits until the certificate is there, reloading as its page offers, and downloads it. */
    public byte[] downloadsCertificate(String course) {
        person.opens("/learn/course?code=" + course);
        for (int i = 0; i < 60 && page().locator("#download").count() == 0; i++) {
            person.clicks("reload");
        }
        Download download =
                page().waitForDownload(() -> page().locator("#download").click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Page page() {
        return person.page();
    }

    public Language language() {
        return language;
    }

    /** Whether the page is wholly in this person's language and direction. */
    public void seesOwnLanguage() {
        Locator root = page().locator("html");
        assertThat(root.getAttribute("lang")).isEqualTo(language.code());
        assertThat(root.getAttribute("dir")).isEqualTo(language.direction());
        assertThat(page().getByRole(AriaRole.HEADING).first().innerText()).isNotBlank();
    }
}
