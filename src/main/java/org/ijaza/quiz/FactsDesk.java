package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftCheck;
import org.ijaza.course.draft.DraftFile;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.draft.Overtaken;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.YamlTree;

/**
 * What drafts say of a course, of its tests and of its modules, read and changed. Here, and not with the drafts: an
 * objective is bound to the questions that measure it. Who may is for the drafts to say.
 */
@ApplicationScoped
@Transactional
public class FactsDesk {

    private static final String COURSE = "course.yaml";

    private Drafts drafts;
    private DraftCheck check;
    private DraftObjectives objectives;
    private DraftBank bank;

    protected FactsDesk() {}

    @Inject
    public FactsDesk(Drafts drafts, DraftCheck check, DraftObjectives objectives, DraftBank bank) {
        this.drafts = drafts;
        this.check = check;
        this.objectives = objectives;
        this.bank = bank;
    }

    /**
     * The facts of a module, or of the course.
     *
     * @param module its id; null for the course's own
     * @throws NotFound if it is not a draft that the caller writes or reviews, or has no such module
     * @throws Conflict if the file is not YAML
     */
    public FactsSheet getSheet(long draftId, String module) {
        Draft draft = drafts.getDraft(draftId);
        String path = module == null ? COURSE : "modules/" + module + "/module.yaml";
        DraftFile file = drafts.readFile(draftId, path);
        String shown = draft.getCourseCode() + "/" + path;
        List<Problem> problems = check.findProblems(draftId).stream()
                .filter(problem -> problem.file().equals(shown))
                .toList();
        SortedMap<String, byte[]> files = drafts.getFiles(draftId);
        return new FactsSheet(
                draft,
                module,
                path,
                file.getRevision(),
                module == null ? new CourseFacts(path, file.getText()) : new ModuleFacts(path, file.getText()),
                objectives.of(files, "modules/"),
                module == null ? bank.of(files) : List.of(),
                problems,
                drafts.mayWrite(draft) && draft.covers(path));
    }

    /**
     * Stores the sheet as it was changed.
     *
     * @param revision of the file that the changes were made in, or that they are to replace
     * @throws Overtaken if somebody else changed the file since
     * @throws Conflict if the draft is not being written now
     * @throws NotFound if it is not a draft that the caller writes
     */
    public void save(FactsSheet sheet, int revision) {
        drafts.saveFile(
                sheet.draft().getId(),
                sheet.path(),
                revision,
                sheet.file().text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds an empty objective to a module, by a name that no other of the course has; not stored yet.
     *
     * @throws Conflict if the module has as many as there can be
     */
    public void addObjective(FactsSheet sheet, ModuleFacts module) {
        Set<String> taken =
                sheet.objectives().stream().map(QuestionSheet.Measured::id).collect(Collectors.toSet());
        module.objectives().forEach(objective -> taken.add(String.valueOf(objective.get("id"))));
        int number = 1;
        while (taken.contains(sheet.module() + "-" + number)) {
            number++;
        }
        module.addObjective(sheet.module() + "-" + number);
    }

    /**
     * Takes an objective away from a module; not stored yet.
     *
     * @param index from 0; of none that is there, nothing happens
     * @throws Conflict naming the questions that measure it, or the tests that draw from it
     */
    public void removeObjective(FactsSheet sheet, ModuleFacts module, int index) {
        if (index < 0 || index >= module.objectives().size()) {
            return;
        }
        String id = String.valueOf(module.objectives().get(index).get("id"));
        SortedMap<String, byte[]> files = drafts.getFiles(sheet.draft().getId());
        requireNone("facts.failure.measured", id, measuring(files, id));
        requireNone("facts.failure.drawn", id, drawing(files, id));
        module.removeObjective(index);
    }

    private static void requireNone(String key, String objective, List<String> users) {
        if (!users.isEmpty()) {
            throw new Conflict(key, objective, String.join(", ", users));
        }
    }

    private static List<String> measuring(SortedMap<String, byte[]> files, String objective) {
        List<String> questions = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.endsWith("/questions.yaml")) {
                DraftObjectives.read(path, content).stream()
                        .flatMap(file -> file.list("questions").stream())
                        .map(YamlTree::asGroup)
                        .filter(question -> objective.equals(question.get("objective")))
                        .map(question -> String.valueOf(question.get("id")))
                        .forEach(questions::add);
            }
        });
        return questions;
    }

    private static List<String> drawing(SortedMap<String, byte[]> files, String objective) {
        return DraftObjectives.read(COURSE, files.getOrDefault(COURSE, new byte[0])).stream()
                .flatMap(course -> course.list("tests").stream())
                .map(YamlTree::asGroup)
                .filter(test -> drawsFrom(test, objective))
                .map(test -> String.valueOf(test.get("id")))
                .toList();
    }

    private static boolean drawsFrom(Map<String, Object> test, String objective) {
        return CourseFacts.drawsOf(test).stream().anyMatch(draw -> objective.equals(draw.get("objective")));
    }
}
