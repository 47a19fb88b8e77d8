package org.ijaza.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ijaza.course.reference.References;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonRendererTest {

    private final LessonRenderer renderer = new LessonRenderer((language, key, arguments) -> MessageFormat.format(
            ResourceBundle.getBundle("messages", Locale.forLanguageTag(language.code()))
                    .getString(key)
                    .replace("'", "''"),
            arguments));

    @Test
    void a_case_says_that_it_is_invented_and_keeps_the_markdown_inside() {
        String html = render(
                """
                ## Facts

                ::: case The *waiter* in the harbour
                He is told:

                1. **Act.** Recruitment.
                2. Means.

                | a | b |
                |---|---|
                | 1 | 2 |
                :::

                After.
                """);

        assertThat(html)
                .contains("<h2>Facts</h2>")
                .contains("<section class=\"block block-case\">")
                .contains(
                        "<h3><span class=\"block-kind\">Case study</span>" + " The <em>waiter</em> in the harbour</h3>")
                .contains("<p class=\"block-note\">This case is invented.")
                .contains("<li><strong>Act.</strong> Recruitment.</li>")
                .contains("<td>2</td>")
                .contains("</section>\n<p>After.</p>");
    }

    @ParameterizedTest
    @EnumSource(BlockKind.class)
    void every_block_has_its_label_in_every_language(BlockKind kind) {
        for (Language language : Language.values()) {
            String html = renderer.render(
                    text("::: " + kind.word() + "\nText\n:::\n"), language, "x", name -> name, References.NONE);
            assertThat(html).contains("block-" + kind.word(), "<h2><span class=\"block-kind\">", "Text");
        }
    }

    @Test
    void a_lesson_says_whom_to_ask_where_contacts_may_be_put_in() {
        String html = render("Before\n\n::: contacts In *your* country\n:::\n\nAfter");

        assertThat(html).contains("In <em>your</em> country", "<p class=\"contacts-none\">Ask your national centre");
        assertThat(ContactsPlace.around(html))
                .satisfiesExactly(
                        before -> assertThat(before).contains("Before", "<section class=\"block block-contacts\">"),
                        after -> assertThat(after).contains("</section>", "After"));
        assertThat(ContactsPlace.around("<p>No place</p>")).containsExactly("<p>No place</p>");
    }

    @Test
    void headings_in_a_block_stand_below_the_blocks_own() {
        assertThat(render("## One\n\n::: source\n## Two\n:::\n\n## Three"))
                .contains("<h3>", "<h4>Two</h4>", "<h2>Three</h2>");
    }

    @Test
    void a_table_scrolls_by_itself_and_aligns_by_writing_direction() {
        assertThat(render("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>")
                .contains("<th scope=\"col\">a</th>")
                .contains("<td class=\"align-end\">2</td>");
    }

    @Test
    void footnotes_are_numbered_in_the_order_of_the_text_and_speak_its_language() {
        String markdown = "A[^b] and B[^a], again[^b].\n\n[^a]: Alpha\n[^b]: Beta, see[^c]\n[^c]: Gamma\n";

        String html = renderer.render(text(markdown), Language.FR, "l7", name -> name, References.NONE);

        assertThat(html)
                .contains("<sup class=\"note-ref\"><a id=\"l7-ref-1\" href=\"#l7-note-1\" role=\"doc-noteref\""
                        + " aria-label=\"Note 1\">1</a></sup> and B")
                .contains("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"l7-notes\"><h2"
                        + " id=\"l7-notes\">Notes</h2>")
                .contains("<li id=\"l7-note-1\">\n<p>Beta, see<sup")
                .contains("<li id=\"l7-note-3\">\n<p>Gamma</p>")
                .contains("aria-label=\"Retour au texte depuis la note 1\"");
        assertThat(html.split("id=\"l7-ref-1\"", -1)).as("ids are unique").hasSize(2);
    }

    @Test
    void pictures_load_late_and_come_from_where_the_course_keeps_them() {
        String html = renderer.render(
                text("![A map](media/map.svg) [text](media/law.pdf) [site](https://coe.int/a?b=c&d=e)"),
                Language.EN,
                "x",
                name -> "/served/" + name,
                References.NONE);

        assertThat(html)
                .contains("<img src=\"/served/media/map.svg\" alt=\"A map\" loading=\"lazy\" />")
                .contains("<a rel=\"noopener noreferrer\" href=\"/served/media/law.pdf\">text</a>")
                .contains("<a rel=\"noopener noreferrer\" href=\"https://coe.int/a?b&#61;c&amp;d&#61;e\">site</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick='alert(1)'>b</b>",
                "<iframe src=https://evil.example></iframe>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java\tscript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](vbscript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml;base64,PHN2Zz4=)",
                "![a](https://evil.example/pixel.png)",
                "[a](https://x.example/\"onmouseover=alert(1))",
                "![\" onerror=\"alert(1)](media/a.png)",
                "[a](media/a.pdf \"\\\" onclick=alert(1)\")",
                "::: case <img src=x onerror=alert(1)>\n<svg onload=alert(1)>\n:::",
                "::: case\" onclick=\"alert(1)\n:::",
                "[^<script>]: x\n\n[^<script>]",
                "| <style>*{}</style> |\n|---|\n| <a style='x' href='javascript:1'>x</a> |",
                "`</code><script>alert(1)</script>`",
                "<!-- --><script>alert(1)</script>",
            })
    void what_could_do_harm_does_not_come_out(String markdown) {
        assertThat(tags(render(markdown).toLowerCase(Locale.ROOT)))
                .doesNotContain("<script", "<iframe", "<svg", "<style", "<b ")
                .doesNotContain("javascript:", "vbscript:", "data:", "evil.example/pixel")
                .doesNotContainPattern("\\son[a-z]+\\s*=")
                .doesNotContainPattern("\\sstyle\\s*=");
    }

    @Test
    void the_allow_list_holds_without_the_renderers_care() {
        assertThat(SafeHtml.of("<p id='1 x' class='evil' style='x' onclick='y'>a</p><script>b</script><form><input>"
                        + "<a href='javascript:x'>c</a><img src='data:x' onerror=z><object data=x></object>"))
                .doesNotContain("script", "onclick", "style", "evil", "form", "input", "data:", "onerror", "object");
    }

    /** Only what stands inside tags, values of attributes without their text: escaped text does no harm. */
    private static String tags(String html) {
        StringBuilder tags = new StringBuilder();
        java.util.regex.Matcher tag =
                java.util.regex.Pattern.compile("<(?:\"[^\"]*\"|[^>\"])*>").matcher(html);
        while (tag.find()) {
            tags.append(tag.group().replaceAll("(alt|title|aria-label)=\"[^\"]*\"", ""));
        }
        return tags.toString();
    }

    private String render(String markdown) {
        return renderer.render(text(markdown), Language.EN, "x", name -> name, References.NONE);
    }

    private static LessonText text(String markdown) {
        return LessonText.read("a.md", markdown, References.NONE, new Findings());
    }
}
