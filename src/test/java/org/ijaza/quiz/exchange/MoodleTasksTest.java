package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;
import org.junit.jupiter.api.Test;

/** What Moodle's other types of question become. */
class MoodleTasksTest {

    @Test
    void a_number_keeps_its_tolerance_and_its_own_unit() {
        Item item = one(
                "numerical",
                """
                <answer fraction="100"><text>30.50</text><feedback><text>Yes</text></feedback><tolerance>0.1</tolerance></answer>
                <answer fraction="50"><text>31</text><feedback><text>Nearly</text></feedback><tolerance>0</tolerance></answer>
                <answer fraction="0"><text>*</text><feedback><text>No</text></feedback></answer>
                <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>
                  <unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>""");

        assertThat(item.task())
                .isEqualTo(new Task.Number(
                        new BigDecimal("30.5"),
                        new BigDecimal("0.1"),
                        new Texts("m", "m", "m"),
                        new Task.Said(english("Yes"), english("No"))));
        assertThat(notes(item)).containsExactlyInAnyOrder("marks", "unit");
    }

    @Test
    void words_are_accepted_in_all_languages_and_what_the_bank_cannot_do_is_named() {
        Item item = one(
                "shortanswer",
                """
                <usecase>1</usecase>
                <answer fraction="100"><text>consent</text><feedback><text>Yes</text></feedback></answer>
                <answer fraction="100"><text>R&amp;D</text><feedback><text>Well</text></feedback></answer>
                <answer fraction="100"><text>comp*</text><feedback><text>Yes</text></feedback></answer>
                <answer fraction="0"><text>force</text><feedback><text>No</text></feedback></answer>""");

        assertThat(item.task())
                .isEqualTo(new Task.Words(
                        Accepted.of(List.of("consent", "R&D"), ""), new Task.Said(english("Yes"), english(""))));
        assertThat(notes(item)).containsExactlyInAnyOrder("case", "wildcard", "feedback");
    }

    @Test
    void a_text_brings_its_rubric_where_the_notes_for_who_marks_are_one() {
        Item ours = one(
                "essay",
                """
                <responseformat>plain</responseformat><attachments>0</attachments>
                <graderinfo format="html"><text><![CDATA[# Clarity<br>2 clear<br>0 obscure]]></text></graderinfo>""");
        assertThat(((Task.Essay) ours.task()).rubric())
                .isEqualTo(new Rubric(List.of(new Rubric.Criterion(
                        english("Clarity"),
                        List.of(new Rubric.Level(2, english("clear")), new Rubric.Level(0, english("obscure")))))));
        assertThat(notes(ours)).isEmpty();

        Item moodles = one(
                "essay",
                """
                <responseformat>editor</responseformat><maxwordlimit>300</maxwordlimit><attachments>2</attachments>
                <graderinfo format="html"><text><![CDATA[<p>Half a mark for an example.</p>]]></text></graderinfo>
                <responsetemplate format="html"><text>Dear colleague,</text></responsetemplate>""");
        assertThat(moodles.task()).isEqualTo(Task.Essay.BARE);
        assertThat(notes(moodles)).containsExactlyInAnyOrder("rubric", "length", "attachments", "template");
    }

    @Test
    void pairs_keep_their_order_and_those_without_a_left_side_belong_to_none() {
        Item item = one(
                "matching",
                """
                <correctfeedback><text>Yes</text></correctfeedback>
                <partiallycorrectfeedback><text>In part</text></partiallycorrectfeedback>
                <incorrectfeedback><text>No</text></incorrectfeedback>
                <subquestion format="html"><text>&lt;p&gt;Act&lt;/p&gt;</text><answer><text>a &lt; b</text></answer></subquestion>
                <subquestion format="html"><text></text><answer><text>none</text></answer></subquestion>
                <subquestion format="html"><text></text><answer><text></text></answer></subquestion>""");

        assertThat(item.task())
                .isEqualTo(new Task.Matching(
                        List.of(new Task.Pair(english("Act"), english("a < b"))),
                        List.of(english("none")),
                        new Task.Said(english("Yes"), english("No"))));
        assertThat(item.tags()).as("Moodle marks it in parts").containsExactly(PartMarks.PARTIAL);
        assertThat(notes(item)).containsExactly("combined");
    }

    @Test
    void things_in_order_are_marked_in_parts_unless_the_file_says_otherwise() {
        String answers = "<answer><text>first</text></answer><answer><text>second</text></answer>";

        Item parts = one("ordering", "<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>" + answers);
        Item whole = one("ordering", "<gradingtype>ALL_OR_NOTHING</gradingtype>" + answers);

        assertThat(whole.task())
                .isEqualTo(new Task.Order(List.of(english("first"), english("second")), Task.Said.NOTHING));
        assertThat(parts.tags()).containsExactly(PartMarks.PARTIAL);
        assertThat(whole.tags()).isEmpty();
    }

