package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

class LessonOrderTest {

    private final List<Lesson> base = List.of(lesson("a"), lesson("b"), lesson("c"));

    @Test
    void without_an_adaptation_the_order_is_the_courses() {
        assertThat(order()).containsExactly("a", "b", "c");
    }

    @Test
    void a_lesson_takes_the_place_of_the_one_it_replaces() {
        assertThat(order(replacing("x", "b"))).containsExactly("a", "x", "c");
    }

    @Test
    void lessons_behind_the_same_one_come_in_the_order_in_which_they_are_written() {
        assertThat(order(behind("x", "a"), behind("y", "a"))).containsExactly("a", "x", "y", "b", "c");
    }

    @Test
    void a_lesson_behind_a_replaced_one_stands_behind_what_replaced_it() {
        assertThat(order(behind("x", "b"), replacing("y", "b"))).containsExactly("a", "y", "x", "c");
    }

    @Test
    void a_lesson_may_stand_behind_another_national_one() {
        assertThat(order(replacing("x", "c"), behind("y", "x"), behind("z", "y"), behind("w", "c")))
                .containsExactly("a", "b", "x", "y", "z", "w");
    }

    private List<String> order(Lesson... local) {
        return LessonOrder.of(base, List.of(local)).stream()
                .map(Lesson::getCode)
                .toList();
    }

    private static Lesson lesson(String code) {
        return new Lesson(null, 1, source(code));
    }

    private static Lesson replacing(String code, String replaced) {
        return local(code, Optional.of(replaced), Optional.empty());
    }

    private static Lesson behind(String code, String before) {
        return local(code, Optional.empty(), Optional.of(before));
    }

    private static Lesson local(String code, Optional<String> replaces, Optional<String> after) {
        return new Lesson(null, 1, "TN", new CoursePackage.LocalLesson(source(code), "m", replaces, after));
    }

    private static CoursePackage.Lesson source(String code) {
        return new CoursePackage.Lesson(code, new Texts("ا", "a", "a"), 5, Map.of());
    }
}
