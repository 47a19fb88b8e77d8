package org.ijaza.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.quiz.AttemptSubmitted;
import org.ijaza.quiz.TestKind;

/** Taking courses: enrolling, reading lessons, completing. Everything here is the caller's own. */
@ApplicationScoped
@Transactional
public class Learning {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Courses courses;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CourseCompleted> completed;

    @Inject
    private Clock clock;

    /**
     * Enrols the caller in the current version of an open course, as adapted for the caller's country; once
     * enrolled, stays so.
     */
    public void enrol(String courseCode) {
        long person = caller.signedIn();
        CourseVersion version = courses.getCurrentVersion(courseCode);
        if (findEnrolment(person, courseCode).isPresent()) {
            return;
        }
        Enrolment enrolment = new Enrolment(person, version, caller.country(), clock.instant());
        try {
            entities.persist(enrolment);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("learning.conflict.enrolled");
        }
        audit.record("course.enrolled", "enrolment:" + enrolment.getId());
    }

    /** The caller's courses, the newest first. */
    public List<Progress> findMine() {
        List<Enrolment> enrolments = entities.createQuery(
                        "select e from Enrolment e join fetch e.version join fetch e.course"
                                + " where e.personId = :person order by e.enrolledAt desc",
                        Enrolment.class)
                .setParameter("person", caller.signedIn())
                .getResultList();
        Map<Long, Set<Long>> seen = seenIn(enrolments);
        return enrolments.stream()
                .map(enrolment -> progress(enrolment, seen.getOrDefault(enrolment.getId(), Set.of())))
                .toList();
    }

    /** The caller's progress in a course, empty if not enrolled. */
    public Optional<Progress> findMine(String courseCode) {
        return findEnrolment(caller.signedIn(), courseCode).map(this::progress);
    }

    /**
     * The caller's progress in the course that a lesson belongs to.
     *
     * @throws NotFound if the caller's course does not show this lesson
     */
    public Progress getMineWithLesson(long lessonId) {
        Enrolment enrolment = entities.createQuery(
                        "select e from Enrolment e join fetch e.version v join fetch e.course, Lesson l"
                                + " where l.id = :lesson and l.module.version = v and e.personId = :person",
                        Enrolment.class)
                .setParameter("lesson", lessonId)
                .setParameter("person", caller.signedIn())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Progress progress = progress(enrolment);
        if (progress.outline().findLesson(lessonId).isEmpty()) {
            throw new NotFound();
        }
        return progress;
    }

    /**
     * Notes that the caller has finished a lesson; a second time changes nothing.
     *
     * @return the lesson that follows, empty after the last
     * @throws NotFound if the caller's course does not show this lesson
     */
    public Optional<CourseOutline.Lesson> finish(long lessonId) {
        Progress progress = getMineWithLesson(lessonId);
        if (!progress.hasSeen(lessonId)) {
            Instant now = clock.instant();
            entities.persist(new LessonSeen(progress.enrolment(), lessonId, now));
            Set<Long> seen = new HashSet<>(progress.seen());
            seen.add(lessonId);
            completeIfDone(progress(progress.enrolment(), seen), now);
        }
        return progress.outline().findNext(lessonId);
    }

    void onAttemptSubmitted(@Observes AttemptSubmitted attempt) {
        if (attempt.kind() != TestKind.FINAL) {
            return;
        }
        findEnrolmentInVersion(attempt.personId(), attempt.versionId()).ifPresent(enrolment -> {
            enrolment.tested(attempt.scorePercent(), attempt.passed(), attempt.at());
            completeIfDone(progress(enrolment), attempt.at());
        });
    }

    private void completeIfDone(Progress progress, Instant now) {
        Enrolment enrolment = progress.enrolment();
        boolean testNeeded = progress.outline().completionTest().isPresent();
        if (enrolment.completeIfDone(progress.lessonsAreDone(), testNeeded, now)) {
            audit.record("course.completed", "enrolment:" + enrolment.getId());
            completed.fire(new CourseCompleted(
                    enrolment.getId(),
                    enrolment.getPersonId(),
                    enrolment.getVersion().getId(),
                    enrolment.getBestScore(),
                    now));
        }
    }

    /**
     * Whether a person has finished all lessons of a version, whoever asks; empty if not enrolled in it. One small
     * query, since it is asked whenever a test is looked at.
     */
    Optional<Boolean> areLessonsDone(long personId, long versionId) {
        List<Object[]> rows = entities.createQuery(
                        "select e.country, s.key.lesson from Enrolment e"
                                + " left join LessonSeen s on s.key.enrolment = e.id"
                                + " where e.personId = :person and e.version.id = :version",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("version", versionId)
                .getResultList();
        return rows.stream().findFirst().map(first -> {
            Set<Object> seen = rows.stream().map(row -> row[1]).collect(Collectors.toSet());
            return courses.getOutline(versionId, (String) first[0]).lessons().stream()
                    .allMatch(lesson -> seen.contains(lesson.id()));
        });
    }

    private Optional<Enrolment> findEnrolmentInVersion(long personId, long versionId) {
        return entities.createQuery(
                        "select e from Enrolment e join fetch e.version join fetch e.course"
                                + " where e.personId = :person and e.version.id = :version",
                        Enrolment.class)
                .setParameter("person", personId)
                .setParameter("version", versionId)
                .getResultStream()
                .findFirst();
    }

    private Optional<Enrolment> findEnrolment(long personId, String courseCode) {
        return entities.createQuery(
                        "select e from Enrolment e join fetch e.version join fetch e.course c"
                                + " where e.personId = :person and c.code = :code",
                        Enrolment.class)
                .setParameter("person", personId)
                .setParameter("code", courseCode)
                .getResultStream()
                .findFirst();
    }

    private Progress progress(Enrolment enrolment) {
        return progress(enrolment, seenIn(List.of(enrolment)).getOrDefault(enrolment.getId(), Set.of()));
    }

    private Progress progress(Enrolment enrolment, Set<Long> seen) {
        CourseOutline outline = courses.getOutline(enrolment.getVersion().getId(), enrolment.getCountry());
        return new Progress(enrolment, outline, seen);
    }

    /** Lessons finished, by enrolment. */
    private Map<Long, Set<Long>> seenIn(List<Enrolment> enrolments) {
        Map<Long, Set<Long>> seen = new HashMap<>();
        if (!enrolments.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "select s.key.enrolment, s.key.lesson from LessonSeen s where s.key.enrolment in :ids",
                            Object[].class)
                    .setParameter(
                            "ids", enrolments.stream().map(Enrolment::getId).toList())
                    .getResultList();
            rows.forEach(row ->
                    seen.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((Long) row[1]));
        }
        return seen;
    }
}
