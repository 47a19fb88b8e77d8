package org.ijaza.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;

/**
 * A course version as a trainee of one country sees it: the modules, and in each the lessons in the order in
 * which they are met, national ones in their places. Never changes, needs no database.
 *
 * @param versionId id of the {@link CourseVersion}
 * @param code of the course
 * @param number of the version, from 1
 * @param objectives of the course as a whole
 * @param hours learning time as printed on the certificate
 * @param completionTest code of the final test that has to be passed, if one has to be
 */
public record CourseOutline(
        long versionId,
        String code,
        int number,
        Texts title,
        Texts summary,
        Texts audience,
        List<Texts> objectives,
        int hours,
        Optional<String> completionTest,
        List<Module> modules) {

    public CourseOutline {
        objectives = List.copyOf(objectives);
        modules = List.copyOf(modules);
    }

    /** @param number its place in the course, from 1 */
    public record Module(
            long id, String code, int number, Texts title, List<Objective> objectives, List<Lesson> lessons) {
        public Module {
            objectives = List.copyOf(objectives);
            lessons = List.copyOf(lessons);
        }

        /** Time to work through its lessons. */
        public int minutes() {
            return lessons.stream().mapToInt(Lesson::minutes).sum();
        }
    }

    /** A measurable objective of a module. */
    public record Objective(String code, Level level, Texts text) {}

    /** @param national true if it comes from the country's adaptation */
    public record Lesson(long id, String code, Texts title, int minutes, boolean national) {}

    /** All lessons in the order in which they are met. */
    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    /** The lesson with this id, if a trainee of this country sees it. */
    public Optional<Lesson> findLesson(long id) {
        return lessons().stream().filter(lesson -> lesson.id() == id).findFirst();
    }

    /** The module that the lesson with this id stands in. */
    public Optional<Module> findModuleOf(long lessonId) {
        return modules.stream()
                .filter(module -> module.lessons().stream().anyMatch(lesson -> lesson.id() == lessonId))
                .findFirst();
    }

    /** The lesson that comes after this one, in the next module if need be; none after the last. */
    public Optional<Lesson> findNext(long lessonId) {
        return neighbour(lessonId, 1);
    }

    /** The lesson that comes before this one; none before the first. */
    public Optional<Lesson> findPrevious(long lessonId) {
        return neighbour(lessonId, -1);
    }

    private Optional<Lesson> neighbour(long lessonId, int step) {
        List<Lesson> all = lessons();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id() == lessonId) {
                int wanted = i + step;
                return wanted >= 0 && wanted < all.size() ? Optional.of(all.get(wanted)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the modules' objectives say, by their codes. */
    public Map<String, Texts> objectiveTexts() {
        return modules.stream()
                .flatMap(module -> module.objectives().stream())
                .collect(Collectors.toMap(Objective::code, Objective::text, (first, other) -> first));
    }
}
