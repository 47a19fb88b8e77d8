package org.ijaza.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;

/** Makes an outline of what was read from the database, everything in the order of its position. */
final class OutlineBuilder {

    private final Map<Long, List<Objective>> objectives;
    private final Map<Long, List<Lesson>> lessons;

    /** @param lessons of the course itself and of one country */
    OutlineBuilder(List<Objective> objectives, List<Lesson> lessons) {
        this.objectives = objectives.stream()
                .collect(groupingBy(objective -> objective.getModule().getId()));
        this.lessons =
                lessons.stream().collect(groupingBy(lesson -> lesson.getModule().getId()));
    }

    CourseOutline build(CourseVersion version, List<CourseModule> modules) {
        return new CourseOutline(
                version.getId(),
                version.getCourse().getCode(),
                version.getNumber(),
                version.getTitle(),
                version.getSummary(),
                version.getAudience(),
                version.getObjectives(),
                version.getHours(),
                version.getCompletionTest(),
                modules.stream().map(this::module).toList());
    }

    private CourseOutline.Module module(CourseModule module) {
        Map<Boolean, List<Lesson>> national = lessons.getOrDefault(module.getId(), List.of()).stream()
                .collect(partitioningBy(lesson -> lesson.getCountry().isPresent()));
        return new CourseOutline.Module(
                module.getId(),
                module.getCode(),
                module.getPosition(),
                module.getTitle(),
                objectives.getOrDefault(module.getId(), List.of()).stream()
                        .map(o -> new CourseOutline.Objective(o.getCode(), o.getLevel(), o.getText()))
                        .toList(),
                LessonOrder.of(national.get(false), national.get(true)).stream()
                        .map(l -> new CourseOutline.Lesson(
                                l.getId(),
                                l.getCode(),
                                l.getTitle(),
                                l.getMinutes(),
                                l.getCountry().isPresent()))
                        .toList());
    }
}
