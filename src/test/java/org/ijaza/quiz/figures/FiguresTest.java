package org.ijaza.quiz.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.SatCourse;
import org.ijaza.quiz.figures.Figures.CourseSat;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void first_attempts_of_all_versions_count_and_no_others(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);
            for (int person = 0; person < 8; person++) {
                course.sits(person, "pre-test", 1, Language.AR, "01");
                course.sits(person, "final-test", 1, Language.AR, person < 4 ? "111" : "011");
                course.sits(person, "final-test", 2, Language.AR, "000");
            }
            course.publishesAgain();
            course.sits(0, "final-test", 1, Language.FR, "000"); // has sat it in the older version
            for (int person = 8; person < 12; person++) {
                course.sits(person, "final-test", 1, Language.FR, "111");
            }
            course.begins(20, "final-test");

            CourseFigures figures = figures(course);

            assertThat(course.in(Figures.class, Figures::findCourses))
                    .extracting(CourseSat::code, CourseSat::attempts)
                    .containsExactly(tuple("small", 21L));
            assertThat(figures.tests()).extracting(TestFigures::code).containsExactly("pre-test", "final-test");
            assertThat(figures.tests()).extracting(TestFigures::attempts).containsExactly(8, 12);
            QuestionFigures first = figures.tests().get(1).questions().get(0);
            assertThat(first.code()).isEqualTo("q1");
            assertThat(first.versions()).containsExactly(1, 2);
            assertThat(first.answers()).isEqualTo(12);
            assertThat(first.facility()).isEqualTo(8 / 12.0);
            assertThat(first.choices()).extracting(ChoiceFigures::share).containsExactly(8 / 12.0, 0.0, 4 / 12.0);
            assertThat(first.languages())
                    .extracting(LanguageFigures::language, LanguageFigures::answers)
                    .containsExactly(tuple(Language.AR, 8), tuple(Language.FR, 4));
            assertThat(figures.gains())
                    .extracting(ObjectiveGain::objective, ObjectiveGain::people)
                    .containsExactly(tuple("one-1", 8));
            assertThat(figures.objectives()).containsKey("one-1");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void ten_times_the_attempts_ask_the_database_no_more_often(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.OBSERVER, SatCourse.REGIONAL);
            course.sits(1, "final-test", 1, Language.AR, "111");
            int few = course.statementsOf(FiguresTest::figures);
            for (int person = 2; person < 30; person++) {
                course.sits(person, "final-test", 1, Language.AR, "101");
            }

            assertThat(course.statementsOf(FiguresTest::figures)).isLessThanOrEqualTo(few);
        }
    }

    @Test
    void what_questions_ask_is_shown_to_those_who_write_them() {
        try (SatCourse course = new SatCourse(On.H2, parent)) {
            course.sits(1, "pre-test", 1, Language.AR, "11"); // the second question is Tunisia's

            assertThatThrownBy(() -> figures(course)).isInstanceOf(Forbidden.class);
            course.holds(Role.TRAINER, SatCourse.REGIONAL);
            assertThatThrownBy(() -> figures(course)).isInstanceOf(Forbidden.class);
            course.holds(Role.OBSERVER, SatCourse.TUNISIA);
            assertThat(shown(course)).containsExactly(false, false);
            course.holds(Role.AUTHOR, SatCourse.MOROCCO);
            assertThat(shown(course)).containsExactly(true, false);
            course.holds(Role.REVIEWER, SatCourse.TUNISIA);
            assertThat(shown(course)).containsExactly(true, true);
        }
    }

    @Test
    void the_regional_centres_authors_read_the_questions_of_every_country() {
        try (SatCourse course = new SatCourse(On.H2, parent)) {
            course.sits(1, "pre-test", 1, Language.AR, "11");
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);

            assertThat(shown(course)).containsExactly(true, true);
        }
    }

    @Test
    void there_are_none_of_a_course_that_there_is_not() {
        try (SatCourse course = new SatCourse(On.H2, parent)) {
            course.holds(Role.OBSERVER, SatCourse.REGIONAL);

            assertThat(figures(course).tests()).isEmpty();
            assertThatThrownBy(() -> figures(course, "nothing")).isInstanceOf(NotFound.class);
        }
    }

    private static CourseFigures figures(SatCourse course) {
        return figures(course, "small");
    }

    private static CourseFigures figures(SatCourse course, String code) {
        return course.in(Figures.class, figures -> figures.getCourse(code));
    }

    private static List<Boolean> shown(SatCourse course) {
        return figures(course).tests().get(0).questions().stream()
                .map(question -> question.stem().isPresent())
                .toList();
    }
}
