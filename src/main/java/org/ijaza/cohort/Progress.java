package org.ijaza.cohort;

import java.util.Optional;
import java.util.Set;
import org.ijaza.course.CourseOutline;

/**
 * How far somebody is in a course.
 *
 * @param seen ids of the lessons finished
 */
public record Progress(Enrolment enrolment, CourseOutline outline, Set<Long> seen) {

    public Progress {
        seen = Set.copyOf(seen);
    }

    public boolean hasSeen(long lessonId) {
        return seen.contains(lessonId);
    }

    public int lessonsDone() {
        return (int) outline.lessons().stream()
                .filter(lesson -> seen.contains(lesson.id()))
                .count();
    }

    public int lessonsInAll() {
        return outline.lessons().size();
    }

    /** Whether every lesson of the module is finished. */
    public boolean isDone(CourseOutline.Module module) {
        return module.lessons().stream().allMatch(lesson -> seen.contains(lesson.id()));
    }

    /** Whether every module is done: the final test opens then. */
    public boolean lessonsAreDone() {
        return lessonsDone() == lessonsInAll();
    }

    /** The first lesson that is not finished. */
    public Optional<CourseOutline.Lesson> nextLesson() {
        return outline.lessons().stream()
                .filter(lesson -> !seen.contains(lesson.id()))
                .findFirst();
    }

    /** Whether the course asks for a final test that has not been passed yet. */
    public boolean testIsMissing() {
        return outline.completionTest().isPresent() && enrolment.getTestPassedAt() == null;
    }
}
