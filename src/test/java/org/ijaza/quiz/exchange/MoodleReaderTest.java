package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as Moodle and people's own programs write them. */
class MoodleReaderTest {

    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>$course$/top/Default/one-2</text></category></question>
              <question type="multichoice">
                <name><text>Indicators</text></name>
                <questiontext format="html"><text><![CDATA[<p>Which is an <strong>indicator</strong>?</p>
                  <ul><li>one &amp; two</li><li>10<sup>2</sup></li></ul><img src="@@PLUGINFILE@@/a.png"><script>x()</script>]]></text>
                  <file name="a.png" encoding="base64">AAAA</file></questiontext>
                <generalfeedback format="html"><text>See lesson 2</text></generalfeedback>
                <defaultgrade>2.0000000</defaultgrade>
                <single>true</single>
                <answer fraction="100" format="html"><text>Debt</text><feedback format="html"><text>Yes</text></feedback></answer>
                <answer fraction="50" format="html"><text>Work</text><feedback format="html"><text>No</text></feedback></answer>
                <answer fraction="0" format="html"><text>Pay</text><feedback><text></text></feedback></answer>
                <answer fraction="0" format="html"><text></text><feedback><text></text></feedback></answer>
                <hint format="html"><text>Think</text></hint>
                <tags><tag><text>apply</text></tag><tag><text>exam 2025</text></tag></tags>
              </question>
              <question type="calculated"><name><text>Write</text></name></question>
              <question type="truefalse">
                <name><text>q9</text></name>
                <questiontext><text>&lt;span lang="ar" class="multilang"&gt;قول&lt;/span&gt; &lt;span class="multilang" lang="fr_tn"&gt;Dit&lt;/span&gt;!&lt;span lang="es" class="multilang"&gt;Dicho&lt;/span&gt;</text></questiontext>
                <answer fraction="0"><text>true</text><feedback><text>No</text></feedback></answer>
                <answer fraction="100"><text>false</text><feedback><text>Yes</text></feedback></answer>
              </question>
            </quiz>
            """;

    private static final Reading READ = MoodleReader.read(FILE.getBytes(StandardCharsets.UTF_8), Language.EN);

    @Test
    void what_plain_text_can_hold_is_kept_and_the_rest_is_named() {
        Item item = READ.items().get(0);

        assertThat(item.stem().in(Language.EN)).isEqualTo("Which is an indicator?\n- one & two\n- 10^2");
        assertThat(item.stem().in(Language.FR)).isEmpty();
        assertThat(item.line()).isEqualTo(4);
        assertThat(item.category()).isEqualTo("one-2");
        assertThat(item.tags()).containsExactly("apply", "exam 2025");
        assertThat(((Task.Choices) item.task()).options())
                .extracting(option -> option.text().in(Language.EN), Task.Option::correct)
                .containsExactly(tuple("Debt", true), tuple("Work", false), tuple("Pay", false));
        assertThat(item.remarks())
                .extracting(remark -> remark.key().replace("questions.import.note.", ""))
                .containsExactlyInAnyOrder("picture", "looks", "element", "marks", "general", "hints", "grade");
    }

    @Test
    void a_type_that_the_bank_does_not_know_is_named_with_its_line() {
        assertThat(READ.refused())
                .extracting(Refused::line, Refused::name, refused -> refused.why()
                        .arguments()
                        .get(0))
                .containsExactly(tuple(19, "Write", "calculated"));
    }

    @Test
    void spans_go_to_their_languages_and_what_stands_outside_to_all_of_these() {
        Item item = READ.items().get(1);

        assertThat(item.stem()).isEqualTo(new Texts("قول !", "Dit!", ""));
        assertThat(item.task()).isEqualTo(new Task.Statement(false, new Texts("", "", "No"), new Texts("", "", "Yes")));
        assertThat(item.remarks()).extracting(Remark::arguments).containsExactly(java.util.List.of("es"));
    }

    @ParameterizedTest
    @CsvSource({"windows-1256,ما هي العبودية؟ é", "windows-1252,Où est l’été ?", "UTF-16,ما هي؟", "UTF-16LE,ما هي؟"})
    void the_encoding_is_the_one_that_the_file_declares(String encoding, String words) {
        String file = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + "<quiz><question type='truefalse'><questiontext><text>" + words + "</text></questiontext>"
                + "<answer fraction='100'><text>true</text></answer></question></quiz>";

        Reading read = MoodleReader.read(file.getBytes(Charset.forName(encoding)), Language.AR);

        assertThat(read.items().get(0).stem().in(Language.AR)).isEqualTo(words);
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        Reading read = MoodleReader.read(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8), Language.EN);

        assertThat(read.items()).hasSize(2);
    }
}
