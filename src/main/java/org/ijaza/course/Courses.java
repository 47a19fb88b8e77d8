package org.ijaza.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.MediaFile;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;

/**
 * The courses: publishing new versions, and reading them. Asks for no permission: published courses are
 * open to read, and who may take one is for the cohort room to say.
 */
@ApplicationScoped
@Transactional
public class Courses {

    /** Lessons kept in memory, in one language each: some ten kilobytes apiece. */
    private static final int LESSONS_KEPT = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<CourseVersionPublished> published;

    private final Map<String, CourseOutline> outlines = new ConcurrentHashMap<>();
    private final LessonCache lessons = new LessonCache(LESSONS_KEPT);

    protected Courses() {}

    /** For tests without a container. */
    Courses(EntityManager entities, Event<CourseVersionPublished> published) {
        this.entities = entities;
        this.published = published;
    }

    /**
     * Publishes a package as the course's next version, unless it is what was published last. Other rooms
     * hear of it by {@link CourseVersionPublished} and store their part in the same transaction.
     *
     * @return the new version; nothing if the course's latest version has the same content
     * @throws Conflict if somebody else publishes the same course at this moment: try again
     */
    public Optional<CourseVersion> publish(CoursePackage source, Instant now) {
        return publish(source, now, latest -> latest.getContentHash().equals(source.contentHash()));
    }

    /**
     * Publishes a package unless any version of the course, however old, has the same content: what lies in a folder
     * since then must not put aside what was published after it.
     *
     * @return the new version; nothing if the course ever had a version with the same content
     * @throws Conflict if somebody else publishes the same course at this moment: try again
     */
    public Optional<CourseVersion> publishIfUnknown(CoursePackage source, Instant now) {
        return publish(source, now, latest -> wasPublished(latest.getCourse(), source.contentHash()));
    }

    private boolean wasPublished(Course course, String contentHash) {
        return entities.createQuery(
                                "select count(v) from CourseVersion v where v.course = :course and"
                                        + " v.contentHash = :hash",
                                Long.class)
                        .setParameter("course", course)
                        .setParameter("hash", contentHash)
                        .getSingleResult()
                > 0;
    }

