package org.ijaza.course.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Authors at their desk, in real browsers. */
class AuthorIT {

    private static final Pattern SAVED = Pattern.compile("saved");

    @ParameterizedTest
    @EnumSource(On.class)
    void two_people_write_the_same_lesson_and_neither_loses_a_word(On on) throws IOException {
        RunningApplication application = on.application();
        try (Person amina = Person.atDesk(application, Language.AR).signsInAs("author");
                Person sami = Person.atDesk(application, Language.FR).signsInAs("author")) {
            String lesson = opensLesson(amina);
            amina.opens(lesson);
            sami.opens(lesson);

            Page first = amina.page();
            Page second = sami.page();
            String text = first.locator("#text-fr").inputValue();
            first.locator("#text-fr").fill(text + "\nAmina.\n\n::: case Le port\nUn cas.\n:::\n");
            waitsUntilSaved(first);
            assertThat(first.locator("#preview-fr .block-case").last()).isVisible();

            second.locator("#text-fr").fill(text + "\nSami.\n");
            assertThat(second.locator("#conflict-fr")).isVisible();
            assertThat(second.locator("#other-fr").inputValue()).contains("Amina.");
            assertThat(second.locator("#text-fr").inputValue()).contains("Sami.");
            second.locator("#text-fr").fill(text + "\nAmina et Sami.\n");
            second.locator("#mine-fr").click();
            waitsUntilSaved(second);

            first.reload();
            assertThat(first.locator("#text-fr").inputValue()).contains("Amina et Sami.");
            assertThat(first.locator("#outdated-ar")).isVisible();
            assertThat(first.locator("#outdated-en")).isVisible();

            addsPicture(first);
            waitsUntilSaved(first);
            for (String language : new String[] {"ar", "fr", "en"}) {
                assertThat(first.locator("#text-" + language).inputValue()).contains("![alt " + language + "](media/");
                assertThat(first.locator("#preview-" + language + " img[alt='alt " + language + "']"))
                        .isVisible();
            }
            assertThat(amina.complaints()).isEmpty();
            assertThat(sami.complaints()).isEmpty();
        }
    }

    private static String opensLesson(Person author) {
        // a course of its own: others publish the core course
        return Site.draftsPages(author, "tot-help-way").get(1);
    }

    private static void waitsUntilSaved(Page page) {
        assertThat(page.locator("#state-fr")).hasAttribute("data-state", SAVED);
    }

    private static void addsPicture(Page page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        page.locator("[data-language=fr] [data-insert=picture]").click();
        page.locator("#picture-file").setInputFiles(new FilePayload("p.png", "image/png", bytes.toByteArray()));
        for (String language : new String[] {"ar", "fr", "en"}) {
            page.locator("#alt-" + language).fill("alt " + language);
        }
        page.locator("#picture-add").click();
        assertThat(page.locator("#picture")).isHidden();
    }
}