    @Test
    void embedded_answers_become_gaps_where_they_stand() {
        Item typed = cloze("<p>With {1:SHORTANSWER:=force#Yes~%100%for\\}ce#Yes~%50%power~*#No}, "
                + "without {2:SA:=consent#Yes~=agr&eacute;ment#Yes~*#No}.</p>");
        assertThat(typed.stem().in(Language.EN)).isEqualTo("With [1], without [2].");
        assertThat(typed.task())
                .isEqualTo(new Task.Gaps(
                        List.of(
                                Accepted.of(List.of("force", "for}ce"), ""),
                                Accepted.of(List.of("consent", "agrément"), "")),
                        new Task.Said(english("Yes"), english("No"))));
        assertThat(notes(typed)).containsExactlyInAnyOrder("marks", "weights");

        Item chosen = cloze("A {1:MULTICHOICE_S:=child~adult~neighbour} and {1:MCV:guest~=host}.");
        assertThat(chosen.stem().in(Language.EN)).isEqualTo("A [1] and [2].");
        assertThat(chosen.task())
                .isEqualTo(new Task.Menus(
                        List.of(
                                new Task.Menu(english("child"), List.of(english("adult"), english("neighbour"))),
                                new Task.Menu(english("host"), List.of(english("guest")))),
                        Task.Said.NOTHING));
    }

    @Test
    void several_choices_are_marked_in_parts_as_moodle_does() {
        String answers =
                """
                <single>false</single><answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer>
                <answer fraction="%s"><text>c</text></answer>""";
        Item costly = one("multichoice", answers.formatted("-100"));
        Item free = one("multichoice", answers.formatted("0"));

        assertThat(costly.tags()).containsExactly(PartMarks.PARTIAL);
        assertThat(notes(costly)).isEmpty();
        assertThat(notes(free)).containsExactly("free");
    }

    @Test
    void a_number_in_a_gap_is_typed_as_it_is() {
        Item item = cloze("{1:NUMERICAL:=30:2~=31:0} days");
        assertThat(item.task())
                .isEqualTo(new Task.Gaps(List.of(Accepted.of(List.of("30", "31"), "")), Task.Said.NOTHING));
        assertThat(notes(item)).containsExactly("gapNumber");
    }

    @Test
    void embedded_answers_that_the_bank_cannot_have_together_are_refused() {
        assertThat(refusal("{1:SA:=a} {1:MC:=b~c}")).isEqualTo("mixed");
        assertThat(refusal("{1:MULTIRESPONSE:=b~=c~d}")).isEqualTo("type");
        assertThat(refusal("{1:MC:=b~=c}")).isEqualTo("rights");
        assertThat(refusal("{1:SA:=never ends")).isEqualTo("brace");
    }

    @Test
    void words_to_be_chosen_are_offered_by_their_group() {
        String text = "<questiontext format=\"html\"><text>A [[3]] with [[1]].</text></questiontext>";
        String box = "<text>%s</text><group>%d</group>";
        for (String kind : List.of("selectoption", "dragbox")) {
            String offers =
                    List.of(box.formatted("force", 1), box.formatted("joy", 1), box.formatted("child", 2)).stream()
                            .map(offer -> "<" + kind + ">" + offer + "</" + kind + ">")
                            .collect(Collectors.joining());

            Item item = read(question(kind.equals("dragbox") ? "ddwtos" : "gapselect", text + offers))
                    .items()
                    .get(0);

            assertThat(item.stem().in(Language.EN)).isEqualTo("A [1] with [2].");
            assertThat(item.task())
                    .isEqualTo(new Task.Menus(
                            List.of(
                                    new Task.Menu(english("child"), List.of()),
                                    new Task.Menu(english("force"), List.of(english("joy")))),
                            Task.Said.NOTHING));
        }
        assertThat(read(question("gapselect", text)).refused()).hasSize(1);
    }

    private static String refusal(String cloze) {
        return read(question("cloze", "<questiontext><text>" + cloze + "</text></questiontext>"))
                .refused()
                .get(0)
                .why()
                .key()
                .replace("questions.import.refused.", "");
    }

    private static Item cloze(String html) {
        return read(question(
                        "cloze", "<questiontext format=\"html\"><text><![CDATA[" + html + "]]></text></questiontext>"))
                .items()
                .get(0);
    }

    private static Item one(String type, String rest) {
        return read(question(type, "<questiontext><text>Which?</text></questiontext>" + rest))
                .items()
                .get(0);
    }

    private static String question(String type, String rest) {
        return "<quiz><question type=\"" + type + "\">" + rest + "</question></quiz>";
    }

    private static Reading read(String file) {
        return MoodleReader.read(file.getBytes(StandardCharsets.UTF_8), Language.EN);
    }

    private static Set<String> notes(Item item) {
        return item.remarks().stream()
                .map(remark -> remark.key().replace("questions.import.note.", ""))
                .collect(Collectors.toSet());
    }

    private static Texts english(String text) {
        return new Texts("", "", text);
    }
}
