package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsFileTest {

    private static final String PATH = "modules/one/questions.yaml";

    @TempDir
    private Path parent;

    private final CoursePackageReader reader = new CoursePackageReader(List.of(new BankCheck()), References.NONE);
    private CourseFiles files;
    private int filled;

    @BeforeEach
    void writeCourse() {
        files = CourseFiles.in(parent);
    }

    @Test
    void what_is_read_and_written_means_the_same() throws java.io.IOException {
        for (Path module : Files.list(Path.of("courses/thb-core/modules")).toList()) {
            String text = Files.readString(module.resolve("questions.yaml"));

            String written = QuestionsFile.read(PATH, text).text();

            assertThat(YamlTree.read(PATH, written).root())
                    .isEqualTo(YamlTree.read(PATH, text).root());
            assertThat(written).as(module.toString()).isEqualTo(text);
        }
    }

    @Test
    void a_new_question_of_each_type_can_be_filled_and_is_sound() {
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        for (QuestionType type : QuestionType.values()) {
            file.add("new-" + type.word(), type, "one-2");
            Map<String, Object> question = file.find("new-" + type.word()).orElseThrow();
            fill(question);
            List<Map<String, Object>> choices = QuestionsFile.choicesOf(question);
            choices.forEach(this::fill);
            if (!choices.isEmpty()) {
                choices.get(0).put("correct", true);
            }
        }

        files.write(PATH, file.text());

        CoursePackage read = reader.read(files.folder());
        assertThat(WrittenQuestion.allOf(read))
                .extracting(WrittenQuestion::code)
                .contains("new-true-false");
    }

    private void fill(Map<String, Object> group) {
        group.values().stream()
                .filter(Map.class::isInstance)
                .map(YamlTree::asGroup)
                .forEach(texts -> texts.replaceAll((language, text) -> "نص: \"one\" – 'two' # " + language + filled++));
    }

    @Test
    void choices_come_and_go_within_the_limits() {
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> question = file.find("q1").orElseThrow();

        assertThatThrownBy(() -> QuestionsFile.removeChoice(question, 0)).isInstanceOf(Conflict.class);
        QuestionsFile.addChoice(question);
        QuestionsFile.removeChoice(question, 7);
        QuestionsFile.removeChoice(question, 1);
        assertThat(QuestionsFile.choicesOf(question)).hasSize(3);
        for (int i = 0; i < 5; i++) {
            QuestionsFile.addChoice(question);
        }
        assertThatThrownBy(() -> QuestionsFile.addChoice(question)).isInstanceOf(Conflict.class);
    }

    @Test
    void texts_never_typed_are_empty_and_wrong_choices_are_not_named_so() {
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> question = file.find("q1").orElseThrow();
        YamlTree.asGroup(question.get("stem")).put("fr", null);
        YamlTree.asGroup(question.get("stem")).put("ar", " سؤال\r\nثان ");

        String text = file.text();

        Map<String, Object> stem = YamlTree.asGroup(
                YamlTree.asGroup(YamlTree.read(PATH, text).list("questions").get(0))
                        .get("stem"));
        assertThat(new TreeMap<>(stem)).containsEntry("fr", "").containsEntry("ar", "سؤال\nثان");
        assertThat(text).doesNotContain("correct: false").doesNotContain("null");
    }

    @Test
    void broken_yaml_is_told() {
        assertThatThrownBy(() -> QuestionsFile.read(PATH, "questions: [")).isInstanceOf(Conflict.class);
    }
}
