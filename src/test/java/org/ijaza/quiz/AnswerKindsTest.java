package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.marking.Placed;
import org.ijaza.quiz.marking.Typed;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a question asks for is saved, marked and told. */
class AnswerKindsTest {

    private static final List<String> FIRST_TO_THIRD = List.of("first", "second", "third");

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void what_is_typed_is_saved_like_what_is_ticked(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            int number = positions(hall, attempt).get(QuestionType.NUMERIC);
            int words = positions(hall, attempt).get(QuestionType.SHORT_TEXT);

            SavedAnswer first = save(hall, attempt, GivenAnswer.typed(number, 1, List.of(" ٣٠ ")));
            SavedAnswer newer = save(hall, attempt, GivenAnswer.typed(number, 5, List.of("31")));
            SavedAnswer late = save(hall, attempt, GivenAnswer.typed(number, 4, List.of("7")));
            SavedAnswer again = save(hall, attempt, GivenAnswer.typed(number, 5, List.of("31")));
            assertThat(first.answer()).isEqualTo(new Typed(List.of("٣٠")));
            assertThat(newer.answer()).isEqualTo(new Typed(List.of("31")));
            assertThat(List.of(late.answer(), again.answer())).containsOnly(newer.answer());

            save(hall, attempt, GivenAnswer.typed(words, 1, List.of("Le  CONSENTEMENT\n")));
            assertThat(fields(hall, attempt, words)).containsExactly("Le  CONSENTEMENT");
            save(hall, attempt, GivenAnswer.typed(words, 2, List.of("")));
            assertThat(sheet(hall, attempt).unanswered()).contains(words).doesNotContain(number);

            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.ticked(number, 9, List.of())))
                    .isInstanceOf(Invalid.class);
            int ticked = positions(hall, attempt).get(QuestionType.SINGLE);
            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.typed(ticked, 9, List.of("a"))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> GivenAnswer.typed(words, 9, List.of("x".repeat(Typed.LONGEST + 1))))
                    .isInstanceOf(Invalid.class);
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.typed(number, 9, List.of("30"))))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_final_tells_what_was_typed_and_never_what_would_have_been_right(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            Map<QuestionType, Integer> at = positions(hall, attempt);
            hall.database.inTransaction(() -> hall.of(Attempts.class)
                    .saveAll(
                            attempt,
                            List.of(
                                    GivenAnswer.typed(at.get(QuestionType.NUMERIC), 0, List.of("29 jours")),
                                    GivenAnswer.typed(at.get(QuestionType.SHORT_TEXT), 0, List.of("Force")),
                                    GivenAnswer.ticked(at.get(QuestionType.SINGLE), 0, List.of()))));
            hall.database.inTransaction(() -> hall.of(Attempts.class).submit(attempt));

            AttemptResult result = hall.database.inTransaction(
                    () -> hall.of(Attempts.class).findResult(attempt).orElseThrow());
            assertThat(result.score()).isEqualTo(33);
            assertThat(result.tally().answered()).isEqualTo(2);
            AttemptResult.Question number = result.questions().get(at.get(QuestionType.NUMERIC) - 1);
            assertThat(number.right()).isTrue();
            assertThat(number.feedback()).hasToString("Yes");
            AttemptResult.Question words = result.questions().get(at.get(QuestionType.SHORT_TEXT) - 1);
            assertThat(words.right()).isFalse();
            assertThat(words.feedback()).hasToString("No");
            assertThat(words.parts()).singleElement().satisfies(part -> {
                assertThat(part.given().in(Language.FR)).isEqualTo("Force");
                assertThat(part.right()).isNull();
                assertThat(part.correct()).isNull();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void places_are_saved_like_what_is_ticked(On kind) {
        try (ExamHall hall = hall(kind, CourseFiles.ordering("q1", "one-1"), CourseFiles.matching("q2", "one-1"))) {
            long attempt = hall.begins();
            int order = positions(hall, attempt).get(QuestionType.ORDERING);
            int pairs = positions(hall, attempt).get(QuestionType.MATCHING);

            save(hall, attempt, GivenAnswer.placed(order, 3, List.of(1, 0, 2)));
            SavedAnswer late = save(hall, attempt, GivenAnswer.placed(order, 2, List.of(3, 2, 1)));
            assertThat(late).extracting(SavedAnswer::answer).isEqualTo(new Placed(List.of(1, 0, 2)));
            assertThat(sheet(hall, attempt).unanswered())
                    .as("one has no place yet")
                    .contains(order);
            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.placed(order, 4, List.of(1, 2, 4))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.placed(pairs, 4, List.of(5))))
                    .isInstanceOf(Invalid.class);

            save(hall, attempt, GivenAnswer.placed(order, 4, places(hall, attempt, order, FIRST_TO_THIRD)));
            save(
                    hall,
                    attempt,
                    GivenAnswer.placed(pairs, 1, places(hall, attempt, pairs, List.of("alpha", "beta", "delta"))));
            assertThat(sheet(hall, attempt).unanswered()).doesNotContain(order, pairs);
            hall.database.inTransaction(() -> hall.of(Attempts.class).submit(attempt));

            AttemptResult result = hall.database.inTransaction(
                    () -> hall.of(Attempts.class).findResult(attempt).orElseThrow());
            assertThat(result.questions().get(order - 1).right()).isTrue();
            assertThat(result.questions().get(order - 1).parts())
                    .extracting(part -> part.given().in(Language.EN))
                    .isEqualTo(FIRST_TO_THIRD);
            AttemptResult.Question matched = result.questions().get(pairs - 1);
            assertThat(matched.right()).isFalse();
            assertThat(matched.partly()).as("all or nothing").isFalse();
            assertThat(matched.parts())
                    .allSatisfy(part -> assertThat(part.right()).isNull());
            assertThat(matched.parts())
                    .extracting(part -> part.label() + " " + part.given())
                    .containsExactly("a alpha", "b beta", "c delta");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void gaps_are_typed_or_chosen(On kind) {
        try (ExamHall hall = hall(kind, CourseFiles.gapText("q1", "one-1"), CourseFiles.gapMenu("q2", "one-1"))) {
            long attempt = hall.begins();
            int typed = positions(hall, attempt).get(QuestionType.GAP_TEXT);
            int chosen = positions(hall, attempt).get(QuestionType.GAP_MENU);
            assertThat(sheet(hall, attempt).questions().get(chosen - 1).fields())
                    .extracting(field -> field.options().size())
                    .containsExactly(2, 2);

            save(hall, attempt, GivenAnswer.typed(typed, 1, List.of("force")));
            assertThat(sheet(hall, attempt).unanswered()).contains(typed);
            save(hall, attempt, GivenAnswer.typed(typed, 2, List.of("force", "child")));
            save(
                    hall,
                    attempt,
                    GivenAnswer.placed(chosen, 1, places(hall, attempt, chosen, List.of("force", "child"))));
            assertThat(fields(hall, attempt, typed)).containsExactly("force", "child");
            hall.database.inTransaction(() -> hall.of(Attempts.class).submit(attempt));

            AttemptResult result = hall.database.inTransaction(
                    () -> hall.of(Attempts.class).findResult(attempt).orElseThrow());
            assertThat(List.of(typed, chosen)).allSatisfy(position -> assertThat(
                            result.questions().get(position - 1).right())
                    .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_somebody_thinks_is_saved_and_counts_for_nothing(On kind) {
        CourseFiles course = CourseFiles.in(parent)
                .append("modules/two/questions.yaml", CourseFiles.scale("q5", "two-1"))
                .change(
                        "course.yaml",
                        "      - {objective: two-1, questions: 1}\ncompletion",
                        "      - {objective: two-1, questions: 1}\n"
                                + "      - {objective: two-1, type: scale, questions: 1}\ncompletion");
        try (ExamHall hall = new ExamHall(kind, course)) {
            long attempt = hall.begins();
            int scale = positions(hall, attempt).get(QuestionType.SCALE);
            assertThat(sheet(hall, attempt).questions().get(scale - 1).choices())
                    .as("in their order")
                    .extracting(choice -> choice.text().in(Language.EN))
                    .containsExactly("no", "perhaps", "yes");
            hall.answersRightly(attempt, question -> question.type() != QuestionType.SCALE);
            assertThat(sheet(hall, attempt).unanswered()).containsExactly(scale);
            save(hall, attempt, GivenAnswer.ticked(scale, 1, List.of(1)));

            AttemptResult result = hall.submits(attempt);

            assertThat(result.score()).isEqualTo(100);
            assertThat(result.passed()).isTrue();
            assertThat(result.tally()).isEqualTo(new AttemptResult.Tally(4, 3, 0, 4, 3, 0, 0));
            AttemptResult.Question thought = result.questions().get(scale - 1);
            assertThat(thought.right()).isFalse();
            assertThat(thought.feedback()).isNull();
            assertThat(thought.choices()).singleElement().satisfies(choice -> {
                assertThat(choice.chosen()).isTrue();
                assertThat(choice.correct()).isNull();
                assertThat(choice.feedback()).isNull();
            });
        }
    }

    /** What to choose in each field: the place that its label names, or the option that says this. */
    private static List<Integer> places(ExamHall hall, long attempt, int position, List<String> words) {
        return sheet(hall, attempt).questions().get(position - 1).fields().stream()
                .map(field -> field.options().get(0).text() == null
                        ? words.indexOf(field.label().in(Language.EN)) + 1
                        : field.options().stream()
                                .filter(option -> option.text().in(Language.EN).equals(words.get(field.number() - 1)))
                                .findFirst()
                                .orElseThrow()
                                .place())
                .toList();
    }

    private ExamHall hall(On kind) {
        return hall(kind, CourseFiles.numeric("q1", "one-1"), CourseFiles.shortText("q2", "one-1"));
    }

    /** The two are asked, with one of a single right choice. */
    private ExamHall hall(On kind, String one, String other) {
        return new ExamHall(
                kind,
                CourseFiles.in(parent)
                        .write(
                                "modules/one/questions.yaml",
                                "questions:\n" + one + other + CourseFiles.multiple("q3", "one-2")));
    }

    private static SavedAnswer save(ExamHall hall, long attempt, GivenAnswer answer) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).save(attempt, answer));
    }

    private static AttemptSheet sheet(ExamHall hall, long attempt) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
    }

    private static List<String> fields(ExamHall hall, long attempt, int position) {
        return sheet(hall, attempt).questions().get(position - 1).fields().stream()
                .map(AttemptSheet.Field::typed)
                .toList();
    }

    private static Map<QuestionType, Integer> positions(ExamHall hall, long attempt) {
        return sheet(hall, attempt).questions().stream()
                .collect(Collectors.toMap(
                        AttemptSheet.Question::type, AttemptSheet.Question::position, (one, other) -> one));
    }
}
