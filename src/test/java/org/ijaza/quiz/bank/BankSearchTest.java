package org.ijaza.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ijaza.centre.Role;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.SatCourse;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankSearchTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void questions_are_found_by_words_of_any_language_however_they_are_written(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);

            assertThat(found(course, words(""))).containsExactly("q1", "q2", "q3", "q4", "tn1");
            assertThat(found(course, words("سُؤَال"))).containsExactly("q1", "q3", "q4", "tn1");
            assertThat(found(course, words("AFFIRMATION"))).containsExactly("q2");
            assertThat(found(course, words("wrong question"))).contains("q1").doesNotContain("q2");
            assertThat(found(course, words("q4"))).containsExactly("q4");
            assertThat(found(course, words("100%"))).isEmpty();
            assertThat(found(course, words("nothing"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void filters_leave_what_has_all_of_it(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);

            assertThat(found(course, query("small", "one-1", null, null, null))).containsExactly("q1", "q2");
            assertThat(found(course, query(null, null, Level.REMEMBER, null, null)))
                    .containsExactly("q2");
            assertThat(found(course, query(null, null, null, QuestionType.MULTIPLE, null)))
                    .containsExactly("q3");
            assertThat(found(course, query(null, null, null, null, "TN"))).containsExactly("tn1");
            assertThat(found(course, query(null, null, null, null, BankQuery.EVERYWHERE)))
                    .hasSize(4);
            assertThat(found(course, query("other", null, null, null, null))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void each_is_shown_once_with_where_it_is_used(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);
            course.sits(1, "final-test", 1, Language.AR, "111");
            course.publishesAgain();
            course.sits(2, "final-test", 1, Language.AR, "101");

            List<FoundQuestion> page = page(course, 0);

            assertThat(page).extracting(found -> found.question().getCode()).containsExactly("q1", "q2", "q3");
            assertThat(page.get(0).versions()).containsExactly(1, 2);
            assertThat(page.get(0).attempts()).isEqualTo(2);
            assertThat(page.get(0).tests())
                    .extracting(FoundQuestion.TestUsing::code)
                    .containsExactly("pre-test", "final-test");
            assertThat(page.get(2).attempts()).isZero();
            assertThat(page.get(2).tests())
                    .extracting(FoundQuestion.TestUsing::code)
                    .containsExactly("pre-test");
            assertThat(page(course, 3)).hasSize(2);
        }
    }

    @Test
    void only_authors_search_and_those_of_a_country_find_no_other_countrys() {
        try (SatCourse course = new SatCourse(On.H2, parent)) {
            assertThatThrownBy(() -> found(course, words(""))).isInstanceOf(Forbidden.class);
            course.holds(Role.REVIEWER, SatCourse.REGIONAL);
            assertThatThrownBy(() -> found(course, words(""))).isInstanceOf(Forbidden.class);
            course.holds(Role.AUTHOR, SatCourse.MOROCCO);
            assertThat(found(course, words(""))).doesNotContain("tn1");
            course.holds(Role.AUTHOR, SatCourse.TUNISIA);
            assertThat(found(course, words(""))).contains("tn1");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void questions_from_before_there_was_a_search_become_findable(On kind) {
        try (SatCourse course = new SatCourse(kind, parent)) {
            course.holds(Role.AUTHOR, SatCourse.REGIONAL);
            course.forgetsSearchTexts();
            assertThat(found(course, words("affirmation"))).isEmpty();

            assertThat(course.<SearchTexts, Integer>in(SearchTexts.class, texts -> texts.fill(3)))
                    .isEqualTo(3);
            assertThat(course.<SearchTexts, Integer>in(SearchTexts.class, texts -> texts.fill(3)))
                    .isEqualTo(2);

            assertThat(found(course, words("affirmation"))).containsExactly("q2");
        }
    }

    private static List<String> found(SatCourse course, BankQuery query) {
        List<String> found = course.in(BankSearch.class, search -> search.find(query, 0, 25)).stream()
                .map(one -> one.question().getCode())
                .toList();
        assertThat(course.<BankSearch, Integer>in(BankSearch.class, search -> search.count(query)))
                .isEqualTo(found.size());
        return found;
    }

    private static List<FoundQuestion> page(SatCourse course, int first) {
        return course.in(BankSearch.class, search -> search.find(BankQuery.ALL, first, 3));
    }

    private static BankQuery words(String words) {
        return new BankQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BankQuery query(String course, String objective, Level level, QuestionType type, String country) {
        return new BankQuery(
                "",
                Optional.ofNullable(course),
                Optional.ofNullable(objective),
                Optional.ofNullable(level),
                Optional.ofNullable(type),
                Optional.ofNullable(country),
                Optional.empty());
    }
}
