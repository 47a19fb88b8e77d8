package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path parent;

    private final TestDatabase database = new TestDatabase();
    private final QuestionStore store = new QuestionStore(database.entities());
    private CourseVersion version;

    @BeforeEach
    void publish() {
        version = PublishedCourse.of(
                database,
                new CoursePackageReader(List.of(new BankCheck()), References.NONE)
                        .read(CourseFiles.in(parent).folder()),
                store::store,
                NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void questions_are_stored_with_the_version_and_its_tests() {
        List<Question> questions = questions();

        assertThat(questions).extracting(Question::getCode).containsExactly("q1", "q2", "q3", "q4", "tn1");
        Question single = questions.get(0);
        assertThat(single.getType()).isEqualTo(QuestionType.SINGLE);
        assertThat(single.getObjective()).isEqualTo("one-1");
        assertThat(single.getLevel()).isEqualTo(Level.UNDERSTAND);
        assertThat(single.getStem().in(Language.AR)).isEqualTo("سؤال");
        assertThat(single.getChoices()).extracting(Choice::isCorrect).containsExactly(true, false, false);
        assertThat(single.getChoices().get(0).getFeedback()).hasToString("Yes");
        assertThat(questions.get(2).getType()).isEqualTo(QuestionType.MULTIPLE);
    }

    @Test
    void a_statement_has_two_choices_of_which_true_is_the_first() {
        Question statement = questions().get(1);

        assertThat(statement.getType()).isEqualTo(QuestionType.TRUE_FALSE);
        assertThat(statement.getChoices())
                .extracting(choice -> choice.getText().in(Language.FR))
                .containsExactly("Vrai", "Faux");
        assertThat(statement.getChoices()).extracting(Choice::isCorrect).containsExactly(true, false);
        assertThat(statement.getChoices())
                .extracting(Choice::getFeedback)
                .extracting(Object::toString)
                .containsExactly("Yes", "No");
    }

    @Test
    void national_questions_say_what_they_replace_and_for_whom() {
        Question national = questions().get(4);

        assertThat(national.getCode()).isEqualTo("tn1");
        assertThat(national.getCountry()).contains("TN");
        assertThat(national.getReplaces()).contains("q3");
        assertThat(questions().get(0).getCountry()).isEmpty();
    }

    @Test
    void a_bank_takes_one_query_however_many_questions_it_has() {
        int before = database.statements();

        database.inTransaction(() -> store.findQuestions(version.getId()).forEach(Question::getChoices));

        assertThat(database.statements() - before)
                .as("version and course come at once, without weaving")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void tests_keep_their_rules() {
        List<KnowledgeTest> tests = database.inTransaction(() -> store.findTests(version.getId()));

        KnowledgeTest before = tests.get(0);
        assertThat(before.getKind()).isEqualTo(TestKind.PRE);
        assertThat(before.getPassMark()).isEmpty();
        assertThat(before.getAttempts()).isEmpty();
        assertThat(before.getWait()).isZero();
        KnowledgeTest after = tests.get(1);
        assertThat(after.getKind()).isEqualTo(TestKind.FINAL);
        assertThat(after.getPassMark()).contains(70);
        assertThat(after.getAttempts()).contains(3);
        assertThat(after.getWait()).isEqualTo(Duration.ofDays(1));
        assertThat(after.getQuestions()).isEqualTo(3);
        assertThat(after.getDraws()).extracting(Draw::getObjective).containsExactly("one-1", "two-1");
        assertThat(after.getTitle().in(Language.FR)).isEqualTo("Test final");
    }

    @Test
    void a_test_is_found_by_its_code_or_not() {
        database.inTransaction(() -> {
            KnowledgeTest test = store.getTest(version.getId(), "final-test");
            assertThat(store.findVersionOf(test.getId())).contains(version.getId());
            assertThatThrownBy(() -> store.getTest(version.getId(), "other")).isInstanceOf(NotFound.class);
            assertThat(store.findVersionOf(-1)).isEmpty();
            assertThat(store.findQuestions(-1)).isEmpty();
        });
    }

    private List<Question> questions() {
        return database.inTransaction(() -> store.findQuestions(version.getId()));
    }
}
