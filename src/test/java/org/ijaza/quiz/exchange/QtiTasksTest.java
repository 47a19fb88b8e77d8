package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** What the other interactions of QTI become, as the examples of versions 2 and 3 have them. */
class QtiTasksTest {

    @Test
    void things_are_in_the_order_that_is_declared_right() {
        Item item = one(
                declaration("ordered", "identifier", "B", "C", "A"),
                """
                <orderInteraction responseIdentifier="R"><prompt>In which order?</prompt>
                  <simpleChoice identifier="A">third</simpleChoice><simpleChoice identifier="B">first</simpleChoice>
                  <simpleChoice identifier="C">second</simpleChoice></orderInteraction>""",
                "");
        assertThat(item.stem().in(Language.EN)).isEqualTo("In which order?");
        assertThat(item.task())
                .isEqualTo(new Task.Order(
                        List.of(english("first"), english("second"), english("third")), Task.Said.NOTHING));
        assertThat(item.tags()).isEmpty();
    }

    @Test
    void a_text_brings_its_rubric_where_what_only_who_marks_reads_is_one() {
        String field =
                "<extendedTextInteraction responseIdentifier=\"R\"><prompt>Write</prompt></extendedTextInteraction>";
        String block =
                "<rubricBlock view=\"tutor scorer\"><p># Clarity</p><p>2 clear</p><p>0 obscure</p></rubricBlock>";

        Item ours = one(declaration("single", "string"), field + block, "");
        assertThat(ours.stem().in(Language.EN)).isEqualTo("Write");
        assertThat(((Task.Essay) ours.task()).rubric().most()).isEqualTo(2);

        Item others = one(
                declaration("single", "string"),
                "<rubricBlock view=\"candidate\"><p># For all</p><p>1 a</p></rubricBlock>" + field
                        + block.replace("# ", ""),
                "");
        assertThat(others.stem().in(Language.EN)).isEqualTo("Write");
        assertThat(others.task()).isEqualTo(Task.Essay.BARE);
        assertThat(others.remarks()).containsExactly(Remark.of("note.rubric"));
    }

    @Test
    void pairs_of_two_sets_and_of_one_are_matched_and_marked_as_the_file_does() {
        String sets =
                """
                <matchInteraction responseIdentifier="R"><prompt>Match</prompt>
                  <simpleMatchSet><simpleAssociableChoice identifier="a">A</simpleAssociableChoice>
                    <simpleAssociableChoice identifier="b">B</simpleAssociableChoice></simpleMatchSet>
                  <simpleMatchSet><simpleAssociableChoice identifier="x">X</simpleAssociableChoice>
                    <simpleAssociableChoice identifier="y">Y</simpleAssociableChoice>
                    <simpleAssociableChoice identifier="z">Z</simpleAssociableChoice></simpleMatchSet></matchInteraction>""";
        Task matched = new Task.Matching(
                List.of(new Task.Pair(english("A"), english("Y")), new Task.Pair(english("B"), english("X"))),
                List.of(english("Z")),
                Task.Said.NOTHING);
        String pairs = declaration("multiple", "directedPair", "b x", "a y");

        Item item = one(pairs, sets, "<responseProcessing template=\"http://x/rptemplates/map_response\"/>");
        assertThat(item.task()).isEqualTo(matched);
        assertThat(item.tags()).containsExactly(PartMarks.PARTIAL);

        String oneSet = sets.replace("matchInteraction", "associateInteraction").replaceAll("</?simpleMatchSet>", "");
        Item associated = one(declaration("multiple", "pair", "a y", "b x"), oneSet, "");
        assertThat(associated.task()).isEqualTo(matched);
        assertThat(associated.tags()).isEmpty();

        assertThat(refusal(declaration("multiple", "directedPair", "a y", "a x", "b x"), sets))
                .isEqualTo("pairs");
        assertThat(refusal(declaration("multiple", "directedPair", "a y"), sets))
                .isEqualTo("pairs");
    }

    @Test
    void a_field_for_a_number_has_a_tolerance_or_bounds() {
        String field = "<p>How many days?</p><p><textEntryInteraction responseIdentifier=\"R\"/></p>";
        String right = declaration("single", "float", "30");

        Item near = one(
                right,
                field,
                "<responseProcessing><equal toleranceMode=\"relative\" tolerance=\"10 5\"/></responseProcessing>");
        assertThat(near.task()).isEqualTo(number("30", "1.5"));
        assertThat(near.remarks()).containsExactly(Remark.of("note.tolerance"));

        Item between = one(
                right,
                field,
                """
                <responseProcessing><and><gte><variable identifier="R"/><baseValue baseType="float">28</baseValue></gte>
                <lte><variable identifier="R"/><baseValue baseType="float">31</baseValue></lte></and></responseProcessing>""");
        assertThat(between.task()).isEqualTo(number("29.5", "1.5"));
        assertThat(between.stem().in(Language.EN)).isEqualTo("How many days?");

        Item inText = one(right, "<p>It takes <textEntryInteraction responseIdentifier=\"R\"/> days.</p>", "");
        assertThat(inText.stem().in(Language.EN)).isEqualTo("It takes _____ days.");
        assertThat(inText.task()).isEqualTo(number("30", "0"));
    }

