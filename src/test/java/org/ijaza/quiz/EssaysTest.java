package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.marking.Prose;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is written in a test, marked by a person who does not know whose it is, and only then the test has a result. */
class EssaysTest {

    private static final long TRAINER = 2001;
    private static final long OTHER = 2002;
    private static final long ABROAD = 2003;
    private static final long REGION = 2004;
    private static final long ADMINISTRATOR = 2005;

    private static final GivenLevel BEST = new GivenLevel(1, "");
    private static final GivenLevel MIDDLING = new GivenLevel(2, "Say who did what.");

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void a_text_is_saved_as_it_is_typed_and_comes_back_as_it_was(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            int essay = essay(hall, attempt);
            String text = "سطر أول\r\n\r\nThe second line, with “quotes” & <signs>. ";

            SavedAnswer saved = save(hall, attempt, GivenAnswer.written(essay, 3, text));
            save(hall, attempt, GivenAnswer.written(essay, 2, "older"));

            assertThat(saved.answer()).isEqualTo(new Prose("سطر أول\n\nThe second line, with “quotes” & <signs>."));
            AttemptSheet.Question shown = sheet(hall, attempt).questions().get(essay - 1);
            assertThat(shown.essay().text()).isEqualTo(saved.answer().lines());
            assertThat(shown.essay().criteria())
                    .extracting(name -> name.in(Language.EN))
                    .containsExactly("Clarity", "Care");
            assertThat(shown.answered()).isTrue();
            String longest = "ب".repeat(Prose.LONGEST);
            assertThat(save(hall, attempt, GivenAnswer.written(essay, 4, longest))
                            .answer()
                            .lines())
                    .isEqualTo(longest);
            assertThatThrownBy(() -> GivenAnswer.written(essay, 5, longest + "ب"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> save(hall, attempt, GivenAnswer.typed(essay, 6, List.of("a word"))))
                    .isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_test_asks_for_texts_only_where_its_plan_says_so(On kind) {
        CourseFiles course = course();
        course.change("course.yaml", "questions: 1, type: essay", "questions: 1");
        try (ExamHall hall = new ExamHall(kind, course)) {
            long attempt = hall.begins();

            assertThat(sheet(hall, attempt).questions())
                    .extracting(AttemptSheet.Question::type)
                    .doesNotContain(QuestionType.ESSAY);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_text_that_everybody_is_asked_is_marked_like_one_that_was_drawn(On kind) {
        CourseFiles course = course();
        course.change("course.yaml", "questions: 1, type: essay", "questions: 1")
                .change("course.yaml", "waitHours: 24", "waitHours: 24\n    fixed: [q5]");
        try (ExamHall hall = new ExamHall(kind, course)) {
            hall.employs(TRAINER, Role.TRAINER, ExamHall.TUNISIA);
            assertThat(hall.standing().test().questionCount()).isEqualTo(4);
            long attempt = written(hall);
            int essay = essay(hall, attempt);
            assertThat(sheet(hall, attempt).questions())
                    .extracting(AttemptSheet.Question::type)
                    .filteredOn(QuestionType.ESSAY::equals)
                    .hasSize(1);
            assertThat(hall.submits(attempt).tally().awaited()).isEqualTo(1);

            hall.calls(TRAINER);
            mark(hall, attempt, essay, MIDDLING, BEST);

            assertThat(hall.heard).singleElement().satisfies(heard -> assertThat(heard.scorePercent())
                    .as("three marks and three quarters, of four")
                    .isEqualTo(93));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_was_said_of_a_text_is_read_once_the_test_has_closed_even_if_it_is_marked_before(On kind) {
        CourseFiles course = course();
        course.change(
                "course.yaml",
                "waitHours: 24",
                "waitHours: 24\n    closes: \"2026-11-23T12:00+01:00\"\n    feedback: after-closing");
        try (ExamHall hall = hall(kind, course)) {
            long attempt = written(hall);
            int essay = essay(hall, attempt);
            AttemptResult waiting = hall.submits(attempt);
            assertThat(waiting.details()).isEqualTo(AttemptResult.Details.AFTER_CLOSING);
            assertThat(waiting.tally().awaited()).isEqualTo(1);
            hall.calls(TRAINER);
            mark(hall, attempt, essay, MIDDLING, BEST);
            hall.calls(ExamHall.AMINA);

            assertThat(result(hall, attempt).score()).isEqualTo(91);
            assertThat(result(hall, attempt).questions()).isEmpty();
            hall.clock.advance(Duration.ofHours(2).plus(Attempt.GRACE));

            MarkedEssay told = result(hall, attempt).questions().get(essay - 1).essay();
            assertThat(told.criteria().get(0).words()).isEqualTo("Say who did what.");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void until_a_person_has_marked_it_there_is_neither_a_pass_nor_another_attempt(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = written(hall);

            AttemptResult result = hall.submits(attempt);

            assertThat(result.tally().awaited()).isEqualTo(1);
            assertThat(result.passed()).isFalse();
            assertThat(result.isFailedByObjective()).isFalse();
            assertThat(result.score()).as("of the two that are marked").isEqualTo(100);
            assertThat(List.of(result.tally().right(), result.tally().marked())).containsExactly(2, 2);
            assertThat(hall.heard).isEmpty();
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.MARKING);
            assertThat(hall.standing().getLastScore()).isNull();
            assertThatThrownBy(hall::begins).isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void with_the_levels_given_the_result_is_there_and_others_hear_of_it(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = written(hall);
            int essay = essay(hall, attempt);
            hall.submits(attempt);
            hall.calls(TRAINER);
            EssaySheet waiting = waiting(hall).get(0);
            assertThat(waiting.text()).isEqualTo("What I saw.");
            assertThat(waiting.words()).isEqualTo(3);
            assertThat(waiting.rubric().most()).isEqualTo(4);

            mark(hall, attempt, essay, MIDDLING, BEST);

            assertThat(waiting(hall)).isEmpty();
            assertThat(hall.heard).singleElement().satisfies(heard -> {
                assertThat(heard.personId()).isEqualTo(ExamHall.AMINA);
                assertThat(heard.passed()).isTrue();
                assertThat(heard.scorePercent())
                        .as("two marks and three quarters, of three")
                        .isEqualTo(91);
            });
            assertThat(mails(hall)).containsExactly(ExamHall.AMINA + "@example.org");
            hall.calls(ExamHall.AMINA);
            AttemptResult result = result(hall, attempt);
            assertThat(result.passed()).isTrue();
            assertThat(result.score()).isEqualTo(91);
            assertThat(result.tally().partly()).isEqualTo(1);
            MarkedEssay marked = result.questions().get(essay - 1).essay();
            assertThat(List.of(marked.points(), marked.most())).containsExactly(3, 4);
            assertThat(marked.criteria().get(0).words()).isEqualTo("Say who did what.");
            assertThat(marked.criteria().get(0).levels())
                    .extracting(MarkedEssay.Level::given)
                    .containsExactly(false, true, false);
            assertThat(hall.standing().next()).isEqualTo(TestStanding.Next.PASSED);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_text_that_nobody_wrote_waits_for_nobody(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            save(hall, attempt, GivenAnswer.written(essay(hall, attempt), 1, "to be taken back"));
            save(hall, attempt, GivenAnswer.written(essay(hall, attempt), 2, " \n "));

            AttemptResult result = hall.submits(attempt);

            assertThat(result.tally().awaited()).isZero();
            assertThat(hall.heard).hasSize(1);
            hall.calls(TRAINER);
            assertThat(waiting(hall)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void trainers_mark_the_texts_of_their_country_and_never_their_own_nor_those_of_people_they_are_tied_to(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = written(hall);
            int essay = essay(hall, attempt);
            hall.calls(REGION);
            assertThat(waiting(hall)).as("still being written").isEmpty();
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, BEST)).isInstanceOf(NotFound.class);
            hall.calls(ExamHall.AMINA);
            hall.submits(attempt);

            hall.calls(REGION);
            assertThat(waiting(hall)).as("a trainer of the regional centre").hasSize(1);
            hall.calls(TRAINER);
            assertThat(waiting(hall)).hasSize(1);
            hall.tied.add(ExamHall.AMINA);
            assertThat(waiting(hall)).as("tied to her").isEmpty();
            assertThatThrownBy(() -> sheetOf(hall, attempt, essay)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, BEST)).isInstanceOf(NotFound.class);
            hall.tied.clear();
            hall.calls(ABROAD);
            assertThat(waiting(hall)).as("of another country").isEmpty();
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, BEST)).isInstanceOf(NotFound.class);
            hall.calls(ADMINISTRATOR);
            assertThatThrownBy(() -> waiting(hall)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, BEST)).isInstanceOf(Forbidden.class);
            hall.calls(ExamHall.AMINA);
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, BEST)).isInstanceOf(Forbidden.class);

            hall.calls(TRAINER);
            long own = written(hall);
            hall.submits(own);
            assertThat(waiting(hall)).extracting(EssaySheet::attemptId).containsExactly(attempt);
            int mine = essay(hall, own);
            assertThatThrownBy(() -> mark(hall, own, mine, BEST, BEST)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void every_criterion_needs_a_level_and_all_but_the_best_a_word(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = written(hall);
            int essay = essay(hall, attempt);
            hall.submits(attempt);
            hall.calls(TRAINER);

            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> mark(hall, attempt, essay, BEST, new GivenLevel(3, "No such level")))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> mark(hall, attempt, essay, new GivenLevel(2, " "), BEST))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> mark(hall, attempt, essay, new GivenLevel(1, "a".repeat(1001)), BEST))
                    .isInstanceOf(Invalid.class);
            assertThat(waiting(hall)).hasSize(1);
            mark(hall, attempt, essay, BEST, BEST);
            hall.calls(OTHER);
            assertThatThrownBy(() -> mark(hall, attempt, essay, MIDDLING, BEST))
                    .as("somebody was faster")
                    .isInstanceOf(Conflict.class);
            hall.calls(ExamHall.AMINA);
            assertThat(result(hall, attempt).score()).isEqualTo(100);
        }
    }

    /** No file says that, so that it is done here. */
    @ParameterizedTest
    @EnumSource(On.class)
    void a_text_that_came_late_is_marked_in_place_of_the_one_before_unless_the_test_is_passed(On kind) {
        CourseFiles course = course();
        course.change("course.yaml", "waitHours: 24", "waitHours: 24\n    minutes: 60");
        try (ExamHall hall = hall(kind, course)) {
            long failed = hall.begins();
            int essay = essay(hall, failed);
            save(hall, failed, GivenAnswer.written(essay, 1, "First thoughts."));
            hall.submits(failed);
            hall.calls(TRAINER);
            mark(hall, failed, essay, new GivenLevel(3, "Unclear."), new GivenLevel(2, "Careless."));
            hall.heard.clear();

            takesOver(hall, failed, essay, "Second thoughts.");
            hall.calls(TRAINER);
            assertThat(waiting(hall)).extracting(EssaySheet::text).containsExactly("Second thoughts.");
            assertThat(hall.heard).isEmpty();
            mark(hall, failed, essay, BEST, BEST);
            hall.calls(ExamHall.AMINA);
            assertThat(result(hall, failed).score()).isEqualTo(33);
            assertThat(result(hall, failed).questions().get(essay - 1).essay().points())
                    .isEqualTo(4);

            hall.calls(ExamHall.SAMI);
            long passed = written(hall);
            int other = essay(hall, passed);
            hall.submits(passed);
            hall.calls(TRAINER);
            mark(hall, passed, other, BEST, BEST);
            assertThatThrownBy(() -> takesOver(hall, passed, other, "Third thoughts."))
                    .isInstanceOf(Conflict.class);
        }
    }

    private static void takesOver(ExamHall hall, long attempt, int position, String text) {
        hall.database.inTransaction(() -> {
            Attempt locked = hall.of(AttemptStore.class).lock(attempt).orElseThrow();
            locked.questions().get(position - 1).takeOver(new Prose(text), 9, hall.clock.instant());
            hall.of(AttemptEnd.class).again(locked, hall.clock.instant());
        });
    }

    private ExamHall hall(On kind) {
        return hall(kind, course());
    }

    private static ExamHall hall(On kind, CourseFiles course) {
        ExamHall hall = new ExamHall(kind, course);
        hall.employs(TRAINER, Role.TRAINER, ExamHall.TUNISIA);
        hall.employs(OTHER, Role.TRAINER, ExamHall.TUNISIA);
        hall.employs(ABROAD, Role.TRAINER, ExamHall.MOROCCO);
        hall.employs(REGION, Role.TRAINER);
        hall.employs(ADMINISTRATOR, Role.REGIONAL_ADMINISTRATOR);
        return hall;
    }

    /** The final test asks for a text, beside two questions with a right answer. */
    private CourseFiles course() {
        return CourseFiles.in(parent)
                .append("modules/two/questions.yaml", CourseFiles.essay("q5", "two-1"))
                .change(
                        "course.yaml",
                        "- {objective: one-1, questions: 2}\n      - {objective: two-1, questions: 1}",
                        "- {objective: one-1, questions: 2}\n      - {objective: two-1, questions: 1, type: essay}");
    }

    /** The caller begins, answers all rightly and writes something. */
    private static long written(ExamHall hall) {
        long attempt = hall.begins();
        hall.answersRightly(attempt, question -> question.type() != QuestionType.ESSAY);
        save(hall, attempt, GivenAnswer.written(essay(hall, attempt), 1, "What I saw."));
        return attempt;
    }

    private static int essay(ExamHall hall, long attempt) {
        return hall.database.inTransaction(
                () -> hall.of(AttemptStore.class).find(attempt).orElseThrow().questions().stream()
                        .filter(asked -> asked.answer() instanceof Prose)
                        .findFirst()
                        .orElseThrow()
                        .position());
    }

    private static SavedAnswer save(ExamHall hall, long attempt, GivenAnswer answer) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).save(attempt, answer));
    }

    private static AttemptSheet sheet(ExamHall hall, long attempt) {
        return hall.database.inTransaction(() -> hall.of(Attempts.class).getSheet(attempt));
    }

    private static AttemptResult result(ExamHall hall, long attempt) {
        return hall.database
                .inTransaction(() -> hall.of(Attempts.class).findResult(attempt))
                .orElseThrow();
    }

    private static List<EssaySheet> waiting(ExamHall hall) {
        return hall.database.inTransaction(() -> {
            List<EssaySheet> found = hall.of(EssayDesk.class).find(0, 20);
            assertThat(hall.of(EssayDesk.class).count()).isEqualTo(found.size());
            return found;
        });
    }

    private static EssaySheet sheetOf(ExamHall hall, long attempt, int position) {
        return hall.database.inTransaction(() -> hall.of(EssayDesk.class).getSheet(attempt, position));
    }

    private static void mark(ExamHall hall, long attempt, int position, GivenLevel... given) {
        hall.database.inTransaction(() -> hall.of(EssayDesk.class).mark(attempt, position, List.of(given)));
    }

    private static List<String> mails(ExamHall hall) {
        List<?> recipients = hall.database.inTransaction(() -> hall.database
                .entities()
                .createNativeQuery("select recipient from mail")
                .getResultList());
        return recipients.stream().map(String::valueOf).toList();
    }
}
