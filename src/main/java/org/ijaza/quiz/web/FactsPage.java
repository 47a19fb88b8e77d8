package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.draft.Overtaken;
import org.ijaza.course.review.FileChange;
import org.ijaza.course.source.Level;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.CourseFacts;
import org.ijaza.quiz.FactsDesk;
import org.ijaza.quiz.FactsSheet;
import org.ijaza.quiz.FeedbackRule;
import org.ijaza.quiz.ModuleFacts;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.TestKind;
import org.omnifaces.cdi.Param;

/**
 * What a draft says of its course and tests, or of one of its modules. The view keeps the file that its fields were
 * made from: what is typed must not land in the places of a file that somebody else changed since.
 */
@Named
@ViewScoped
public class FactsPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private transient FactsDesk desk;

    @Inject
    @Param(name = "draft")
    private Long draftId;

    @Inject
    @Param
    private String module;

    private transient FactsSheet sheet;
    private int revision;
    private transient Overtaken other;

    @PostConstruct
    void load() {
        module = module == null || module.isBlank() ? null : module;
        sheet = desk.getSheet(Optional.ofNullable(draftId).orElseThrow(NotFound::new), module);
        revision = sheet.revision();
    }

    /** Stores what was typed; if somebody else was faster, shows both texts. */
    public String save() {
        try {
            desk.save(sheet, revision);
            return address() + "&done=facts.saved";
        } catch (Overtaken overtaken) {
            other = overtaken;
            return null;
        }
    }

    /** Stores what was typed in place of the text that was shown beside it. */
    public String saveMine() {
        revision = other == null ? revision : other.revision();
        return save();
    }

    public String addObjective() {
        if (sheet.file() instanceof ModuleFacts facts) {
            desk.addObjective(sheet, facts);
        } else {
            getCourse().addObjective();
        }
        return save();
    }

    public String removeObjective(int index) {
        if (sheet.file() instanceof ModuleFacts facts) {
            desk.removeObjective(sheet, facts, index);
        } else {
            getCourse().removeObjective(index);
        }
        return save();
    }

    public String moveObjective(int index, int by) {
        sheet.file().moveObjective(index, by);
        return save();
    }

    public String addTest(TestKind kind) {
        getCourse().addTest(kind);
        return save();
    }

    public String removeTest(int index) {
        getCourse().removeTest(index);
        return save();
    }

    /** Adds a line to a test, with the first objective that it does not draw from yet. */
    public String addDraw(Map<String, Object> test) {
        Set<Object> drawn = CourseFacts.drawsOf(test).stream()
                .map(draw -> draw.get("objective"))
                .collect(Collectors.toSet());
        sheet.objectives().stream()
                .map(QuestionSheet.Measured::id)
                .filter(objective -> !drawn.contains(objective))
                .findFirst()
                .or(() -> sheet.objectives().stream()
                        .map(QuestionSheet.Measured::id)
                        .findFirst())
                .ifPresent(objective -> CourseFacts.addDraw(test, objective));
        return save();
    }

    public String removeDraw(Map<String, Object> test, int index) {
        CourseFacts.removeDraw(test, index);
        return save();
    }

    public String moveDraw(Map<String, Object> test, int index, int by) {
        CourseFacts.moveDraw(test, index, by);
        return save();
    }

    /** Adds the first question or case set that the test does not ask of everybody yet. */
    public String addFixed(Map<String, Object> test) {
        List<Object> fixed = CourseFacts.fixedOf(test);
        sheet.askable().stream()
                .map(FactsSheet.Askable::id)
                .filter(id -> !fixed.contains(id))
                .findFirst()
                .ifPresent(fixed::add);
        return save();
    }

    public String removeFixed(Map<String, Object> test, int index) {
        CourseFacts.removeFixed(test, index);
        return save();
    }

    private String address() {
        return "/author/facts?faces-redirect=true&draft=" + draftId + (module == null ? "" : "&module=" + module);
    }

    /** The address of this page as it stands now. */
    public String getLink() {
        return address().replace("?faces-redirect=true&", "?");
    }

    public FactsSheet getSheet() {
        return sheet;
    }

    /** The facts of the course, if it is the course's page. */
    public CourseFacts getCourse() {
        return (CourseFacts) sheet.file();
    }

    public boolean isFinal(Map<String, Object> test) {
        return CourseFacts.isFinal(test);
    }

    public List<Map<String, Object>> draws(Map<String, Object> test) {
        return CourseFacts.drawsOf(test);
    }

    /** What a test asks of everybody, by code. */
    public List<Object> fixed(Map<String, Object> test) {
        return CourseFacts.fixedOf(test);
    }

    /** Whether a module has what a test asks of everybody: it may be gone. */
    public boolean hasAskable(Object code) {
        return sheet.askable().stream().anyMatch(known -> known.id().equals(code));
    }

    public FeedbackRule[] getFeedbacks() {
        return FeedbackRule.values();
    }

    /** Whether a module has the objective: a test may still draw from one that is gone. */
    public boolean knows(String objective) {
        return sheet.objectives().stream().anyMatch(known -> known.id().equals(objective));
    }

    public List<String> getLevels() {
        return List.of(Level.values()).stream().map(Level::word).toList();
    }

    /** Types that a test draws only where a line names them. */
    public List<QuestionType> getDrawTypes() {
        return Stream.of(QuestionType.values())
                .filter(type -> !type.isMarkedByKey())
                .toList();
    }

    /** What somebody else stored in the meantime; null if nobody did. */
    public Overtaken getOther() {
        return other;
    }

    /** The text that somebody else stored. */
    public String getOtherText() {
        return new String(other.content(), StandardCharsets.UTF_8);
    }

    /** What would become of that text if it were replaced by what was typed here. */
    public List<FileChange> getChanges() {
        byte[] mine = sheet.file().text().getBytes(StandardCharsets.UTF_8);
        return FileChange.between(Map.of(sheet.path(), other.content()), Map.of(sheet.path(), mine));
    }
}
