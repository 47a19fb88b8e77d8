package org.ijaza.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.centre.Permissions;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;

/**
 * Question files of other platforms: read and shown first, then taken into a draft's file, all questions that can be or
 * none; and the other way, a draft's file as one of theirs.
 */
@ApplicationScoped
@Transactional
public class QuestionExchange {

    /** Largest file that is read, in bytes. */
    static final int LARGEST = 10 << 20;

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private QuestionDesk desk;

    @Inject
    private Drafts drafts;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected QuestionExchange() {}

    /** For tests without a container. */
    public QuestionExchange(
            EntityManager entities,
            QuestionDesk desk,
            Drafts drafts,
            Permissions permissions,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.desk = desk;
        this.drafts = drafts;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps it for a day. Nothing of it is in the draft yet.
     *
     * @param module whose bank it is for; null for the adaptation's own
     * @param unmarked the language of texts that name none
     * @return id of the import
     * @throws Forbidden if the caller writes nowhere
     * @throws NotFound if it is not a draft that the caller writes, or has no such module
     * @throws Conflict if the draft is not being written now
     * @throws Invalid (field {@code file}) if the file cannot be read from its beginning to its end
     */
    public long upload(long draftId, String module, Format format, Language unmarked, byte[] content) {
        QuestionSheet sheet = getForWriting(draftId, module);
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
        QuestionImport kept = new QuestionImport(
                draftId, permissions.signedIn(), sheet.path(), format, unmarked, content, clock.instant());
        entities.persist(kept);
        entities.flush();
        return kept.getId();
    }

    /**
     * What an import will do, as the draft stands now.
     *
     * @throws NotFound if there is no such import for this file, or not of a draft that the caller writes
     */
    public Preview getPreview(long draftId, String module, long importId) {
        QuestionSheet sheet = getForWriting(draftId, module);
        return preview(sheet, get(sheet, importId));
    }

    /**
     * Puts the questions at the end of the draft's file, all or none. What they lack, the draft's checks say.
     *
     * @param objective of those that name none
     * @param level of those that name none
     * @return how many came in
     * @throws NotFound as {@link #getPreview}; also if they came in before
     * @throws Invalid (field {@code objective}) if the module has no such objective
     * @throws Conflict if nothing can be taken over, the draft is not being written now, or there would be too many
     */
    public int confirm(long draftId, String module, long importId, String objective, Level level) {
        drafts.getForWriting(draftId); // nobody else changes it from here on
        QuestionSheet sheet = getForWriting(draftId, module);
        QuestionImport kept = get(sheet, importId);
        List<Taken> taken = preview(sheet, kept).taken();
        if (taken.isEmpty()) {
            throw new Conflict("questions.import.failure.nothing");
        }
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Taken question : taken) {
            if (question.objective().isEmpty() && !objectives(sheet).contains(objective)) {
                throw new Invalid("objective", "questions.import.failure.objective");
            }
            Map<String, Object> written = BankItems.question(
                    question.item(),
                    question.id(),
                    question.objective().orElse(objective),
                    question.level().orElse(level).word(),
                    question.replaces(),
                    question.tags());
            question.about().ifPresent(story -> {
                written.put("case", story.id());
                cases.putIfAbsent(story.id(), BankItems.set(story, objective));
            });
            questions.add(written);
        }
        desk.addAll(sheet, List.copyOf(cases.values()), questions);
        entities.remove(kept);
        audit.record(
                "draft.questionsImported",
                "draft:" + draftId,
                sheet.draft().getCentre().getId(),
                sheet.path() + ": " + taken.size());
        return taken.size();
    }

    /**
     * Throws an import away.
     *
     * @throws NotFound as {@link #getPreview}
     */
    public void discard(long draftId, String module, long importId) {
        entities.remove(get(getForWriting(draftId, module), importId));
    }

    /**
     * The questions of a module or adaptation in another platform's format.
     *
     * @throws Forbidden if the caller neither writes nor reviews anywhere
     * @throws NotFound if it is not a draft that the caller writes or reviews, or has no such module
     */
    public Export export(long draftId, String module, Format format) {
        QuestionSheet sheet = desk.getSheet(draftId, module);
        List<Item> items = new ArrayList<>();
        List<Refused> left = sort(sheet, format, items);
        String[] folders = sheet.path().split("/");
        String name = sheet.draft().getCourseCode() + "-" + folders[1];
        byte[] content =
                switch (format) {
                    case MOODLE -> MoodleWriter.write(name, items);
                    case GIFT -> GiftWriter.write(name, items);
                    case QTI -> QtiWriter.write(name, items);
                };
        return new Export(content, left, name + "." + format.ending());
    }

    /** What of a sheet an export leaves behind: whole questions, and parts of some. */
    public List<Refused> findLeft(QuestionSheet sheet, Format format) {
        return sort(sheet, format, new ArrayList<>());
    }

    private static List<Refused> sort(QuestionSheet sheet, Format format, List<Item> leaving) {
        List<Refused> left = new ArrayList<>();
        for (Map<String, Object> question : sheet.file().questions()) {
            String id = String.valueOf(question.get("id"));
            try {
                Item item = BankItems.item(question, sheet.file()::findCase);
                Limits.check(format, item);
                leaving.add(item);
                Limits.lost(format, item.task()).forEach(part -> left.add(new Refused(0, id, part)));
            } catch (Unreadable unreadable) {
                left.add(new Refused(0, id, unreadable.why()));
            }
        }
        return left;
    }

    void onHour(@Observes HourPassed hour) {
        entities.createQuery("delete from QuestionImport i where i.createdAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private QuestionSheet getForWriting(long draftId, String module) {
        QuestionSheet sheet = desk.getSheet(draftId, module);
        if (!drafts.isWriter(sheet.draft())) {
            throw new NotFound();
        }
        if (!sheet.writable()) {
            throw new Conflict("questions.readOnly");
        }
        return sheet;
    }

    private QuestionImport get(QuestionSheet sheet, long importId) {
        return Optional.ofNullable(entities.find(QuestionImport.class, importId, LockModeType.PESSIMISTIC_WRITE))
                .filter(kept -> kept.isFor(sheet.draft().getId(), sheet.path()))
                .orElseThrow(NotFound::new);
    }

    private Preview preview(QuestionSheet sheet, QuestionImport kept) {
        return new Taking(objectives(sheet), sheet.draft().isAdaptation(), desk.ids(sheet), desk.caseIds(sheet))
                .preview(kept.read());
    }

    private static Set<String> objectives(QuestionSheet sheet) {
        return sheet.objectives().stream().map(QuestionSheet.Measured::id).collect(Collectors.toSet());
    }
}
