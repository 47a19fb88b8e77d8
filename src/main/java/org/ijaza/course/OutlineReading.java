package org.ijaza.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an outline shows, in five queries however large the course is. */
record OutlineReading(EntityManager entities) {

    /** @param country whose lessons are put in; empty for the course itself */
    Optional<CourseOutline> read(long versionId, String country) {
        return entities.createQuery(
                        "select v from CourseVersion v join fetch v.course where v.id = :id", CourseVersion.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .map(version -> outline(version, country));
    }

    private CourseOutline outline(CourseVersion version, String country) {
        List<CourseModule> modules = entities.createQuery(
                        "select m from CourseModule m where m.version = :version order by m.position",
                        CourseModule.class)
                .setParameter("version", version)
                .getResultList();
        Map<Long, List<Objective>> objectives = entities.createQuery(
                        "select o from Objective o where o.module.version = :version order by o.position",
                        Objective.class)
                .setParameter("version", version)
                .getResultStream()
                .collect(groupingBy(objective -> objective.getModule().getId(), toList()));
        Map<Long, List<Lesson>> lessons = entities.createQuery(
                        "select l from Lesson l where l.module.version = :version"
                                + " and (l.country is null or l.country = :country) order by l.position",
                        Lesson.class)
                .setParameter("version", version)
                .setParameter("country", country)
                .getResultStream()
                .collect(groupingBy(lesson -> lesson.getModule().getId(), toList()));
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
                modules.stream()
                        .map(module -> module(
                                module,
                                objectives.getOrDefault(module.getId(), List.of()),
                                lessons.getOrDefault(module.getId(), List.of())))
                        .toList());
    }

    private static CourseOutline.Module module(CourseModule module, List<Objective> objectives, List<Lesson> lessons) {
        Map<Boolean, List<Lesson>> byOrigin =
                lessons.stream().collect(partitioningBy(l -> l.getCountry().isEmpty()));
        return new CourseOutline.Module(
                module.getId(),
                module.getCode(),
                module.getPosition(),
                module.getTitle(),
                objectives.stream()
                        .map(o -> new CourseOutline.Objective(o.getCode(), o.getLevel(), o.getText()))
                        .toList(),
                LessonOrder.of(byOrigin.get(true), byOrigin.get(false)).stream()
                        .map(l -> new CourseOutline.Lesson(
                                l.getId(),
                                l.getCode(),
                                l.getTitle(),
                                l.getMinutes(),
                                l.getCountry().isPresent()))
                        .toList());
    }
}
