package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions about one case are asked together, below what happened, and marked one by one. */
class CaseSetTest {

    private static final String MODULE = "modules/one/questions.yaml";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void a_case_stands_above_its_questions_in_the_attempt_and_in_the_result(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            AttemptSheet sheet =
                    hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
            assertThat(sheet.questions()).hasSize(6);
            List<AttemptSheet.Question> about = sheet.questions().stream()
                    .filter(question -> question.inCase() != null)
                    .toList();
            int first = about.get(0).position();
            assertThat(about).extracting(AttemptSheet.Question::position).containsExactly(first, first + 1, first + 2);
            assertThat(about).extracting(AttemptSheet.Question::inCase).allSatisfy(inCase -> {
                assertThat(inCase.text().in(Language.FR)).isEqualTo("Un cas inventé");
                assertThat(List.of(inCase.first(), inCase.last())).containsExactly(first, first + 2);
            });
            assertThat(about)
                    .extracting(AttemptSheet.Question::type)
                    .as("in the order of the file")
                    .containsExactly(QuestionType.NUMERIC, QuestionType.TRUE_FALSE, QuestionType.SINGLE);

            hall.database.inTransaction(() -> hall.of(Attempts.class)
                    .saveAll(
                            attempt,
                            List.of(
                                    GivenAnswer.typed(first, 0, List.of("30")),
                                    GivenAnswer.ticked(first + 1, 0, List.of(1)))));
            hall.database.inTransaction(() -> hall.of(Attempts.class).submit(attempt));
            AttemptResult result = hall.database.inTransaction(
                    () -> hall.of(Attempts.class).findResult(attempt).orElseThrow());
            assertThat(result.tally().right()).isEqualTo(2);
            assertThat(result.score()).isEqualTo(33);
            assertThat(result.questions().get(first - 1).inCase().last()).isEqualTo(first + 2);
            assertThat(result.questions().stream().filter(question -> question.inCase() == null))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_bank_keeps_what_its_questions_are_about_and_finds_them_by_it(On kind) {
        try (ExamHall hall = hall(kind)) {
            String codes = hall.database.inTransaction(() -> hall.database
                    .entities()
                    .createQuery(
                            "select q from Question q where q.searchText like '%cas invente%' order by q.casePosition",
                            Question.class)
                    .getResultStream()
                    .map(question -> question.getCode() + " "
                            + question.getCaseSet().map(CaseSet::getCode).orElse(""))
                    .collect(Collectors.joining(", ")));
            assertThat(codes).isEqualTo("c1-a c1, c1-b c1, c1-c c1");
        }
    }

    /** Two questions of one-1 and one of two-1 stand alone, and three are about the case. */
    private ExamHall hall(On kind) {
        CourseFiles course = CourseFiles.in(parent);
        course.change(
                MODULE,
                "questions:\n",
                CourseFiles.caseSet("c1", "one-1") + "questions:\n"
                        + CourseFiles.about("c1", CourseFiles.numeric("c1-a", "one-2"))
                        + CourseFiles.about("c1", CourseFiles.trueFalse("c1-b", "one-1"))
                        + CourseFiles.about("c1", CourseFiles.single("c1-c", "one-1")));
        String drawn = "{objective: one-1, questions: 2}";
        return new ExamHall(
                kind,
                course.change("course.yaml", drawn, drawn + "\n      - {objective: one-1, cases: 1, questions: 3}"));
    }
}
