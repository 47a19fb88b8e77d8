package org.ijaza.quiz.exchange;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ijaza.centre.Permissions;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftJobs;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.Level;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.JobProgress;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.yaml.YamlFormat;
import org.ijaza.quiz.BankPlace;
import org.ijaza.quiz.QuestionDesk;

/**
 * Question files of other platforms: read and shown first, then confirmed, then taken into a draft by a job, all questions
 * that can be or none.
 */
@ApplicationScoped
@Transactional
public class QuestionImports implements JobHandler {

    /** Largest file that is read, in bytes. */
    static final int LARGEST = 60 << 20;

    private static final System.Logger LOG = System.getLogger(QuestionImports.class.getName());
    private static final String KIND = "question-import";
    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private QuestionDesk desk;

    @Inject
    private Drafts drafts;

    @Inject
    private DraftJobs draftJobs;

    @Inject
    private CoursePackageReader reader;

    @Inject
    private Previews previews;

    @Inject
    private JobProgress progress;

    @Inject
    private Permissions permissions;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected QuestionImports() {}

    /**
     * Reads a file and keeps it for a day. Nothing of it is in the draft yet.
     *
     * @param module whose bank it is for; null for the adaptation's own, or, of a course's draft, for all modules
     * @param unmarked the language of texts that name none
     * @return id of the import
     * @throws Forbidden if the caller writes nowhere
     * @throws NotFound if it is not a draft that the caller writes, or has no such module
     * @throws Conflict if the draft is not being written now
     * @throws Invalid (field {@code file}) if the file cannot be read from its beginning to its end
     */
    public long upload(long draftId, String module, Format format, Language unmarked, byte[] content) {
        BankPlace place = getForWriting(draftId, module);
        if (content.length == 0) {
            throw new Invalid("file", "questions.import.failure.missing");
        }
        if (content.length > LARGEST) {
            throw new Invalid("file", "questions.import.failure.large", LARGEST >> 20);
        }
        Reading reading = QuestionImport.read(format, content, unmarked);
        if (reading.items().isEmpty() && reading.refused().isEmpty()) {
            throw new Invalid("file", "questions.import.failure.none");
        }
        QuestionImport kept =
                new QuestionImport(draftId, permissions.signedIn(), place.path(), format, unmarked, clock.instant());
        entities.persist(kept);
        entities.flush();
        entities.persist(new QuestionImportFile(kept.getId(), content));
        return kept.getId();
    }

    /**
     * How far an import is.
     *
     * @throws NotFound if there is no such import for this place, or not of a draft that the caller writes
     */
    public QuestionImport getImport(long draftId, String module, long importId) {
        return get(getOwn(draftId, module), importId, LockModeType.NONE);
    }

    /**
     * What an import will do, as the draft stands now.
     *
     * @throws NotFound as {@link #getImport}
     * @throws Conflict if the draft is not being written now
     */
    public Preview getPreview(long draftId, String module, long importId) {
        BankPlace place = getForWriting(draftId, module);
        return preview(place, get(place, importId, LockModeType.NONE));
    }

    /**
     * Has the questions put at the end of the draft's files, all or none. What they lack, the draft's checks say.
     *
     * @param objective of those that name none
     * @param level of those that name none
     * @throws NotFound as {@link #getImport}
     * @throws Invalid (field {@code objective}) if there is no such objective
     * @throws Conflict if nothing can be taken over, it was confirmed before, the draft is not being written now, or a file
     *     would have too many questions
     */
    public void confirm(long draftId, String module, long importId, String objective, Level level) {
        BankPlace place = getForWriting(draftId, module);
        QuestionImport kept = get(place, importId, LockModeType.PESSIMISTIC_WRITE);
        kept.requireRead();
        Preview preview = preview(place, kept);
        if (preview.taken().isEmpty()) {
            throw new Conflict("questions.import.failure.nothing");
        }
        new Spread(place, preview.taken(), objective, level).requireRoom();
        kept.confirm(preview.taken().size(), objective, level);
        jobs.queue(KIND, String.valueOf(importId));
    }

