package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.correction.ChangedKey;
import org.ijaza.quiz.correction.CorrectionSheet;
import org.ijaza.quiz.correction.KeyCorrections;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key that was published wrong is corrected by two people, and the attempts are marked by the right one. */
class KeyCorrectionsTest {

    private static final long AUTHOR = 2001;
    private static final long REVIEWER = 2002;
    private static final String QUESTIONS = "modules/two/questions.yaml";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void who_was_right_gets_the_mark_and_nobody_loses_one(On kind) {
        try (ExamHall hall = hall(kind)) {
            long amina = hall.begins();
            answers(hall, amina, "wrong");
            hall.calls(ExamHall.SAMI);
            long sami = hall.begins();
            answers(hall, sami, "right");
            assertThat(result(hall, ExamHall.AMINA, amina).score()).isEqualTo(66);
            assertThat(result(hall, ExamHall.AMINA, amina).passed()).isFalse();
            hall.publishes(corrected());

            hall.calls(AUTHOR);
            KeyCorrections corrections = hall.of(KeyCorrections.class);
            ChangedKey changed =
                    in(hall, () -> corrections.findChanged("small")).get(0);
            assertThat(changed.keys().asked().code()).isEqualTo("q4");
            assertThat(changed.attempts()).isEqualTo(2);
            long question = changed.keys().asked().id();
            run(hall, () -> corrections.propose(question, "The second is right."));
            hall.calls(REVIEWER);
            CorrectionSheet sheet = in(hall, () -> corrections.getSheet(question));
            assertThat(sheet.better()).isEqualTo(1);
            assertThat(sheet.newlyPassed()).isEqualTo(1);
            assertThat(sheet.kept()).isEqualTo(1);
            run(hall, () -> corrections.approve(question));
            String job = String.valueOf(in(hall, () -> corrections.getSheet(question))
                    .latest()
                    .orElseThrow()
                    .getId());
            run(hall, () -> hall.of(Remarking.class).run(job));
            run(hall, () -> hall.of(Remarking.class).run(job));

            AttemptResult better = result(hall, ExamHall.AMINA, amina);
            assertThat(better.score()).isEqualTo(100);
            assertThat(better.passed()).isTrue();
            assertThat(better.firstScore()).isEqualTo(66);
            assertThat(result(hall, ExamHall.SAMI, sami).score()).isEqualTo(100);
            assertThat(result(hall, ExamHall.SAMI, sami).passed()).isTrue();
            assertThat(hall.database.count("mail"))
                    .as("she is told once, he is not")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void whoever_submits_the_older_version_later_is_marked_by_the_right_key(On kind) {
        try (ExamHall hall = hall(kind)) {
            long first = hall.begins();
            answers(hall, first, "wrong");
            hall.calls(ExamHall.SAMI);
            long later = hall.begins();
            hall.publishes(corrected());
            approve(hall);

            hall.calls(ExamHall.SAMI);
            answers(hall, later, "wrong");

            assertThat(result(hall, ExamHall.SAMI, later).score()).isEqualTo(100);
            assertThat(result(hall, ExamHall.SAMI, later).firstScore()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_takes_two_and_nobody_else_sees_a_key(On kind) {
        try (ExamHall hall = hall(kind)) {
            long attempt = hall.begins();
            answers(hall, attempt, "wrong");
            hall.publishes(corrected());
            KeyCorrections corrections = hall.of(KeyCorrections.class);
            hall.calls(ExamHall.SAMI);
            assertThatThrownBy(() -> in(hall, () -> corrections.findChanged("small")))
                    .isInstanceOf(Forbidden.class);
            hall.calls(AUTHOR);
            long question = changedQuestion(hall);
            assertThatThrownBy(() -> run(hall, () -> corrections.propose(question, " ")))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> run(hall, () -> corrections.approve(question)))
                    .isInstanceOf(NotFound.class);
            hall.calls(REVIEWER);
            assertThatThrownBy(() -> run(hall, () -> corrections.propose(question, "I only review.")))
                    .isInstanceOf(Forbidden.class);
            hall.calls(AUTHOR);
            run(hall, () -> corrections.propose(question, "The second is right."));
            assertThatThrownBy(() -> run(hall, () -> corrections.propose(question, "Again.")))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> run(hall, () -> corrections.approve(question)))
                    .isInstanceOf(Forbidden.class);
            hall.calls(REVIEWER);
            run(hall, () -> corrections.reject(question, "Both can be defended."));
            assertThatThrownBy(() -> run(hall, () -> corrections.approve(question)))
                    .isInstanceOf(Conflict.class);
            assertThat(result(hall, ExamHall.AMINA, attempt).score()).isEqualTo(66);
            hall.calls(AUTHOR);
            run(hall, () -> corrections.propose(question, "The law says so since June."));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_proposes_does_not_decide_even_as_a_reviewer(On kind) {
        try (ExamHall hall = hall(kind)) {
            long both = 2003;
            hall.employs(both, Role.AUTHOR);
            TestRoles.give(hall.database, both, 1, Role.REVIEWER, hall.clock);
            long attempt = hall.begins();
            answers(hall, attempt, "wrong");
            hall.publishes(corrected());
            KeyCorrections corrections = hall.of(KeyCorrections.class);
            hall.calls(both);
            long question = changedQuestion(hall);
            run(hall, () -> corrections.propose(question, "The second is right."));

            assertThat(in(hall, () -> corrections.getSheet(question)).mayDecide())
                    .isFalse();
            assertThatThrownBy(() -> run(hall, () -> corrections.approve(question)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private ExamHall hall(On kind) {
        ExamHall hall = new ExamHall(kind, CourseFiles.in(parent.resolve(kind + "-first")));
        hall.employs(AUTHOR, Role.AUTHOR);
        hall.employs(REVIEWER, Role.REVIEWER);
        return hall;
    }

    /** The course with the second choice of question q4 right in place of the first. */
    private CourseFiles corrected() {
        return CourseFiles.in(parent.resolve("second"))
                .change(QUESTIONS, "        correct: true\n", "")
                .change(QUESTIONS, "en: wrong}", "en: wrong}\n        correct: true");
    }

    /** Id of the one question whose key has changed, as the older version asks it. */
    private static long changedQuestion(ExamHall hall) {
        return in(hall, () -> hall.of(KeyCorrections.class).findChanged("small"))
                .get(0)
                .keys()
                .asked()
                .id();
    }

    private void approve(ExamHall hall) {
        KeyCorrections corrections = hall.of(KeyCorrections.class);
        hall.calls(AUTHOR);
        long question = changedQuestion(hall);
        run(hall, () -> corrections.propose(question, "The second is right."));
        hall.calls(REVIEWER);
        run(hall, () -> corrections.approve(question));
    }

    /** Answers everything rightly by the older key but question q4, to which this is said; and submits. */
    private static void answers(ExamHall hall, long attempt, String toQ4) {
        Attempts attempts = hall.of(Attempts.class);
        for (AttemptSheet.Question question :
                in(hall, () -> attempts.getSheet(attempt)).questions()) {
            boolean q4 = question.stem().in(Language.EN).endsWith("q4");
            int place = question.choices().stream()
                    .filter(choice ->
                            List.of("right", "True").contains(choice.text().in(Language.EN)) && !q4
                                    || q4 && choice.text().in(Language.EN).equals(toQ4))
                    .findFirst()
                    .orElseThrow()
                    .place();
            in(hall, () -> attempts.save(attempt, GivenAnswer.ticked(question.position(), 1, List.of(place))));
        }
        run(hall, () -> attempts.submit(attempt));
    }

    private static AttemptResult result(ExamHall hall, long person, long attempt) {
        hall.calls(person);
        return in(hall, () -> hall.of(Attempts.class).findResult(attempt)).orElseThrow();
    }

    private static <T> T in(ExamHall hall, Supplier<T> work) {
        return hall.database.inTransaction(work);
    }

    private static void run(ExamHall hall, Runnable work) {
        hall.database.inTransaction(work);
    }
}
