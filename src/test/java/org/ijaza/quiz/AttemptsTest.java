package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.TestStanding.Next;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final long AMINA = 7;
    private static final long SAMI = 8;

    @TempDir
    private Path parent;

    private final TestDatabase database = new TestDatabase();
    private final QuestionStore store = new QuestionStore(database.entities());
    private final Caller caller = new Caller();
    private final List<AttemptSubmitted> heard = new ArrayList<>();
    private Admission admission = Admission.OPEN;
    private long versionId;
    private long preTest;
    private long finalTest;
    private Attempts attempts;

    @BeforeEach
    void publish() {
        List.of(AMINA, SAMI).forEach(this::register);
        versionId = PublishedCourse.of(
                        database,
                        new CoursePackageReader(List.of(new BankCheck()), References.NONE)
                                .read(CourseFiles.in(parent).folder()),
                        store::store,
                        MONDAY)
                .getId();
        preTest = database.inTransaction(
                () -> store.getTest(versionId, "pre-test").getId());
        finalTest = database.inTransaction(
                () -> store.getTest(versionId, "final-test").getId());
        at(MONDAY);
        caller.is(AMINA, "TN");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void starting_again_continues_the_attempt_in_progress() {
        long first = in(() -> attempts.start(finalTest, null));

        assertThat(in(() -> attempts.start(finalTest, null))).isEqualTo(first);
        assertThat(in(() -> attempts.getStanding(finalTest)).inProgress()).isEqualTo(first);
        assertThat(database.count("attempt")).isEqualTo(1);
        assertThat(database.count("attempt_question")).isEqualTo(3);
    }

    @Test
    void an_attempt_keeps_the_language_that_it_was_begun_in() {
        caller.speaks(Language.FR);
        long id = in(() -> attempts.start(finalTest, null));
        caller.speaks(Language.EN);
        in(() -> attempts.start(finalTest, null));

        assertThat(in(() -> database.entities().find(Attempt.class, id).getLanguage()))
                .contains(Language.FR);
    }

    @Test
    void where_nobody_says_who_may_sit_a_test_nobody_may() {
        attempts = attempts(MONDAY, new Admissions(List.of()));

        assertThatThrownBy(() -> in(() -> attempts.start(finalTest, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> attempts.getStanding(finalTest))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_test_whose_modules_are_missing_does_not_begin() {
        admission = Admission.NOT_YET;

        assertThatThrownBy(() -> in(() -> attempts.start(finalTest, null))).isInstanceOf(Forbidden.class);
        assertThat(in(() -> attempts.getStanding(finalTest)).next()).isEqualTo(Next.NOT_YET);
    }

    @Test
    void an_older_answer_never_overwrites_a_newer_one() {
        long id = in(() -> attempts.start(finalTest, null));

        assertThat(save(id, 1, 1, 2).answer()).isEqualTo(Chosen.of(List.of(2)));
        assertThat(save(id, 1, 5, 1).counter()).isEqualTo(5);
        SavedAnswer late = save(id, 1, 4, 2);
        SavedAnswer again = save(id, 1, 5, 1);

        assertThat(late).isEqualTo(new SavedAnswer(5, Chosen.of(List.of(1)), MONDAY));
        assertThat(again).isEqualTo(late);
        assertThat(sheet(id).questions().get(0).counter()).isEqualTo(5);
    }

    @Test
    void an_answer_can_be_taken_back() {
        long id = in(() -> attempts.start(finalTest, null));
        save(id, 1, 1, 2);

        assertThat(save(id, 1, 2).answer().isNothing()).isTrue();
        assertThat(sheet(id).unanswered()).containsExactly(1, 2, 3);
    }

    @Test
    void an_answer_from_a_page_that_was_opened_again_elsewhere_counts_and_says_so() {
        long id = in(() -> attempts.start(finalTest, null));
        int older = in(() -> attempts.open(id)).opened();
        GivenAnswer onTheOlder = GivenAnswer.ticked(1, 1, List.of(2)).on(older);
        assertThat(in(() -> attempts.save(id, onTheOlder)).elsewhere()).isFalse();

        int newer = in(() -> attempts.open(id)).opened();
        GivenAnswer delayed = GivenAnswer.ticked(2, 1, List.of(1)).on(older);
        SavedAnswer saved = in(() -> attempts.save(id, delayed));

        assertThat(saved).isEqualTo(new SavedAnswer(1, Chosen.of(List.of(1)), MONDAY, false, true));
        assertThat(in(() -> attempts.save(id, delayed))).as("sent again").isEqualTo(saved);
        assertThat(in(() -> attempts.save(id, onTheOlder)).elsewhere()).isTrue();
        assertThat(in(() -> attempts.save(
                                id, GivenAnswer.ticked(3, 1, List.of(1)).on(newer)))
                        .elsewhere())
                .isFalse();
        assertThat(sheet(id).unanswered()).isEmpty();
        assertThat(in(() -> attempts.getTime(id)).opened()).isEqualTo(newer);
    }

    @Test
    void an_answer_is_saved_by_one_statement() {
        long id = in(() -> attempts.start(finalTest, null));
        int before = database.statements();

        save(id, 2, 1, 1);

        assertThat(database.statements() - before).isEqualTo(1);
    }

    @Test
    void a_page_of_a_test_costs_one_query_once_its_bank_is_known() {
        long id = in(() -> attempts.start(finalTest, null));
        int before = database.statements();

        sheet(id);

        assertThat(database.statements() - before).isEqualTo(1);
    }

    @Test
    void a_choice_or_question_that_does_not_exist_is_refused() {
        long id = in(() -> attempts.start(finalTest, null));

        assertThatThrownBy(() -> save(id, 1, 1, 9)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save(id, 1, 1, 99)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save(id, 4, 1, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void attempts_of_others_do_not_exist() {
        long id = in(() -> attempts.start(finalTest, null));
        caller.is(SAMI, "TN");

        assertThatThrownBy(() -> sheet(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(id, 1, 1, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> attempts.findResult(id))).isInstanceOf(NotFound.class);
        assertThat(in(() -> attempts.getStanding(finalTest)).inProgress()).isNull();
    }

    @Test
    void a_submitted_attempt_takes_no_answer() {
        long id = in(() -> attempts.start(finalTest, null));
        submit(id);

        assertThatThrownBy(() -> save(id, 1, 1, 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> submit(id)).isInstanceOf(Conflict.class);
        assertThat(sheet(id).unanswered()).hasSize(3);
        assertThat(heard).hasSize(1);
    }

    @Test
    void others_hear_of_a_submitted_attempt() {
        long id = in(() -> attempts.start(finalTest, null));
        answerRightly(id);

        submit(id);

        assertThat(heard)
                .containsExactly(new AttemptSubmitted(AMINA, finalTest, versionId, TestKind.FINAL, true, 100, MONDAY));
        assertThat(database.count("audit_entry")).isEqualTo(1);
    }

    @Test
    void a_failed_final_can_be_sat_again_after_the_waiting_time() {
        submit(in(() -> attempts.start(finalTest, null)));

        assertThatThrownBy(() -> in(() -> attempts.start(finalTest, null))).isInstanceOf(Conflict.class);
        at(MONDAY.plus(Duration.ofDays(1)));
        long second = in(() -> attempts.start(finalTest, null));
        assertThat(sheet(second).number()).isEqualTo(2);
    }

    @Test
    void a_final_keeps_its_right_answers_to_itself() {
        long id = in(() -> attempts.start(finalTest, null));
        save(id, 1, 1, 2);
        submit(id);

        AttemptResult result = in(() -> attempts.findResult(id)).orElseThrow();
        assertThat(result.questions().get(0).choices())
                .singleElement()
                .matches(AttemptResult.Choice::chosen)
                .matches(choice -> choice.correct() == null)
                .matches(choice -> choice.feedback() != null);
        assertThat(result.questions().get(1).choices()).isEmpty();
    }

    @Test
    void a_pre_test_shows_everything() {
        long id = in(() -> attempts.start(preTest, null));
        submit(id);

        AttemptResult result = in(() -> attempts.findResult(id)).orElseThrow();
        assertThat(result.questions()).hasSize(2).allSatisfy(question -> {
            assertThat(question.answered()).isFalse();
            assertThat(question.choices())
                    .filteredOn(AttemptResult.Choice::correct)
                    .hasSize(1);
        });
        assertThat(result.passed()).isFalse();
    }

    @Test
    void an_attempt_in_progress_has_no_result() {
        long id = in(() -> attempts.start(preTest, null));

        assertThat(in(() -> attempts.findResult(id))).isEmpty();
    }

    @Test
    void a_whole_page_is_saved_without_overwriting_what_came_since() {
        long id = in(() -> attempts.start(finalTest, null));
        save(id, 1, 3, 1);

        in(() -> {
            attempts.saveAll(id, List.of(GivenAnswer.ticked(1, 0, List.of(2)), GivenAnswer.ticked(2, 0, List.of(2))));
            return null;
        });

        assertThat(sheet(id).questions().get(0).choices().get(0).chosen()).isTrue();
        assertThat(sheet(id).questions().get(1).choices().get(1).chosen()).isTrue();
        assertThat(sheet(id).unanswered()).containsExactly(3);
    }

    @Test
    void all_tests_of_a_version_are_told_in_one_query() {
        submit(in(() -> attempts.start(preTest, null)));
        int before = database.statements();

        List<TestStanding> standings = in(() -> attempts.findStandings(versionId));

        assertThat(database.statements() - before).isEqualTo(1);
        assertThat(standings).extracting(standing -> standing.test().code()).containsExactly("pre-test", "final-test");
        assertThat(standings.get(0).submitted()).hasSize(1);
        assertThat(standings.get(1).next()).isEqualTo(Next.START);
    }

    @Test
    void questions_are_those_of_the_callers_country() {
        VersionBank bank = in(() -> banks().getOfVersion(versionId));
        assertThat(bank.askedIn("TN"))
                .extracting(BankQuestion::code)
                .contains("tn1")
                .doesNotContain("q3");
        assertThat(bank.askedIn("MA"))
                .extracting(BankQuestion::code)
                .contains("q3")
                .doesNotContain("tn1");
    }

    private void answerRightly(long id) {
        VersionBank bank = in(() -> banks().getOfVersion(versionId));
        List<List<Integer>> right = in(() -> database
                .entities()
                .createQuery(
                        "select q from AttemptQuestion q where q.attempt.id = :id order by q.position",
                        AttemptQuestion.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(question -> places(question.order(), bank.question(question.questionId())))
                .toList());
        for (int i = 0; i < right.size(); i++) {
            save(id, i + 1, 1, right.get(i).toArray(Integer[]::new));
        }
    }

    private static List<Integer> places(ChoiceOrder order, BankQuestion question) {
        List<Integer> right = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            if (question.choices().get(order.writtenAt(place)).correct()) {
                right.add(place);
            }
        }
        return right;
    }

    private SavedAnswer save(long id, int position, long counter, Integer... places) {
        return in(() -> attempts.save(id, GivenAnswer.ticked(position, counter, List.of(places))));
    }

    private void submit(long id) {
        in(() -> {
            attempts.submit(id);
            return null;
        });
    }

    private AttemptSheet sheet(long id) {
        return in(() -> attempts.getSheet(id));
    }

    private <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }

    private VersionBanks banks() {
        return new VersionBanks(store, PublishedCourse.courses(database));
    }

    private void register(long id) {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into person (id, email, password_hash, country_code, language, state,"
                        + " created_at, version) values (?1, ?2, '', 'TN', 'ar', 'ACTIVE', '2026-11-01 00:00:00', 1)")
                .setParameter(1, id)
                .setParameter(2, id + "@example.org")
                .executeUpdate());
    }

    private void at(Instant now) {
        attempts = attempts(
                now,
                new Admissions(
                        List.of((person, version) -> Map.of(TestKind.PRE, admission, TestKind.FINAL, admission))));
    }

    /** Hears what the others would. */
    private record Listener(List<AttemptSubmitted> heard) {
        void on(@Observes AttemptSubmitted attempt) {
            heard.add(attempt);
        }
    }

    private Attempts attempts(Instant now, Admissions admissions) {
        return new Wiring(
                        database.entities(),
                        database.source(),
                        caller,
                        new TestClock(now),
                        store,
                        PublishedCourse.courses(database),
                        new Listener(heard),
                        admissions)
                .of(Attempts.class);
    }
}
