package org.ijaza.course.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseSources;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftContents;
import org.ijaza.course.draft.DraftState;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.yaml.Problem;

/**
 * The way of a draft from its authors' hands into a published version: a reviewer of the draft's centre, who had no part
 * in writing it, compares and decides.
 */
@ApplicationScoped
@Transactional
public class Reviews {

    /** Most characters that a reviewer's comments may have. */
    public static final int LONGEST_COMMENTS = 4000;

    @PersistenceContext
    private EntityManager entities;

    private Permissions permissions;
    private Drafts drafts;
    private DraftContents contents;
    private Courses courses;
    private CourseSources sources;
    private CoursePackageReader reader;
    private AuditTrail audit;
    private Clock clock;

    protected Reviews() {}

    @Inject
    public Reviews(
            Permissions permissions,
            Drafts drafts,
            DraftContents contents,
            Courses courses,
            CourseSources sources,
            CoursePackageReader reader,
            AuditTrail audit,
            Clock clock) {
        this(null, permissions, drafts, contents, courses, sources, reader, audit, clock);
    }

    /** For tests without a container. */
    public Reviews(
            EntityManager entities,
            Permissions permissions,
            Drafts drafts,
            DraftContents contents,
            Courses courses,
            CourseSources sources,
            CoursePackageReader reader,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.permissions = permissions;
        this.drafts = drafts;
        this.contents = contents;
        this.courses = courses;
        this.sources = sources;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts that wait for a reviewer of the caller's centres, the longest waiting first.
     *
     * @throws Forbidden if the caller reviews nowhere
     */
    public List<Draft> findWaiting() {
        permissions.requireAnywhere(Role.REVIEWER);
        return entities.createQuery(
                        "select d from Draft d join fetch d.centre join fetch d.author left join fetch d.handedInBy"
                                + " where d.centre.id in :own and d.state = :state order by d.handedInAt, d.id",
                        Draft.class)
                .setParameter("own", permissions.findCentreIds(Role.REVIEWER))
                .setParameter("state", DraftState.IN_REVIEW)
                .getResultList();
    }

    /**
     * A draft beside what is published now.
     *
     * @throws NotFound if it is not a draft that the caller writes or reviews
     */
    public Comparison compare(long draftId) {
        Draft draft = drafts.getDraft(draftId);
        return compare(draft, meet(draft, courses.findCurrentVersion(draft.getCourseCode())));
    }

    private Comparison compare(Draft draft, Meeting meeting) {
        FileMerge merge = meeting.merge();
        TreeMap<String, byte[]> disputed = new TreeMap<>(meeting.current());
        disputed.keySet().retainAll(merge.conflicts());
        TreeMap<String, byte[]> ours = new TreeMap<>(merge.files());
        ours.keySet().retainAll(merge.conflicts());
        return new Comparison(
                draft,
                meeting.published(),
                FileChange.between(meeting.current(), merge.files()),
                FileChange.between(disputed, ours),
                findProblems(draft, merge));
    }

    private List<Problem> findProblems(Draft draft, FileMerge merge) {
        return reader.findProblems(filesOf(draft, merge));
    }

    private CoursePackage read(Draft draft, FileMerge merge) {
        return reader.read(filesOf(draft, merge));
    }

    private static PackageFiles filesOf(Draft draft, FileMerge merge) {
        return PackageFiles.of(draft.getCourseCode(), merge.files());
    }

    /**
     * A draft brought together with what is published.
     *
     * @param current files of the published version; none if there is none
     */
    private record Meeting(Optional<CourseVersion> published, SortedMap<String, byte[]> current, FileMerge merge) {}

    private Meeting meet(Draft draft, Optional<CourseVersion> published) {
        SortedMap<String, byte[]> current = filesOf(published);
        SortedMap<String, byte[]> own = drafts.getFiles(draft.getId());
        Optional<CourseVersion> base = courses.findVersion(draft.getCourseCode(), draft.getBaseNumber());
        return new Meeting(published, current, FileMerge.of(filesOf(base), own, current));
    }

    private SortedMap<String, byte[]> filesOf(Optional<CourseVersion> version) {
        return version.map(known -> sources.find(known.getId())).orElseGet(TreeMap::new);
    }

    /**
     * Hands a draft to a reviewer.
     *
     * @throws NotFound if it is not a draft that the caller writes
     * @throws Conflict if it is not being written, has mistakes or changes nothing, or if others changed the same files
     */
    public void handIn(long draftId) {
        Draft draft = drafts.getForWriting(draftId);
        requirePublishable(compare(draftId));
        draft.handIn(self(), clock.instant());
        audit.record("draft.handedIn", "draft:" + draftId, draft.getCentre().getId(), draft.getCourseCode());
    }

    private static void requirePublishable(Comparison comparison) {
        if (!comparison.conflicts().isEmpty()) {
            throw new Conflict(
                    "review.failure.conflicts", comparison.conflicts().size());
        }
        if (!comparison.problems().isEmpty()) {
            throw new Conflict("review.failure.problems", comparison.problems().size());
        }
        if (comparison.changes().isEmpty()) {
            throw new Conflict("review.failure.same");
        }
    }

    /**
     * Takes a draft back from review, to go on writing.
     *
     * @throws NotFound if it is not a draft that the caller writes
     * @throws Conflict if it is not in review
     */
    public void takeBack(long draftId) {
        Draft draft = drafts.getForWriting(draftId);
        draft.takeBack();
        audit.record("draft.takenBack", "draft:" + draftId, draft.getCentre().getId(), draft.getCourseCode());
    }

    /**
     * Brings a draft up to the newest version: what others changed comes in, what the draft changed stays.
     *
     * @param published paths of files changed by both of which the published one is to stand; of the others, the draft's
     * @throws NotFound if it is not a draft that the caller writes
     * @throws Conflict if it is not being written, or is on the newest version already
     */
    public void bringUp(long draftId, Set<String> published) {
        Draft draft = drafts.getForWriting(draftId);
        draft.requireWritable();
        CourseVersion newest = courses.findCurrentVersion(draft.getCourseCode())
                .filter(version -> version.getNumber() != draft.getBaseNumber())
                .orElseThrow(() -> new Conflict("review.failure.upToDate"));
        Meeting meeting = meet(draft, Optional.of(newest));
        SortedMap<String, byte[]> files = new TreeMap<>(meeting.merge().files());
        meeting.merge().conflicts().stream().filter(published::contains).forEach(path -> {
            files.remove(path);
            Optional.ofNullable(meeting.current().get(path)).ifPresent(content -> files.put(path, content));
        });
        contents.bringUp(draftId, files, newest.getNumber());
    }

    /**
     * Gives a draft back to its authors.
     *
     * @param comments what they are to change
     * @throws Invalid if there are no comments, or too many
     * @throws NotFound if it is not a draft that the caller reviews
     * @throws Forbidden if the caller had a part in writing it
     * @throws Conflict if it is not in review
     */
    public void returnForChanges(long draftId, String comments) {
        Draft draft = getForReview(draftId);
        if (comments == null || comments.isBlank()) {
            throw new Invalid("comments", "review.failure.comments");
        }
        draft.returnForChanges(self(), checked(comments), clock.instant());
        audit.record("draft.returned", "draft:" + draftId, draft.getCentre().getId(), draft.getCourseCode());
    }

    /**
     * Makes a draft the course's next version. Whoever began an earlier version stays on theirs.
     *
     * @param comments for the authors; may be null
     * @return the new version
     * @throws Invalid if the comments are too long
     * @throws NotFound if it is not a draft that the caller reviews
     * @throws Forbidden if the caller had a part in writing it
     * @throws Conflict if it is not in review, has mistakes or changes nothing, or if others changed the same files
     */
    public CourseVersion publish(long draftId, String comments) {
        Draft draft = getForReview(draftId);
        draft.publish(self(), checked(comments), clock.instant());
        Optional<CourseVersion> newest = courses.findCurrentVersion(draft.getCourseCode());
        Meeting meeting = meet(draft, newest);
        requirePublishable(compare(draft, meeting));
        CourseVersion version = courses.publish(read(draft, meeting.merge()), clock.instant())
                .orElseThrow(() -> new Conflict("review.failure.same"));
        if (version.getNumber() != newest.map(CourseVersion::getNumber).orElse(0) + 1) {
            throw new Conflict("course.conflict.published", draft.getCourseCode());
        }
        audit.record(
                "draft.published",
                "draft:" + draftId,
                draft.getCentre().getId(),
                draft.getCourseCode() + " version " + version.getNumber());
        return version;
    }

    /**
     * Whether the caller may decide on a draft now.
     *
     * @throws NotFound if it is not a draft that the caller writes or reviews
     */
    public boolean mayDecide(long draftId) {
        Draft draft = drafts.getDraft(draftId);
        return draft.getState() == DraftState.IN_REVIEW
                && permissions.has(Role.REVIEWER, draft.getCentre().getId())
                && !draft.isWorkOf(permissions.signedIn());
    }

    private static String checked(String comments) {
        if (comments != null && comments.length() > LONGEST_COMMENTS) {
            throw new Invalid("comments", "review.failure.commentsTooLong", LONGEST_COMMENTS);
        }
        return comments == null || comments.isBlank() ? null : comments.strip();
    }

    private Draft getForReview(long id) {
        permissions.requireAnywhere(Role.REVIEWER);
        Draft draft = entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (draft == null || !permissions.has(Role.REVIEWER, draft.getCentre().getId())) {
            throw new NotFound();
        }
        return draft;
    }

    private Person self() {
        return entities.getReference(Person.class, permissions.signedIn());
    }
}
