package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.CurriculumCheck;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.testing.ExampleCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule that a course has to keep beyond its form: broken once each, in the example, which keeps them all. */
class CourseRulesTest {

    private static final String MODULE = "modules/phenomenon/module.yaml";
    private static final String QUESTIONS = "modules/phenomenon/questions.yaml";
    private static final String LESSON = "modules/phenomenon/what-trafficking-is.";

    @TempDir
    private Path courses;

    @BeforeEach
    void copyExample() {
        ExampleCourse.copyTo(courses);
    }

    @Test
    void the_example_keeps_every_rule() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_objective_with_too_few_questions_is_told() {
        change(QUESTIONS, "objective: phenomenon-1\n", "objective: phenomenon-2\n");
        change("course.yaml", "      - {objective: phenomenon-1, level: understand, questions: 1}\n", "");

        assertThat(problems())
                .containsExactly("example/" + MODULE
                        + ":6: the objective 'phenomenon-1' has 2 questions: at least 3 are" + " needed to measure it");
    }

    @Test
    void a_draw_that_the_bank_cannot_satisfy_at_its_level_is_told() {
        change("course.yaml", "level: remember, questions: 1", "level: remember, questions: 2");

        assertThat(problems())
                .containsExactly("example/course.yaml:" + line("course.yaml", "level: remember")
                        + ": the test draws 2 questions for 'phenomenon-1' at level remember, and there are only 1");
    }

    @Test
    void a_draw_with_and_without_a_level_is_told() {
        change("course.yaml", "level: remember, questions: 1", "questions: 1");

        assertThat(problems())
                .containsExactly("example/course.yaml:" + (line("course.yaml", "level: understand") + 1)
                        + ": the test draws from 'phenomenon-1' with and without a level: give each line a level, or"
                        + " none");
    }

    @Test
    void a_test_that_is_nearly_always_the_same_is_told() {
        change(
                "course.yaml",
                "{objective: phenomenon-2, questions: 2}\n      - {objective: phenomenon-3, questions: 2}",
                "{objective: phenomenon-2, questions: 3}");

        assertThat(problems())
                .containsExactly("example/course.yaml:" + line("course.yaml", "- id: pre-test")
                        + ": the test 'pre-test' can be drawn in only 3 ways: write more questions, so that there are"
                        + " at least 5");
    }

    @Test
    void all_of_the_above_is_told() {
        String choice = read(QUESTIONS)
                .lines()
                .filter(line -> line.startsWith("          en: "))
                .findFirst()
                .orElseThrow();
        change(
                QUESTIONS,
                choice,
                "          en: \"All of the above, each of which he was told again and again, every day\"");

        assertThat(problems())
                .hasSize(1)
                .first()
                .asString()
                .contains(
                        "example/" + QUESTIONS + ":2: the question 'phenomenon-q01' has the choice 'All of the above");
    }

    @Test
    void minutes_that_do_not_fit_the_words_are_told() {
        change(MODULE, "minutes: 15", "minutes: 5");

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("example/" + MODULE + ":" + line(MODULE, "minutes: 5")
                        + ": 5 minutes do not fit the lesson 'what-trafficking-is'"));
    }

    @Test
    void hours_that_are_not_there_are_told() {
        change("course.yaml", "hours: 1", "hours: 4");

        assertThat(problems())
                .containsExactly("example/course.yaml:" + line("course.yaml", "hours: 4")
                        + ": 4 hours are promised, and the lessons (15 minutes) and tests (12 questions of a minute and"
                        + " a half) take 0.6");
    }

    @Test
    void a_text_that_was_never_translated_is_told() {
        write(LESSON + "ar.md", read(LESSON + "en.md"));
        change("course.yaml", "\"اختبار نهائي\"", "\"Final test\"");

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("example/" + LESSON + "ar.md: the text in العربية has only"))
                .contains("example/course.yaml:" + line("course.yaml", "- id: final-test", 2)
                        + ": the text in العربية has only 0 % Arabic letters: it must be written in Arabic");
    }

    @Test
    void what_is_missing_in_one_language_is_told() {
        String half = read(LESSON + "fr.md");
        write(LESSON + "fr.md", half.substring(0, half.indexOf("\n\n")) + "\n");
        change("course.yaml", "\"Anyone who begins to work in this field\"", "\"Anyone\"");

        assertThat(problems())
                .anyMatch(problem -> problem.contains("differs too much in length between the languages"))
                .anyMatch(problem -> problem.startsWith("example/course.yaml:" + line("course.yaml", "audience:")
                        + ": the three languages differ too much in length"));
    }

    @Test
    void a_source_block_without_a_source_is_told() {
        write(LESSON + "en.md", read(LESSON + "en.md") + "\n::: source\nA treaty, article 4.\n:::\n");

        assertThat(problems()).hasSize(1).first().asString().contains("the block 'source' must say what it relies on");
    }

    @Test
    void right_answers_that_are_mostly_the_first_are_told() {
        StringBuilder more = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            more.append(
                    """
                      - id: more-%s
                        type: single
                        objective: phenomenon-1
                        level: understand
                        stem: {ar: سؤال, fr: Question, en: Question}
                        choices:
                          - text: {ar: صواب طويل, fr: juste et long, en: right and long}
                            correct: true
                            feedback: {ar: نعم, fr: Oui, en: 'Yes'}
                          - text: {ar: خطأ, fr: faux, en: wrong}
                            feedback: {ar: لا, fr: Non, en: 'No'}
                          - text: {ar: غلط, fr: erroné, en: false}
                            feedback: {ar: لا, fr: Non, en: 'No'}
                    """
                            .formatted(i)
                            .replace("false}", "'false'}"));
        }
        write(QUESTIONS, read(QUESTIONS) + more);

        assertThat(problems())
                .anyMatch(
                        problem -> problem.startsWith("example/" + QUESTIONS + ":1: the right answer is the first in "))
                .anyMatch(problem ->
                        problem.startsWith("example/" + QUESTIONS + ":1: the right answer is the longest in "));
    }

    private List<String> problems() {
        CoursePackageReader reader = new CoursePackageReader(
                List.of(new CurriculumCheck(), new BankCheck(), new CraftCheck()), References.read(courses));
        Problems found = catchThrowableOfType(Problems.class, () -> reader.read(courses.resolve("example")));
        return found == null
                ? List.of()
                : found.list().stream().map(Problem::toString).toList();
    }

    private void change(String file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private int line(String file, String words) {
        return line(file, words, 0);
    }

    private int line(String file, String words, int further) {
        String text = read(file);
        assertThat(text).contains(words);
        return (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1
                + further;
    }

    private String read(String file) {
        try {
            return Files.readString(courses.resolve("example").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(courses.resolve("example").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