    @Test
    void a_field_for_words_is_a_gap_where_words_stand_beside_it() {
        String mapping =
                """
                <responseDeclaration identifier="R" cardinality="single" baseType="string">
                  <correctResponse><value>York</value></correctResponse>
                  <mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1"/><mapEntry mapKey="york"
                    mappedValue="0.5" caseSensitive="true"/></mapping></responseDeclaration>""";
        String field = "<textEntryInteraction responseIdentifier=\"R\"/>";
        String said =
                """
                <modalFeedback outcomeIdentifier="F" identifier="correct" showHide="show">Yes</modalFeedback>
                <modalFeedback outcomeIdentifier="F" identifier="INCORRECT" showHide="show">No</modalFeedback>""";
        Accepted york = Accepted.of(List.of("York"), "");

        Item alone = one(mapping, "<p>Which town?</p>" + field, said);
        assertThat(alone.task()).isEqualTo(new Task.Words(york, new Task.Said(english("Yes"), english("No"))));
        assertThat(alone.remarks()).containsExactlyInAnyOrder(Remark.of("note.marks"), Remark.of("note.case"));

        Item gap = one(mapping, "<p>This sun of " + field + "</p>", said);
        assertThat(gap.stem().in(Language.EN)).isEqualTo("This sun of [1]");
        assertThat(gap.task()).isEqualTo(new Task.Gaps(List.of(york), new Task.Said(english("Yes"), english("No"))));
    }

    @Test
    void lists_in_a_text_are_its_gaps_and_several_other_places_to_answer_are_too_many() {
        String gaps =
                """
                <p>A <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="a">child</inlineChoice>
                  <inlineChoice identifier="b">guest</inlineChoice></inlineChoiceInteraction> and a
                  <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="b">host</inlineChoice>
                  <inlineChoice identifier="a">neighbour</inlineChoice></inlineChoiceInteraction>.</p>""";
        Item item = one(
                declaration("single", "identifier", "a"),
                gaps,
                "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><sum/></setOutcomeValue></responseProcessing>");
        assertThat(item.stem().in(Language.EN)).isEqualTo("A [1] and a [2].");
        assertThat(item.task())
                .isEqualTo(new Task.Menus(
                        List.of(
                                new Task.Menu(english("child"), List.of(english("guest"))),
                                new Task.Menu(english("neighbour"), List.of(english("host")))),
                        Task.Said.NOTHING));
        assertThat(item.tags()).containsExactly(PartMarks.PARTIAL);

        String mixed = gaps + "<textEntryInteraction responseIdentifier=\"R\"/>";
        assertThat(refusal(declaration("single", "identifier", "a"), mixed)).isEqualTo("interactions");
        assertThat(refusal(declaration("single", "identifier", "none"), gaps)).isEqualTo("declaration");
        assertThat(refusal("", gaps)).isEqualTo("declaration");
    }

    private static String declaration(String cardinality, String type, String... right) {
        StringBuilder values = new StringBuilder();
        for (String value : right) {
            values.append("<value>").append(value).append("</value>");
        }
        return "<responseDeclaration identifier=\"R\" cardinality=\"" + cardinality + "\" baseType=\"" + type
                + "\"><correctResponse>" + values + "</correctResponse></responseDeclaration>";
    }

    private static Item one(String declaration, String body, String behind) {
        Reading read = read(declaration, body, behind);
        assertThat(read.refused()).isEmpty();
        return read.items().get(0);
    }

    private static String refusal(String declaration, String body) {
        return read(declaration, body, "").refused().get(0).why().key().replace("questions.import.refused.", "");
    }

    private static Reading read(String declaration, String body, String behind) {
        String item = "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\" identifier=\"i\" title=\"I\">"
                + declaration + "<itemBody>" + body + "</itemBody>" + behind + "</assessmentItem>";
        return QtiReader.read(item.getBytes(StandardCharsets.UTF_8), Language.EN);
    }

    private static Task number(String value, String tolerance) {
        return new Task.Number(new BigDecimal(value), new BigDecimal(tolerance), Task.NOTHING, Task.Said.NOTHING);
    }

    private static Texts english(String text) {
        return new Texts("", "", text);
    }
}