    /** @param known whether the package need not be published, told by the course's latest version */
    private Optional<CourseVersion> publish(CoursePackage source, Instant now, Predicate<CourseVersion> known) {
        try {
            Course course = lockedCourse(source.id());
            Optional<CourseVersion> latest = findCurrentVersion(source.id());
            if (latest.filter(known).isPresent()) {
                return Optional.empty();
            }
            int number = latest.map(CourseVersion::getNumber).orElse(0) + 1;
            NewVersion stored = new NewVersion(course, number, source, now);
            storeMedia(stored.media());
            stored.parts().forEach(entities::persist);
            entities.flush();
            CourseVersion version = stored.version();
            published.fire(new CourseVersionPublished(version, source));
            entities.flush();
            return Optional.of(version);
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new Conflict("course.conflict.published", source.id());
            }
            throw e;
        }
    }

    private void storeMedia(List<MediaFile.Shown> files) {
        if (files.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(entities.createQuery(
                        "select m.sha256 from Media m where m.sha256 in :hashes", String.class)
                .setParameter(
                        "hashes", files.stream().map(MediaFile.Shown::sha256).toList())
                .getResultList());
        files.stream().filter(file -> known.add(file.sha256())).map(Media::new).forEach(entities::persist);
    }

    private static boolean isDuplicate(Throwable problem) {
        return problem != null
                && (problem instanceof SQLIntegrityConstraintViolationException || isDuplicate(problem.getCause()));
    }

    private Course lockedCourse(String code) {
        Optional<Course> known = entities.createQuery("select c from Course c where c.code = :code", Course.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        return known.orElseGet(() -> {
            Course course = new Course(code);
            entities.persist(course);
            entities.flush();
            return course;
        });
    }

    /** The latest version of every course, by code of the course. */
    public List<CourseVersion> findCurrentVersions() {
        return entities.createQuery(
                        "select v from CourseVersion v join fetch v.course c where v.number ="
                                + " (select max(w.number) from CourseVersion w where w.course = c) order by c.code",
                        CourseVersion.class)
                .getResultList();
    }

    /** The latest version of a course: whoever begins, begins with this one. */
    public Optional<CourseVersion> findCurrentVersion(String courseCode) {
        return entities.createQuery(
                        "select v from CourseVersion v join fetch v.course where v.course.code = :code"
                                + " order by v.number desc",
                        CourseVersion.class)
                .setParameter("code", courseCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound if there is no such course */
    public CourseVersion getCurrentVersion(String courseCode) {
        return findCurrentVersion(courseCode).orElseThrow(NotFound::new);
    }

    public Optional<CourseVersion> findVersion(long id) {
        return entities.createQuery(
                        "select v from CourseVersion v join fetch v.course where v.id = :id", CourseVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** @param number from 1, as counted in the course */
    public Optional<CourseVersion> findVersion(String courseCode, int number) {
        return entities.createQuery(
                        "select v from CourseVersion v join fetch v.course where v.course.code = :code"
                                + " and v.number = :number",
                        CourseVersion.class)
                .setParameter("code", courseCode)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound if there is no such version */
    public CourseVersion getVersion(long id) {
        return findVersion(id).orElseThrow(NotFound::new);
    }

    /**
     * A version as a trainee of a country sees it; kept in memory, since it never changes.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that takes part; null for the course without any
     *     adaptation
     */
    public Optional<CourseOutline> findOutline(long versionId, String country) {
        String adapted = country == null ? "" : country;
        String key = versionId + adapted;
        Optional<CourseOutline> known = Optional.ofNullable(outlines.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<CourseOutline> read = findVersion(versionId).map(version -> readOutline(version, adapted));
        read.ifPresent(outline -> outlines.put(key, outline));
        return read;
    }

    /** Five queries with the version's and its objectives', however large the course is. */
    private CourseOutline readOutline(CourseVersion version, String country) {
        List<CourseModule> modules = entities.createQuery(
                        "select m from CourseModule m where m.version = :version order by m.position",
                        CourseModule.class)
                .setParameter("version", version)
                .getResultList();
        List<Objective> objectives = entities.createQuery(
                        "select o from Objective o where o.module.version = :version order by o.position",
                        Objective.class)
                .setParameter("version", version)
                .getResultList();
        List<Lesson> seen = entities.createQuery(
                        "select l from Lesson l where l.module.version = :version"
                                + " and (l.country is null or l.country = :country) order by l.position",
                        Lesson.class)
                .setParameter("version", version)
                .setParameter("country", country)
                .getResultList();
        return new OutlineBuilder(objectives, seen).build(version, modules);
    }

    /** @throws NotFound if there is no such version */
    public CourseOutline getOutline(long versionId, String country) {
        return findOutline(versionId, country).orElseThrow(NotFound::new);
    }

    /** The text of a lesson as sanitised HTML, which may stand in a page as it is. */
    public Optional<String> findLessonHtml(long lessonId, Language language) {
        Optional<String> known = lessons.find(lessonId, language);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> read = entities.createQuery(
                        "select b.html from LessonBody b where b.lesson.id = :lesson and b.language = :language",
                        String.class)
                .setParameter("lesson", lessonId)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
        read.ifPresent(html -> lessons.keep(lessonId, language, html));
        return read;
    }

    /** @throws NotFound if there is no such lesson */
    public String getLessonHtml(long lessonId, Language language) {
        return findLessonHtml(lessonId, language).orElseThrow(NotFound::new);
    }

    /** A picture, sound or document by the hash of its bytes. */
    public Optional<Media> findMedia(String sha256) {
        return Optional.ofNullable(entities.find(Media.class, sha256));
    }
}
