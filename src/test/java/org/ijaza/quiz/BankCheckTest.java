package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankCheckTest {

    private static final String ONE = "modules/one/questions.yaml";
    private static final String TUNISIA = "adaptations/tn/questions.yaml";

    private final CoursePackageReader reader = new CoursePackageReader(List.of(new BankCheck()), References.NONE);

    @TempDir
    private Path parent;

    private CourseFiles files;

    @BeforeEach
    void writeCourse() {
        files = CourseFiles.in(parent);
    }

    @Test
    void a_sound_bank_has_no_problem() {
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();
    }

    @Test
    void a_question_without_a_right_choice_is_told() {
        files.change(ONE, "correct: true", "correct: false");

        assertThat(problems())
                .containsExactly("small/" + ONE + ":2: the question 'q1' has no right choice: give one of them"
                        + " 'correct: true'");
    }

    @Test
    void a_single_question_with_two_right_choices_is_told() {
        files.change(ONE, "en: wrong}", "en: wrong}\n        correct: true");

        assertThat(problems())
                .containsExactly("small/" + ONE + ":2: the question 'q1' has 2 right choices: a question of type single"
                        + " has exactly one");
    }

    @Test
    void a_multiple_question_needs_a_right_and_a_wrong_choice() {
        files.write(
                ONE,
                files.read(ONE)
                        .replace("en: wrong too}", "en: wrong too}\n        correct: true")
                        .replace("type: single", "type: multiple"));
        assertThat(problems())
                .contains("small/" + ONE + ":" + files.lineOf(ONE, "- id: q3")
                        + ": the question 'q3' has no wrong choice: at least one must be wrong");

        files.write(ONE, files.read(ONE).replace("correct: true", "correct: false"));
        assertThat(problems())
                .contains("small/" + ONE + ":2: the question 'q1' has no right choice: give at least one of them"
                        + " 'correct: true'");
    }

    @Test
    void fewer_than_three_choices_are_told() {
        files.change(
                ONE,
                "      - text: {ar: ج, fr: c, en: wrong too}\n        feedback: {ar: لا, fr: Non, en: 'No'}\n",
                "");

        assertThat(problems())
                .containsExactly("small/" + ONE + ":8: 'choices' must have at least 3 entries, and has 2");
    }

    @Test
    void the_same_choice_twice_is_told_with_its_language() {
        files.change(ONE, "fr: b,", "fr: a,");

        assertThat(problems())
                .containsExactly("small/" + ONE + ":2: the question 'q1' has the choice 'a' twice in Français");
    }

    @Test
    void a_statement_has_an_answer_and_no_choices() {
        files.change(ONE, "    answer: true\n", "");
        assertThat(problems())
                .containsExactly("small/" + ONE + ":" + files.lineOf(ONE, "- id: q2") + ": 'answer' is missing in"
                        + " 'questions'");

        files.change(ONE, "type: single", "type: true-false");
        assertThat(problems()).anyMatch(problem -> problem.endsWith("'choices' does not belong here"));
    }

    @Test
    void a_rubric_divides_the_mark_and_can_give_nothing() {
        files.append(ONE, CourseFiles.essay("q7", "one-1"));
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(ONE, "{points: 2, text: {ar: واضح,", "{points: 7, text: {ar: واضح,");
        assertThat(problems()).singleElement().asString().contains("the rubric of the question 'q7' has 9 points");

        files.change(ONE, "{points: 7, text: {ar: واضح,", "{points: 1, text: {ar: واضح,")
                .change(ONE, "fr: obscur,", "fr: clair,")
                .change(ONE, "{points: 0, text: {ar: بلا", "{points: 1, text: {ar: بلا");
        assertThat(problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("two levels of this criterion have the same points"))
                .anyMatch(problem -> problem.contains("this criterion needs a level of 0 points"))
                .anyMatch(problem -> problem.contains("has the level 'clair' twice in Français"));
    }

    @Test
    void a_rubric_has_every_language() {
        files.append(ONE, CourseFiles.essay("q7", "one-1")).change(ONE, ", en: obscure", "");
        assertThat(problems()).singleElement().asString().contains("'en' is missing");

        files.change(ONE, "    rubric:\n", "    others:\n");
        assertThat(problems()).anyMatch(problem -> problem.contains("'rubric' is missing"));
    }

    @Test
    void a_text_is_drawn_only_where_the_plan_says_so() {
        files.write(
                ONE, files.read(ONE).replace(CourseFiles.trueFalse("q2", "one-1"), CourseFiles.essay("q2", "one-1")));
        assertThat(problems())
                .allMatch(problem -> problem.contains("draws 2 questions for 'one-1', and there are only 1"));

        files.change(
                "course.yaml", "- {objective: one-1, questions: 2}", "- {objective: one-1, type: essay, questions: 2}");
        assertThat(problems())
                .allMatch(problem ->
                        problem.contains("draws 2 questions for 'one-1' of type essay, and there are only 1"));

        files.change("course.yaml", "type: essay, questions: 2", "type: essay, questions: 1");
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();
    }

    @Test
    void what_is_passed_asks_something_that_is_marked() {
        files.append(ONE, CourseFiles.scale("q7", "one-1") + CourseFiles.scale("q8", "two-1"));
        files.change(
                "course.yaml", "- {objective: two-1, questions: 1}", "- {objective: two-1, type: scale, questions: 1}");
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(
                "course.yaml", "- {objective: one-1, questions: 2}", "- {objective: one-1, type: scale, questions: 1}");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("the test 'final-test' has a pass mark, and asks nothing that is marked");
    }

    @Test
    void a_question_has_the_fields_of_its_type_alone() {
        files.append(ONE, CourseFiles.numeric("q7", "one-1") + CourseFiles.shortText("q8", "one-1"));
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(ONE, "value: 30", "accepted: [thirty]")
                .change(ONE, "type: single", "marking: partial\n    type: single");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        at("- id: q7") + "'value' is missing in 'questions'",
                        at("accepted: [thirty]") + "'accepted' does not belong here",
                        at("marking: partial") + "'marking' does not belong here");
    }

    @Test
    void accepted_answers_are_words_in_every_language() {
        files.append(ONE, CourseFiles.shortText("q8", "one-1")).change(ONE, "en: [consent]", "en: ['?!']");
        assertThat(problems())
                .containsExactly(at("accepted:") + "'en' must be written with at least one letter or digit, not '?!'");

        files.change(ONE, ", en: ['?!']", "");
        assertThat(problems()).containsExactly(at("accepted:") + "'en' is missing in 'accepted'");
    }

    @Test
    void the_feedback_to_who_is_wrong_does_not_tell_the_answer() {
        String told = "the feedback to who answers wrong tells the right answer in ";
        files.append(ONE, CourseFiles.numeric("q7", "one-1").replace("fr: Non", "fr: 'Non, 30 jours.'"))
                .append(
                        ONE,
                        CourseFiles.shortText("q8", "one-1").replace("ar: لا", "ar: 'لا، بل الرضى أو المُوافقة.'"));

        assertThat(problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains(told + "Français"))
                .anyMatch(problem -> problem.contains(told + "العربية"));
    }

    private String at(String words) {
        return "small/" + ONE + ":" + files.lineOf(ONE, words) + ": ";
    }

    @Test
    void things_to_be_ordered_or_matched_are_all_different() {
        files.append(ONE, CourseFiles.ordering("q7", "one-1") + CourseFiles.matching("q8", "one-1"));
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(ONE, "fr: premier", "fr: deuxième")
                .change(ONE, "en: delta", "en: chi")
                .change(ONE, "left: {ar: ب", "left: {ar: ا");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        at("- id: q7") + "the question 'q7' has the choice 'deuxième' twice in Français",
                        at("- id: q8") + "the question 'q8' has the choice 'chi' twice in English",
                        at("- id: q8") + "the question 'q8' has the choice 'ا' twice in العربية");
    }

    @Test
    void every_gap_stands_in_the_text_once_in_every_language() {
        files.append(ONE, CourseFiles.gapText("q7", "one-1") + CourseFiles.gapMenu("q8", "one-1"));
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(ONE, "avec [2] sans [1]", "avec [1] sans [1]");
        assertThat(problems())
                .containsExactly(at("avec [1] sans")
                        + "the text has the gaps [[1], [1]] in Français, and must have each of" + " [[1], [2]] once");

        files.change(ONE, "avec [1] sans [1]", "avec [2] sans [1]").change(ONE, "accepted: {", "right: {");
        assertThat(problems()).anyMatch(problem -> problem.endsWith("'accepted' is missing in 'gaps'"));
    }

    @Test
    void ids_are_unique_in_the_course() {
        files.change(TUNISIA, "id: tn1", "id: q4");

        assertThat(problems())
                .containsExactly("small/" + TUNISIA
                        + ":2: the question 'q4' is already there: small/modules/two/questions.yaml:2");
    }

    @Test
    void an_unknown_objective_is_told() {
        files.change("modules/two/questions.yaml", "objective: two-1", "objective: two-7");

        assertThat(problems())
                .containsExactly(
                        "small/course.yaml:24: the test draws 1 questions for 'two-1', and there are only 0",
                        "small/modules/two/questions.yaml:4: no module has an objective 'two-7'");
    }

    @Test
    void too_few_questions_for_a_draw_are_told() {
        files.change("course.yaml", "{objective: one-1, questions: 2}", "{objective: one-1, questions: 5}");

        assertThat(problems())
                .containsExactly("small/course.yaml:23: the test draws 5 questions for 'one-1', and there are only 2");
    }

    @Test
    void too_few_questions_for_one_country_are_told() {
        files.change(TUNISIA, "objective: one-2", "objective: one-3");

        assertThat(problems())
                .containsExactly(
                        "small/course.yaml:15: the test draws 1 questions for 'one-2', and there are only 0 for"
                                + " trainees of TN");
    }

    @Test
    void a_question_replaces_one_of_the_course_once_and_only_in_an_adaptation() {
        files.change(TUNISIA, "replaces: q3", "replaces: q99");
        assertThat(problems()).containsExactly("small/" + TUNISIA + ":4: the course has no question 'q99'");

        files.change(TUNISIA, "replaces: q99", "replaces: q3")
                .append(
                        TUNISIA,
                        CourseFiles.single("tn2", "one-2").replace("type: single", "type: single\n    replaces: q3"));
        assertThat(problems()).singleElement().asString().endsWith("another question stands in place of 'q3' already");

        files.write(TUNISIA, "questions:\n" + CourseFiles.single("tn1", "one-2"))
                .change(ONE, "type: single", "type: single\n    replaces: q4");
        assertThat(problems())
                .containsExactly("small/" + ONE + ":4: only a question of a national adaptation can replace another");
    }

    @Test
    void a_case_set_that_is_not_whole_is_told() {
        String known = files.read(ONE).replace("questions:\n", "");
        String two = CourseFiles.about("c1", CourseFiles.single("c1-a", "one-1"))
                + CourseFiles.about("c1", CourseFiles.trueFalse("c1-b", "one-2"));
        files.write(ONE, CourseFiles.caseSet("c1", "one-3") + "questions:\n" + known + two);
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change(ONE, "objective: one-3\n    text", "objective: nine-1\n    text");
        assertThat(problems()).containsExactly("small/" + ONE + ":2: no module has an objective 'nine-1'");

        files.change(ONE, "objective: nine-1", "objective: one-3");
        files.change(ONE, "case: c1\n    type: true-false", "case: c2\n    type: true-false");
        assertThat(problems())
                .hasSize(2)
                .anyMatch(problem -> problem.endsWith("the case 'c1' has 1 question: between 2 and 6 must name it"))
                .anyMatch(problem -> problem.endsWith("this file has no case 'c2'"));
    }

    @Test
    void a_question_of_a_case_is_neither_replaced_nor_drawn_alone() {
        String members = CourseFiles.about("c1", CourseFiles.single("q3", "one-2"))
                + CourseFiles.about("c1", CourseFiles.single("q8", "one-2"));
        String others = CourseFiles.single("q1", "one-1") + CourseFiles.single("q2", "one-1");
        files.write(ONE, CourseFiles.caseSet("c1", "one-2") + "questions:\n" + others + members);
        assertThat(problems())
                .anyMatch(problem -> problem.contains("the question 'q3' belongs to a case"))
                .anyMatch(problem -> problem.endsWith("the test draws 1 questions for 'one-2', and there are only 0"));
    }

    @Test
    void a_test_draws_case_sets_of_one_length() {
        String members = CourseFiles.about("c1", CourseFiles.single("c1-a", "one-1"))
                + CourseFiles.about("c1", CourseFiles.single("c1-b", "one-1"));
        files.change(ONE, "questions:\n", CourseFiles.caseSet("c1", "one-1") + "questions:\n" + members);
        String drawn = "{objective: one-1, questions: 2}";
        files.change("course.yaml", drawn, drawn + "\n      - {objective: one-1, cases: 1, questions: 2}");
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change("course.yaml", "cases: 1, questions: 2", "cases: 1, questions: 3");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("the test draws 1 case of 3 questions for 'one-1', and there are only 0");
        files.change("course.yaml", "cases: 1, questions: 3", "cases: 2, questions: 3");
        assertThat(problems()).singleElement().asString().contains("3 questions cannot be of 2 cases of one length");
    }

    @Test
    void what_everybody_is_asked_has_to_be_there_for_everybody() {
        files.change(
                        ONE,
                        "questions:\n",
                        CourseFiles.caseSet("c1", "one-1") + "questions:\n"
                                + CourseFiles.about("c1", CourseFiles.trueFalse("c1-a", "one-1"))
                                + CourseFiles.about("c1", CourseFiles.trueFalse("c1-b", "one-1")))
                .change("course.yaml", "waitHours: 24", "waitHours: 24\n    fixed: [q3, c1]");
        assertThatCode(() -> reader.read(files.folder())).doesNotThrowAnyException();

        files.change("course.yaml", "[q3, c1]", "[q9, tn1, c1-a, q1]");
        String place = "small/course.yaml:" + files.lineOf("course.yaml", "fixed:") + ": ";
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        place + "the course has no question and no case 'q9'",
                        place + "only the course's own questions can be asked of everybody, and 'tn1' is a country's",
                        place + "the question 'c1-a' is asked together with its case: name 'c1'",
                        "small/course.yaml:" + files.lineOf("course.yaml", "objective: one-1, questions: 2")
                                + ": the test draws 2 questions for 'one-1', and there are only 1");
    }

    @Test
    void hours_that_cannot_be_kept_are_told() {
        String at = "small/course.yaml:" + (files.lineOf("course.yaml", "waitHours") + 1) + ": ";
        files.change("course.yaml", "waitHours: 24", "waitHours: 24\n    closes: 2027-02-30T10:00+01:00");
        assertThat(problems()).containsExactly(at + "there is no such day or hour as 2027-02-30T10:00+01:00");

        files.change("course.yaml", "2027-02-30T10:00+01:00", "2027-02-28");
        assertThat(problems()).singleElement().asString().startsWith(at + "'closes' must be a date and time with");

        files.change("course.yaml", "2027-02-28", "2027-02-28T10:00+01:00\n    opens: 2027-02-28T09:00Z");
        assertThat(problems()).containsExactly(at + "the test closes before it opens");

        files.change("course.yaml", "T09:00Z", "T08:30Z\n    minutes: 60");
        assertThat(problems())
                .containsExactly("small/course.yaml:" + files.lineOf("course.yaml", "minutes:")
                        + ": the test takes 60 minutes, and is open for only 30");

        files.change("course.yaml", "    closes: 2027-02-28T10:00+01:00\n", "")
                .change("course.yaml", "minutes: 60", "feedback: after-closing");
        assertThat(problems())
                .containsExactly("small/course.yaml:" + files.lineOf("course.yaml", "feedback:")
                        + ": feedback after closing needs a time at which the test closes");
    }

    private List<String> problems() {
        Problems problems = catchThrowableOfType(Problems.class, () -> reader.read(files.folder()));
        assertThat(problems).as("problems").isNotNull();
        return problems.list().stream().map(Problem::toString).toList();
    }
}
