package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** Packages and items of other platforms in QTI 2.1, 2.2 and 3.0, sound and hostile. */
class QtiReaderTest {

    /** An item as version 2.1 writes it, with a mapping in place of a correct response. */
    private static final String VERSION_2 =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="signs" title="Signs"
                adaptive="false" timeDependent="false" xml:lang="fr-FR">
              <responseDeclaration identifier="R1" cardinality="multiple" baseType="identifier">
                <mapping lowerBound="0" defaultValue="-1">
                  <mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="C" mappedValue="0.5"/>
                  <mapEntry mapKey="B" mappedValue="-1"/>
                </mapping>
              </responseDeclaration>
              <itemBody>
                <p>Un homme dort sur son lieu de travail.</p><div><img src="a.png" alt=""/></div>
                <choiceInteraction responseIdentifier="R1" shuffle="true" maxChoices="0">
                  <prompt>Que demander <em>d&#8217;abord</em> ?</prompt>
                  <simpleChoice identifier="A">Qui garde ses papiers<feedbackInline outcomeIdentifier="F" identifier="A"
                    showHide="show">Oui.</feedbackInline></simpleChoice>
                  <simpleChoice identifier="B"><![CDATA[Son <opinion>]]></simpleChoice>
                  <simpleChoice identifier="C">S&#8217;il peut partir</simpleChoice>
                </choiceInteraction>
              </itemBody>
              <modalFeedback outcomeIdentifier="F" identifier="C" showHide="show">Aussi.</modalFeedback>
              <modalFeedback outcomeIdentifier="F" identifier="end" showHide="show">Fin.</modalFeedback>
            </assessmentItem>
            """;

    private static final String VERSION_3 =
            """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" title="X"
                adaptive="false" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>false</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-item-body><qti-%s response-identifier="RESPONSE" max-choices="1">
                <qti-prompt><span xml:lang="ar" dir="rtl">الرضا يبرّر الاستغلال.</span><span xml:lang="fr">Le consentement
                  excuse <span class="x">tout</span>.</span></qti-prompt>
                <qti-simple-choice identifier="true">Vrai</qti-simple-choice>
                <qti-simple-choice identifier="false">Faux</qti-simple-choice>
              </qti-%s></qti-item-body>
            </qti-assessment-item>
            """;

    private static final String STATEMENT = VERSION_3.formatted("choice-interaction", "choice-interaction");

    @Test
    void an_item_of_version_2_keeps_its_words_and_its_right_choices_and_says_what_is_lost() {
        Reading read = QtiReader.read(bytes(VERSION_2), Language.AR);

        assertThat(read.refused()).isEmpty();
        Item item = read.items().get(0);
        assertThat(item.id()).isEqualTo("signs");
        assertThat(item.name()).isEqualTo("Signs");
        assertThat(item.stem()).isEqualTo(french("Un homme dort sur son lieu de travail.\n\nQue demander d’abord ?"));
        Task.Choices choices = (Task.Choices) item.task();
        assertThat(choices.several()).isTrue();
        assertThat(choices.options())
                .containsExactly(
                        new Task.Option(french("Qui garde ses papiers"), true, french("Oui.")),
                        new Task.Option(french("Son <opinion>"), false, french("")),
                        new Task.Option(french("S’il peut partir"), true, french("Aussi.")));
        assertThat(item.remarks())
                .extracting(Remark::key)
                .containsExactlyInAnyOrder(
                        "questions.import.note.picture",
                        "questions.import.note.looks",
                        "questions.import.note.general");
    }

    @Test
    void a_package_of_version_3_gives_its_items_with_their_keywords_and_lists_what_is_no_question() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "imsmanifest.xml",
                """
                <manifest><resources>
                  <resource identifier="a" type="imsqti_item_xmlv3p0" href="q/a.xml"><metadata><lom><general>
                    <keyword><string language="en">level:apply</string></keyword></general></lom></metadata></resource>
                  <resource identifier="b" type="imsqti_item_xmlv3p0" href="q/b.xml"/>
                  <resource identifier="c" type="imsqti_item_xmlv3p0" href="q/none.xml"/>
                  <resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"/>
                  <resource identifier="p" type="webcontent" href="a.png"/>
                </resources></manifest>""");
        files.put("q/a.xml", STATEMENT);
        files.put("q/b.xml", VERSION_3.formatted("hotspot-interaction", "hotspot-interaction"));
        files.put("test.xml", "<qti-assessment-test/>");
        files.put("a.png", "not looked at");

        Reading read = QtiReader.read(zip(files), Language.FR);

        assertThat(read.items()).hasSize(1);
        Item item = read.items().get(0);
        assertThat(item.tags()).containsExactly("level:apply");
        assertThat(item.stem()).isEqualTo(new Texts("الرضا يبرّر الاستغلال.", "Le consentement excuse tout.", ""));
        assertThat(item.task()).isInstanceOfSatisfying(Task.Statement.class, said -> assertThat(said.answer())
                .isFalse());
        assertThat(read.refused())
                .extracting(Refused::line, refused -> refused.why().key())
                .containsExactly(
                        tuple(2, "questions.import.refused.type"),
                        tuple(3, "questions.import.refused.absent"),
                        tuple(4, "questions.import.refused.resource"));
    }

    @Test
    void a_text_that_items_refer_to_comes_with_them_if_the_package_has_it() {
        String reference = "<qti-assessment-stimulus-ref identifier=\"s\" href=\"%s\"/><qti-item-body>";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "imsmanifest.xml",
                """
                <manifest><resources>
                  <resource identifier="s" type="imsqti_stimulus_xmlv3p0" href="shared/s.xml"/>
                  <resource identifier="a" type="imsqti_item_xmlv3p0" href="q/deep/a.xml"/>
                  <resource identifier="b" type="imsqti_item_xmlv3p0" href="q/b.xml"/>
                  <resource identifier="c" type="imsqti_item_xmlv3p0" href="q/c.xml"/>
                </resources></manifest>""");
        files.put(
                "shared/s.xml",
                """
                <qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="harbour" title="H">
                  <qti-stimulus-body><p>A man <b>sleeps</b> at work.</p></qti-stimulus-body></qti-assessment-stimulus>""");
        files.put("q/deep/a.xml", STATEMENT.replace("<qti-item-body>", reference.formatted("./../../shared/s.xml")));
        files.put("q/b.xml", STATEMENT.replace("<qti-item-body>", reference.formatted("../../../shared/s.xml")));
        files.put("q/c.xml", STATEMENT.replace("<qti-item-body>", reference.formatted("/etc/passwd")));

        Reading read = QtiReader.read(zip(files), Language.EN);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().get(0).about())
                .contains(new Story("harbour", "", new Texts("", "", "A man sleeps at work.")));
        assertThat(read.items().get(0).remarks()).containsExactly(Remark.of("note.looks"));
        assertThat(read.items().get(2).about()).isEmpty();
        assertThat(read.items().get(2).remarks()).containsExactly(Remark.of("note.stimulus"));
    }

    @Test
    void files_that_are_broken_or_mean_harm_are_refused() {
        refused(bytes(STATEMENT.substring(0, 700)), "xml");
        refused(bytes("<html/>"), "qti");
        refused(
                bytes("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + STATEMENT.replace("Vrai", "&x;")),
                "doctype");
        refused(
                bytes("<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + STATEMENT),
                "doctype");
        refused(bytes(STATEMENT.replace("Vrai", "<b>".repeat(70) + "</b>".repeat(70))), "xml");
        refused(bytes("PK\u0003\u0004"), "package");
        byte[] whole = zip(Map.of("imsmanifest.xml", "<manifest/>"));
        refused(Arrays.copyOf(whole, whole.length - 30), "package");
        refused(zip(Map.of("a.xml", "<a/>")), "manifest");
        refused(zip(Map.of("imsmanifest.xml", "<manifest/>", "../a.xml", "<a/>")), "package.path");
        refused(zip(Map.of("imsmanifest.xml", "<manifest/>", "/etc/a.xml", "<a/>")), "package.path");
        refused(zip(Map.of("imsmanifest.xml", "<manifest/>", "a.xml", " ".repeat(1 << 20))), "package.large");
        refused(zip(Map.of("imsmanifest.xml", "<manifest/>", "a.xml", " ".repeat(30 << 20))), "package.large");
    }

    private static void refused(byte[] content, String why) {
        assertThatThrownBy(() -> QtiReader.read(content, Language.FR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("questions.import.failure." + why);
    }

    private static Texts french(String text) {
        return new Texts("", text, "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
