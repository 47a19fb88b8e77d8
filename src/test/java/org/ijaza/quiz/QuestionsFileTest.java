package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.marking.AcceptedWords;
import org.ijaza.quiz.marking.Key;
import org.ijaza.quiz.marking.RightNumber;
import org.ijaza.quiz.marking.RightWords;
import org.ijaza.quiz.marking.Rubric;
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
            question.replace("value", " 2,50 ");
            question.replace("tolerance", "0");
            List<Map<String, Object>> choices = QuestionsFile.choicesOf(question);
            QuestionsFile.rowsOf(question).forEach(row -> fill(row.containsKey("ar") ? Map.of("", row) : row));
            if (type == QuestionType.GAP_TEXT || type == QuestionType.GAP_MENU) {
                YamlTree.asGroup(question.get("stem")).replaceAll((language, text) -> text + " [1]");
            }
            QuestionsFile.rowsOf(question).stream()
                    .filter(row -> row.containsKey("wrong"))
                    .flatMap(row -> YamlTree.list(row, "wrong").stream().limit(1))
                    .forEach(wrong -> fill(Map.of("", wrong)));
            QuestionsFile.rowsOf(question).stream()
                    .filter(row -> row.containsKey("levels"))
                    .map(row -> YamlTree.list(row, "levels"))
                    .forEach(levels -> List.of("1", "0").forEach(points -> {
                        Map<String, Object> level = YamlTree.asGroup(levels.get(Integer.parseInt(points)));
                        level.put("points", points);
                        fill(level);
                    }));
            if (!choices.isEmpty()) {
                choices.get(0).put("correct", true);
            }
        }

        files.write(PATH, file.text());

        CoursePackage read = reader.read(files.folder());
        assertThat(WrittenQuestion.allOf(read))
                .extracting(WrittenQuestion::code)
                .contains("new-true-false");
        assertThat(key(read, "new-numeric"))
                .isEqualTo(new RightNumber(new BigDecimal("2.5"), BigDecimal.ZERO, texts("unit", read, "new-numeric")));
        assertThat(key(read, "new-essay")).isInstanceOfSatisfying(Rubric.class, rubric -> assertThat(rubric.most())
                .isEqualTo(1));
    }

    @Test
    void a_text_that_belongs_to_no_pair_need_not_be_there() {
        files.write(PATH, "questions:\n" + CourseFiles.matching("q1", "one-1"));
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> question = file.find("q1").orElseThrow();
        List<Object> others = YamlTree.list(question, "others");
        assertThat(others).hasSize(3);
        assertThat(file.text()).contains("delta").doesNotContain("marking").doesNotContain("\"\"");

        YamlTree.asGroup(YamlTree.list(question, "others").get(0)).replaceAll((language, text) -> "");
        question.put("marking", "partial");
        assertThat(file.text()).contains("marking: partial").doesNotContain("others");
    }

    @Test
    void a_case_that_is_removed_leaves_its_questions_to_stand_alone() {
        files.write(
                PATH,
                CourseFiles.caseSet("c1", "one-1") + "questions:\n"
                        + CourseFiles.about("c1", CourseFiles.single("q1", "one-1"))
                        + CourseFiles.about("c1", CourseFiles.single("q2", "one-1"))
                        + CourseFiles.single("q3", "one-2"));
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        assertThat(file.about("c1")).containsExactly("q1", "q2");

        file.addCase("c2", "one-2");
        file.find("q3").orElseThrow().put(QuestionFields.CASE, "c2");
        assertThat(file.text())
                .startsWith("cases:\n  - id: c1\n")
                .contains("\n\n  - id: c2\n    objective: one-2\n    text:\n      ar: \"\"")
                .contains("case: c2");

        file.removeCase("c1");
        file.removeCase("c2");
        assertThat(file.text()).startsWith("questions:\n  - id: q1\n").doesNotContain("case");
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

        assertThatThrownBy(() -> QuestionsFile.removeRow(question, 0)).isInstanceOf(Conflict.class);
        QuestionsFile.addRow(question);
        QuestionsFile.removeRow(question, 7);
        QuestionsFile.removeRow(question, 1);
        assertThat(QuestionsFile.choicesOf(question)).hasSize(3);
        for (int i = 0; i < 5; i++) {
            QuestionsFile.addRow(question);
        }
        assertThatThrownBy(() -> QuestionsFile.addRow(question)).isInstanceOf(Conflict.class);
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
    void a_number_is_written_as_a_number_and_what_is_none_is_told_by_the_check() {
        files.write(PATH, "questions:\n" + CourseFiles.numeric("q1", "one-1") + CourseFiles.single("q3", "one-2"));
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> question = file.find("q1").orElseThrow();
        assertThat(question).containsEntry("value", "30").containsEntry("tolerance", "1");

        question.put("value", "-0,5");
        question.put("tolerance", "");
        YamlTree.asGroup(question.get("unit")).replaceAll((language, word) -> "");
        assertThat(file.text())
                .contains("value: -0.5\n")
                .doesNotContain("tolerance")
                .doesNotContain("unit");

        question.put("value", "some");
        assertThat(file.text()).contains("value: some\n");
    }

    @Test
    void accepted_answers_are_one_a_line_for_all_languages_or_for_each() {
        files.write(
                PATH,
                "questions:\n" + CourseFiles.shortText("q1", "one-1") + CourseFiles.numeric("q2", "one-1")
                        + CourseFiles.single("q3", "one-2"));
        QuestionsFile file = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> accepted =
                YamlTree.asGroup(file.find("q1").orElseThrow().get("accepted"));
        assertThat(accepted)
                .containsEntry("all", "")
                .containsEntry("ar", "الرضا\nالموافقة")
                .containsEntry("en", "consent");

        accepted.put("all", " CETS 197 \r\n\r\n٣٠\n");
        files.write(PATH, file.text());
        assertThat(key(reader.read(files.folder()), "q1"))
                .isEqualTo(new RightWords(
                        List.of(AcceptedWords.of(language -> switch (language) {
                            case AR -> List.of("CETS 197", "٣٠", "الرضا", "الموافقة");
                            case FR -> List.of("CETS 197", "٣٠", "le consentement", "consentement");
                            case EN -> List.of("CETS 197", "٣٠", "consent");
                        })),
                        false));

        QuestionsFile again = QuestionsFile.read(PATH, files.read(PATH));
        Map<String, Object> one =
                YamlTree.asGroup(again.find("q1").orElseThrow().get("accepted"));
        one.replaceAll((language, lines) -> language.equals("all") ? "CETS 197" : "");
        assertThat(again.text()).contains("accepted:\n      - \"CETS 197\"\n");
    }

    private static Key key(CoursePackage course, String code) {
        return written(course, code).key();
    }

    private static Texts texts(String field, CoursePackage course, String code) {
        return written(course, code).node().texts(field);
    }

    private static WrittenQuestion written(CoursePackage course, String code) {
        return WrittenQuestion.allOf(course).stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void broken_yaml_is_told() {
        assertThatThrownBy(() -> QuestionsFile.read(PATH, "questions: [")).isInstanceOf(Conflict.class);
    }
}
