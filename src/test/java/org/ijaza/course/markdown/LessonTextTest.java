package org.ijaza.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ijaza.course.reference.References;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;
import org.junit.jupiter.api.Test;

class LessonTextTest {

    @Test
    void a_sound_lesson_has_no_problem_and_names_the_files_it_uses() {
        Findings findings = new Findings();
        LessonText text = LessonText.read(
                "a.md",
                "Text[^1], ![map](media/map.svg), [law](media/a/law.pdf), [CoE](https://coe.int).\n\n## A\n\n### B\n\n"
                        + "::: case Title\nText\n:::\n\n[^1]: Note\n",
                References.NONE,
                findings);

        assertThat(findings.list()).isEmpty();
        assertThat(text.media().keySet()).containsExactly("media/a/law.pdf", "media/map.svg");
    }

    @Test
    void a_block_that_is_not_closed_is_told_with_its_line() {
        assertThat(problems("Text\n\n::: case\nA\n\n## B\n\ntext"))
                .containsExactly("a.md:3: the block 'case' that begins here is not closed: a line ::: is missing");
    }

    @Test
    void unknown_blocks_nested_blocks_and_stray_ends_are_told() {
        assertThat(problems("::: note\nA\n:::"))
                .containsExactly(
                        "a.md:1: there is no block 'note'; blocks are case, reflection, key-points, law, source,"
                                + " contacts");
        assertThat(problems("::: case\nA\n\n::: source\nB\n:::\n:::\n"))
                .contains("a.md:4: a block cannot stand inside another: close 'case' first");
        assertThat(problems("A\n\n:::\n")).containsExactly("a.md:3: three colons close a block here, but none is open");
    }

    @Test
    void the_place_for_contacts_has_no_text_of_its_own() {
        assertThat(problems("Text\n\n::: contacts\n:::\n")).isEmpty();
        assertThat(problems("::: contacts For you\n\n:::\n")).isEmpty();
        assertThat(problems("::: contacts\nCall 71 000 000\n:::\n"))
                .containsExactly("a.md:1: the block 'contacts' has no text of its own: the platform puts there what the"
                        + " reader's national centre keeps");
    }

    @Test
    void three_colons_in_code_are_no_block() {
        assertThat(problems("    ::: case\n")).isEmpty();
        assertThat(problems("```\n::: case\n```\n")).isEmpty();
    }

    @Test
    void a_block_may_follow_text_or_another_block_directly() {
        assertThat(problems("Text\n::: case\nA\n:::\n::: key-points\n- B\n:::\nText"))
                .isEmpty();
    }

    @Test
    void html_is_refused() {
        assertThat(problems("Text\n\n<div>x</div>\n\nand <b>y</b>"))
                .containsExactly(
                        "a.md:3: HTML is not allowed: write Markdown",
                        "a.md:5: HTML is not allowed: </b>",
                        "a.md:5: HTML is not allowed: <b>");
    }

    @Test
    void headings_begin_at_level_two_and_skip_none() {
        assertThat(problems("# A\n\n## B\n\n#### C"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("a.md:1: a level-one heading"),
                        second -> assertThat(second).startsWith("a.md:5: a heading of level 4 follows one of level 2"));
    }

    @Test
    void addresses_stay_inside_the_course_or_go_to_the_web() {
        assertThat(problems("[a](media/../../secret.txt)"))
                .containsExactly("a.md:1: the address media/../../secret.txt leads out of the course's folder");
        assertThat(problems("\n[a](javascript:alert(1)) [b](/admin) [c](file:///etc/passwd)"))
                .hasSize(3);
        assertThat(problems("![a](https://example.org/a.png)"))
                .containsExactly(
                        "a.md:1: the picture https://example.org/a.png lies elsewhere: put it into the course's media"
                                + " folder");
    }

    @Test
    void a_picture_needs_a_description_and_a_link_a_text() {
        assertThat(problems("![](media/a.png)")).singleElement().asString().contains("no alternative text");
        assertThat(problems("[](https://a.example)")).singleElement().asString().contains("has no text");
        assertThat(problems("[![map](media/a.png)](https://a.example)")).isEmpty();
    }

    @Test
    void a_footnote_has_a_text_and_a_text_is_used() {
        assertThat(problems("A[^1].")).containsExactly("a.md:1: the footnote [^1] has no text: write a line [^1]: …");
        assertThat(problems("A.\n\n[^1]: B")).containsExactly("a.md: the footnote [^1] is not used in the text");
    }

    @Test
    void an_empty_lesson_is_told() {
        assertThat(problems(" \n")).containsExactly("a.md: the lesson is empty");
    }

    private static List<String> problems(String markdown) {
        Findings findings = new Findings();
        LessonText.read("a.md", markdown, References.NONE, findings);
        return findings.list().stream().map(Problem::toString).toList();
    }
}
