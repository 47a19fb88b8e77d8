package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.junit.jupiter.api.Test;

/** Files that are broken, or mean harm, are refused in words. */
class HostileFileTest {

    private static final String QUESTION = "<question type='truefalse'><name><text>n</text></name><questiontext><text>"
            + "%s</text></questiontext><answer fraction='100'><text>true</text></answer></question>";

    @Test
    void a_document_type_is_refused_whatever_is_in_it() {
        refused(
                "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>" + QUESTION.formatted("&x;")
                        + "</quiz>",
                "doctype");
        refused("<!DOCTYPE quiz SYSTEM 'http://localhost:1/x.dtd'><quiz/>", "doctype");
        refused(
                "<!DOCTYPE quiz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><quiz>&c;</quiz>",
                "doctype");
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        refused("<quiz>" + QUESTION.formatted("&nbsp;") + "</quiz>", "xml");
    }

    @Test
    void a_file_that_was_cut_off_or_is_something_else_is_refused() {
        refused("<quiz>" + QUESTION.formatted("a"), "xml");
        refused("<quiz>" + QUESTION.formatted("a") + "</quiz", "xml");
        refused("", "xml");
        refused("PK\u0003\u0004", "xml");
        refused("<html><body/></html>", "root");
        refused("<?xml version='1.0' encoding='klingon'?><quiz/>", "xml");
        refused("<quiz>" + "<a>".repeat(50) + "</a>".repeat(50) + "</quiz>", "deep");
    }

    @Test
    void bytes_that_are_not_of_the_encoding_are_refused() {
        byte[] latin = "<quiz><question>\u00e9\u00e9</question></quiz>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> MoodleReader.read(latin, Language.FR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("failure.xml");
        assertThatThrownBy(() -> GiftReader.read(latin, Language.FR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("failure.encoding");
        assertThatThrownBy(() -> GiftReader.read(new byte[] {'a', 0, 'b'}, Language.FR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("failure.encoding");
    }

    @Test
    void what_is_made_to_take_long_does_not() {
        String spans = "<span class='multilang'".repeat(5000);
        String open = "<span lang='fr' class='multilang'>".repeat(3000);
        String nested = "<ul><li>".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String stem : new String[] {spans, open, nested, "&amp;lt;".repeat(10_000), "{~".repeat(20_000)}) {
                String file = "<quiz>"
                        + QUESTION.formatted("<![CDATA[" + stem + "]]>").repeat(20) + "</quiz>";
                MoodleReader.read(file.getBytes(StandardCharsets.UTF_8), Language.FR);
                GiftReader.read(("Said. {T}\n\n" + stem + " {T}").getBytes(StandardCharsets.UTF_8), Language.FR);
            }
        });
    }

    @Test
    void a_text_that_is_full_of_gaps_is_refused_soon() {
        String option = "<selectoption><text>a</text><group>1</group></selectoption>";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String gaps :
                    new String[] {"{1:SA:=a}", "[[1]]", "{1:SA:", "<p class=\"gap\" data-answers=\"{1:SA:=a}"}) {
                String file = "<quiz>"
                        + QUESTION.formatted("<![CDATA[" + gaps.repeat(110_000 / gaps.length()) + "]]>")
                                .replace("</question>", option + "</question>")
                        + "</quiz>";
                for (String type : new String[] {"cloze", "gapselect"}) {
                    byte[] content = file.replace("truefalse", type).getBytes(StandardCharsets.UTF_8);
                    Reading read = MoodleReader.read(content, Language.FR);
                    assertThat(read.items()).noneMatch(HostileFileTest::isTaken);
                }
            }
        });
    }

    private static boolean isTaken(Item item) {
        try {
            Fit.of(item.task(), new HashSet<>());
            return true;
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    private static void refused(String file, String why) {
        assertThatThrownBy(() -> MoodleReader.read(file.getBytes(StandardCharsets.UTF_8), Language.FR))
                .as(file.length() > 200 ? why : file)
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("questions.import.failure." + why);
    }
}