    /**
     * Throws an import away that was not confirmed.
     *
     * @throws NotFound as {@link #getImport}
     * @throws Conflict if it was confirmed, or the draft is not being written now
     */
    public void discard(long draftId, String module, long importId) {
        QuestionImport kept = get(getForWriting(draftId, module), importId, LockModeType.PESSIMISTIC_WRITE);
        kept.requireRead();
        forget(kept);
        entities.remove(kept);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        QuestionImport kept = entities.find(QuestionImport.class, Long.parseLong(payload));
        if (kept == null || kept.getState() != ImportState.CONFIRMED) {
            return;
        }
        Draft draft = draftJobs.lock(kept.draft()); // nobody else changes it from here on
        try {
            draft.requireWritable();
            draftJobs.write(draft, filesWith(kept, draft), kept.person(), clock.instant());
            kept.finish();
        } catch (Conflict | Invalid changed) {
            LOG.log(WARNING, "import " + kept.getId() + " of questions came to nothing", changed);
            kept.fail(changed);
        }
        forget(kept);
        audit.record(
                kept.getState() == ImportState.DONE ? "draft.questionsImported" : "draft.questionsNotImported",
                "draft:" + draft.getId(),
                draft.getCentre().getId(),
                kept.path() + ": " + kept.getTotal());
    }

    /**
     * What the files will be. All that can stand against writing them is said here, where nothing is written yet: none of
     * the questions comes in when this fails, and the job still ends.
     */
    private Map<String, byte[]> filesWith(QuestionImport kept, Draft draft) {
        SortedMap<String, byte[]> files = draftJobs.getFiles(draft);
        BankPlace place = BankPlace.of(draft, kept.path(), files);
        Preview preview =
                previews.get(kept.getId(), draftJobs.getFingerprint(draft), () -> preview(place, kept, files));
        Map<String, byte[]> extended = new Spread(place, preview.taken(), kept.objective(), kept.level())
                .into(files, done -> progress.note(QuestionImport.TABLE, kept.getId(), done));
        extended.forEach((file, content) -> {
            if (content.length > YamlFormat.LARGEST_FILE) {
                throw new Invalid("content", "draft.failure.tooLarge", YamlFormat.LARGEST_FILE >> 10);
            }
        });
        draftJobs.findFull(draft, extended).ifPresent(full -> {
            throw full;
        });
        files.putAll(extended);
        // whoever opens the draft next would wait as long: what has been read is known
        reader.findProblems(PackageFiles.of(draft.getCourseCode(), files));
        return extended;
    }

    /** What was uploaded is no longer needed. */
    private void forget(QuestionImport kept) {
        entities.remove(entities.find(QuestionImportFile.class, kept.getId()));
        entities.flush(); // before the import itself
        previews.forget(kept.getId());
    }

    void onHour(@Observes HourPassed hour) {
        entities.createQuery("delete from QuestionImport i where i.createdAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private BankPlace getOwn(long draftId, String module) {
        BankPlace place = desk.getPlace(draftId, module);
        if (!drafts.isWriter(place.draft())) {
            throw new NotFound();
        }
        return place;
    }

    private BankPlace getForWriting(long draftId, String module) {
        BankPlace place = getOwn(draftId, module);
        if (!desk.isWritable(place)) {
            throw new Conflict("questions.readOnly");
        }
        return place;
    }

    private QuestionImport get(BankPlace place, long importId, LockModeType lock) {
        return Optional.ofNullable(entities.find(QuestionImport.class, importId, lock))
                .filter(kept -> kept.isFor(place.draft().getId(), place.path()))
                .orElseThrow(NotFound::new);
    }

    private Preview preview(BankPlace place, QuestionImport kept) {
        long draft = place.draft().getId();
        return previews.get(
                kept.getId(), drafts.getFingerprint(draft), () -> preview(place, kept, drafts.getFiles(draft)));
    }

    private Preview preview(BankPlace place, QuestionImport kept, SortedMap<String, byte[]> files) {
        byte[] content = entities.find(QuestionImportFile.class, kept.getId()).content();
        return new Taking(place.objectives(), place.draft().isAdaptation(), place.ids(files), place.caseIds(files))
                .preview(kept.read(content));
    }
}
