package org.ijaza.course;

import java.util.ArrayList;
import java.util.List;

/**
 * The lessons of a module in the order in which a trainee of a country meets them: each lesson of the course,
 * or what the country puts in its place, followed by what the country adds behind either of them.
 */
final class LessonOrder {

    private final List<Lesson> local;
    private final List<Lesson> ordered = new ArrayList<>();

    private LessonOrder(List<Lesson> local) {
        this.local = local;
    }

    /**
     * @param base lessons of the course itself, in their order
     * @param local lessons of one country in the same module, in their order
     */
    static List<Lesson> of(List<Lesson> base, List<Lesson> local) {
        LessonOrder order = new LessonOrder(local);
        for (Lesson lesson : base) {
            Lesson shown = local.stream()
                    .filter(candidate -> candidate
                            .getReplaces()
                            .filter(lesson.getCode()::equals)
                            .isPresent())
                    .findFirst()
                    .orElse(lesson);
            order.ordered.add(shown);
            if (shown != lesson) {
                order.addBehind(shown.getCode());
            }
            order.addBehind(lesson.getCode());
        }
        return List.copyOf(order.ordered);
    }

    private void addBehind(String code) {
        for (Lesson candidate : local) {
            if (candidate.getAfter().filter(code::equals).isPresent()) {
                ordered.add(candidate);
                addBehind(candidate.getCode());
            }
        }
    }
}
