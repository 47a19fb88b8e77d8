package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseSources;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;

/**
 * The drafts of the author's desk. Whoever writes for the centre of a draft reads and changes it; its reviewers read
 * it; for everybody else it does not exist.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Courses courses;

    @Inject
    private CourseSources sources;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected Drafts() {}

    /** For tests without a container. */
    public Drafts(
            EntityManager entities,
            Permissions permissions,
            Courses courses,
            CourseSources sources,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.permissions = permissions;
        this.courses = courses;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The open draft of a course, begun from its current version if there is none yet.
     *
     * @throws Forbidden if the caller does not write for the regional centre
     * @throws NotFound if there is no such course
     * @throws Conflict if somebody else begins it at this moment: try again; if the version's files were never kept
     */
    public Draft open(String courseCode) {
        Centre regional = requireRegional();
        return findOpen(courseCode, null).orElseGet(() -> begin(courseCode, null, regional));
    }

    /**
     * The open draft of a country's adaptation, begun from the course's current version if there is none yet.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @throws Forbidden if the caller writes for no centre of this country
     * @throws NotFound if there is no such course
     * @throws Conflict if somebody else begins it at this moment: try again; if the version's files were never kept
     */
    public Draft openAdaptation(String courseCode, String country) {
        Centre centre = requireCentre(
                own -> own.getKind() != CentreKind.REGIONAL && own.getCountry().equals(country),
                "draft.failure.country");
        return findOpen(courseCode, country).orElseGet(() -> begin(courseCode, country, centre));
    }

    /**
     * Begins a new course, with nothing in it but its name.
     *
     * @param code lower-case letters, digits and hyphens, at most 60: its name in addresses and folders for good
     * @throws Forbidden if the caller does not write for the regional centre
     * @throws Invalid if the code or a title cannot be one, or a course has the code already
     */
    public Draft create(String code, Texts title) {
        Centre regional = requireRegional();
        Paths.requireId("code", code);
        if (courses.findCurrentVersion(code).isPresent() || findOpen(code, null).isPresent()) {
            throw new Invalid("code", "draft.failure.codeTaken");
        }
        byte[] course = NewFiles.course(code, title);
        return store(code, null, 0, regional, Map.of("course.yaml", course));
    }

    private Centre requireCentre(Predicate<Centre> suitable, String otherwise) {
        permissions.requireAnywhere(Role.AUTHOR);
        return permissions.findCentres(Role.AUTHOR).stream()
                .filter(suitable)
                .findFirst()
                .orElseThrow(() -> new Forbidden(otherwise));
    }

    private Centre requireRegional() {
        return requireCentre(own -> own.getKind() == CentreKind.REGIONAL, "draft.failure.regional");
    }

    private Optional<Draft> findOpen(String courseCode, String country) {
        return entities.createQuery("select d from Draft d where d.openFor = :key", Draft.class)
                .setParameter("key", Draft.openFor(courseCode, country))
                .getResultStream()
                .findFirst();
    }

    /**
     * Refuses where a draft of the course would have to make room for another.
     *
     * @throws Forbidden if the caller does not write for the regional centre
     * @throws Conflict if there is one
     */
    void requireNoneOpen(String courseCode) {
        requireRegional();
        if (findOpen(courseCode, null).isPresent()) {
            throw new Conflict("draft.failure.open");
        }
    }

    private Draft begin(String courseCode, String country, Centre centre) {
        CourseVersion version = courses.getCurrentVersion(courseCode);
        Map<String, byte[]> files = sources.find(version.getId());
        if (files.isEmpty()) {
            throw new Conflict("draft.failure.noFiles"); // an empty draft would remove the whole course
        }
        return store(courseCode, country, version.getNumber(), centre, files);
    }

    private Draft store(String code, String country, int baseNumber, Centre centre, Map<String, byte[]> files) {
        Instant now = clock.instant();
        Person self = self();
        Draft draft = new Draft(code, country, baseNumber, centre, self, now);
        try {
            entities.persist(draft);
            files.forEach((path, content) -> entities.persist(new DraftFile(draft, path, content, self, now)));
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("draft.failure.opened");
        }
        audit.record("draft.opened", "draft:" + draft.getId(), centre.getId(), Draft.openFor(code, country));
        return draft;
    }

    /** Drafts that the caller writes or reviews, those changed last first. */
    public List<Draft> findMine() {
        Set<Long> own = permissions.findCentreIds(Role.AUTHOR, Role.REVIEWER);
        return own.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from Draft d join fetch d.centre join fetch d.author"
                                        + " where d.centre.id in :own order by d.changedAt desc, d.id desc",
                                Draft.class)
                        .setParameter("own", own)
                        .getResultList();
    }

    /** A draft, if it is one that the caller writes or reviews. */
    public Optional<Draft> findDraft(long id) {
        return entities.createQuery(
                        "select d from Draft d join fetch d.centre join fetch d.author where d.id = :id", Draft.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(draft -> mayRead(draft.getCentre().getId()))
                .findFirst();
    }

    private boolean mayRead(long centre) {
        return permissions.has(Role.AUTHOR, centre) || permissions.has(Role.REVIEWER, centre);
    }

    /**
     * A draft to read.
     *
     * @throws Forbidden if the caller neither writes nor reviews anywhere
     * @throws NotFound if it is not one that the caller writes or reviews
     */
    public Draft getDraft(long id) {
        permissions.requireAnywhere(Role.AUTHOR, Role.REVIEWER);
        return findDraft(id).orElseThrow(NotFound::new);
    }

    /**
     * A draft to change; nobody else changes it until the transaction ends.
     *
     * @throws Forbidden if the caller writes nowhere
     * @throws NotFound if it is not one that the caller writes
     */
    public Draft getForWriting(long id) {
        permissions.requireAnywhere(Role.AUTHOR);
        Draft draft = entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (draft == null || !permissions.has(Role.AUTHOR, draft.getCentre().getId())) {
            throw new NotFound();
        }
        return draft;
    }

    /** Whether the caller may change this draft's files now. */
    public boolean mayWrite(Draft draft) {
        return draft.getState().isWritable() && isWriter(draft);
    }

    /** Whether the caller writes for the draft's centre. */
    public boolean isWriter(Draft draft) {
        return permissions.has(Role.AUTHOR, draft.getCentre().getId());
    }

    /**
     * Gives a draft up. Nothing of it is deleted.
     *
     * @throws NotFound if it is not one that the caller writes
     * @throws Conflict if it is being read by the reviewer, or is published or given up already
     */
    public void abandon(long id) {
        Draft draft = getForWriting(id);
        draft.abandon(clock.instant());
        audit.record("draft.abandoned", "draft:" + id, draft.getCentre().getId(), draft.getCourseCode());
    }

    /**
     * All files of a draft, by path.
     *
     * @throws NotFound if the draft is not one that the caller writes or reviews
     */
    public SortedMap<String, byte[]> getFiles(long id) {
        getDraft(id);
        return new DraftShelf(entities).read(id);
    }

    /**
     * The files of a draft that have this name, in whichever folder, by path.
     *
     * @param name with nothing before it, for example {@code module.yaml}
     * @throws NotFound if the draft is not one that the caller writes or reviews
     */
    public SortedMap<String, byte[]> getFilesNamed(long id, String name) {
        getDraft(id);
        return new DraftShelf(entities).readNamed(id, name);
    }

    /**
     * Tells all that is in a draft's files from what was in them before one of them was added, changed or removed, without
     * reading them.
     *
     * @throws NotFound if the draft is not one that the caller writes or reviews
     */
    public String getFingerprint(long id) {
        getDraft(id);
        return new DraftShelf(entities).fingerprint(id);
    }

    /**
     * A file of a draft to read.
     *
     * @throws NotFound if there is none, or the draft is not one that the caller writes or reviews
     */
    public DraftFile readFile(long id, String path) {
        return findFile(id, path).orElseThrow(NotFound::new);
    }

    /**
     * A file of a draft to read, if it is there.
     *
     * @throws NotFound if the draft is not one that the caller writes or reviews
     */
    public Optional<DraftFile> findFile(long id, String path) {
        getDraft(id);
        return entities.createQuery(
                        "select f from DraftFile f join fetch f.changedBy where f.draft.id = :draft and f.path = :path",
                        DraftFile.class)
                .setParameter("draft", id)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    /**
     * Stores a file; where it is the text that others are translated from, notes that they are behind. Not in the audit
     * trail: it is called every few seconds, and the file itself says who changed it.
     *
     * @param expectedRevision of the file that was changed; 0 for a new one
     * @return the file as it stands now
     * @throws Overtaken if somebody else changed it since; storing what stands there already is no conflict
     * @throws Conflict if the draft is not being written now, or the file is there no more
     * @throws NotFound if the draft is not one that the caller writes
     * @throws Invalid if the path cannot be a file of a course, or there is too much in it
     */
    public DraftFile saveFile(long id, String path, int expectedRevision, byte[] content) {
        Draft draft = getForWriting(id);
        Paths.requirePath(path);
        DraftWriting writing = new DraftWriting(new DraftShelf(entities), draft, self(), clock.instant());
        DraftFile saved = writing.save(path, expectedRevision, content);
        entities.flush();
        return saved;
    }

    private Person self() {
        return entities.getReference(Person.class, permissions.signedIn());
    }
}
