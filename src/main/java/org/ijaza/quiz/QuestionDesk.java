package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftCheck;
import org.ijaza.course.draft.DraftFile;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.draft.Overtaken;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.Problem;

/** Questions of drafts, read and changed question by question. Who may is for the drafts to say. */
@ApplicationScoped
@Transactional
public class QuestionDesk {

    private static final String QUESTIONS_FILE = "questions.yaml";
    private static final String MODULE_FILE = "module.yaml";
    private static final String FILE = "/" + QUESTIONS_FILE;
    private static final String MODULES = "modules/";

    private Drafts drafts;
    private DraftCheck check;
    private DraftObjectives objectives;

    protected QuestionDesk() {}

    @Inject
    public QuestionDesk(Drafts drafts, DraftCheck check, DraftObjectives objectives) {
        this.drafts = drafts;
        this.check = check;
        this.objectives = objectives;
    }

    /**
     * The questions of a module, or of the adaptation that the draft is.
     *
     * @param module its id; null for the adaptation's own
     * @throws NotFound if it is not a draft that the caller writes or reviews, or has no such module
     * @throws Conflict if the file is not YAML
     */
    public QuestionSheet getSheet(long draftId, String module) {
        Draft draft = drafts.getDraft(draftId);
        String folder = folder(draft, module);
        SortedMap<String, byte[]> files = drafts.getFilesNamed(draftId, MODULE_FILE);
        if (module != null && !files.containsKey(folder + "/" + MODULE_FILE)) {
            throw new NotFound();
        }
        String path = folder + FILE;
        Optional<DraftFile> file = drafts.findFile(draftId, path);
        String shown = draft.getCourseCode() + "/" + path;
        List<Problem> problems = check.findProblems(draftId).stream()
                .filter(problem -> problem.file().equals(shown))
                .toList();
        return new QuestionSheet(
                draft,
                path,
                file.map(DraftFile::getRevision).orElse(0),
                QuestionsFile.read(path, file.map(DraftFile::getText).orElse("")),
                objectives.of(files, module == null ? MODULES : folder + "/"),
                problems,
                drafts.mayWrite(draft) && draft.covers(path));
    }

    /**
     * Where questions of other platforms come in.
     *
     * @param module its id; null for the adaptation's own, or, of a course's draft, for all modules
     * @throws NotFound if it is not a draft that the caller writes or reviews, or has no such module
     */
    public BankPlace getPlace(long draftId, String module) {
        Draft draft = drafts.getDraft(draftId);
        SortedMap<String, byte[]> files = drafts.getFilesNamed(draftId, MODULE_FILE);
        if (module == null && !draft.isAdaptation()) {
            return BankPlace.of(draft, BankPlace.ALL, files);
        }
        String folder = folder(draft, module);
        if (module != null && !files.containsKey(folder + "/" + MODULE_FILE)) {
            throw new NotFound();
        }
        return BankPlace.of(draft, folder + FILE, files);
    }

    /** The objectives that questions may measure there, in the reader's language. */
    public List<QuestionSheet.Measured> findObjectives(BankPlace place) {
        return place.choice(objectives.of(drafts.getFilesNamed(place.draft().getId(), MODULE_FILE), MODULES));
    }

    /** Whether the caller may change the questions there now. */
    public boolean isWritable(BankPlace place) {
        return drafts.mayWrite(place.draft()) && place.draft().covers(place.path());
    }

    private static String folder(Draft draft, String module) {
        if (module != null) {
            return MODULES + module;
        }
        if (!draft.isAdaptation()) {
            throw new NotFound();
        }
        return "adaptations/" + draft.getCountry().toLowerCase(Locale.ROOT);
    }

    /**
     * Stores the sheet as it was changed.
     *
     * @param revision of the file that the changes were made in
     * @throws Overtaken if somebody else changed the file since
     * @throws Conflict if the draft is not being written now
     * @throws NotFound if it is not a draft that the caller writes
     */
    public void save(QuestionSheet sheet, int revision) {
        drafts.saveFile(
                sheet.draft().getId(),
                sheet.path(),
                revision,
                sheet.file().text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds an empty question.
     *
     * @return its id, which no other question of the course has
     * @throws Overtaken if somebody else changed the file since the sheet was read
     */
    public String add(QuestionSheet sheet, QuestionType type, String objective) {
        String id = ids(sheet).next();
        sheet.file().add(id, type, objective);
        save(sheet, sheet.revision());
        return id;
    }

    /** Gives ids that no question of the sheet's course has. */
    private QuestionIds ids(QuestionSheet sheet) {
        return new QuestionIds(sheet.path().split("/")[1] + "-q%02d", QuestionIds.taken(files(sheet), "questions"));
    }

    /** Gives ids that no case of the sheet's course has. */
    private QuestionIds caseIds(QuestionSheet sheet) {
        return new QuestionIds(sheet.path().split("/")[1] + "-case%d", QuestionIds.taken(files(sheet), "cases"));
    }

    /** All files with questions of the sheet's draft. */
    private SortedMap<String, byte[]> files(QuestionSheet sheet) {
        return drafts.getFilesNamed(sheet.draft().getId(), QUESTIONS_FILE);
    }

    /**
     * Removes a question.
     *
     * @throws Conflict if it is the last one, or somebody else changed the file since
     */
    public void remove(QuestionSheet sheet, Map<String, Object> question) {
        if (sheet.file().questions().size() < 2) {
            throw new Conflict("questions.failure.last");
        }
        change(sheet, sheet.revision(), file -> file.remove(question));
    }

    /** Stores what was typed, and an empty choice, thing or pair after the others. */
    public void addRow(QuestionSheet sheet, int revision, Map<String, Object> question) {
        change(sheet, revision, file -> QuestionsFile.addRow(question));
    }

    /** Stores what was typed, without one choice, thing or pair. */
    public void removeRow(QuestionSheet sheet, int revision, Map<String, Object> question, int index) {
        change(sheet, revision, file -> QuestionsFile.removeRow(question, index));
    }

    /**
     * Adds an empty case.
     *
     * @return its id, which no other case of the course has
     * @throws Overtaken if somebody else changed the file since the sheet was read
     */
    public String addCase(QuestionSheet sheet, String objective) {
        String id = caseIds(sheet).next();
        sheet.file().addCase(id, objective);
        save(sheet, sheet.revision());
        return id;
    }

    /** Removes a case; its questions stand alone from then on. */
    public void removeCase(QuestionSheet sheet, int revision, String id) {
        change(sheet, revision, file -> file.removeCase(id));
    }

    private void change(QuestionSheet sheet, int revision, Consumer<QuestionsFile> change) {
        change.accept(sheet.file());
        save(sheet, revision);
    }
}
