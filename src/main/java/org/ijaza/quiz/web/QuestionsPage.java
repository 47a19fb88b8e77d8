package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.QuestionsFile;
import org.omnifaces.cdi.Param;

/** The questions of a draft's module or adaptation, and one of them to be changed. */
@Named
@RequestScoped
public class QuestionsPage {

    @Inject
    private QuestionDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private BankAddress address;

    @Inject
    @Param(name = "question")
    private String id;

    private QuestionSheet sheet;
    private Map<String, Object> question;
    private int revision;
    private QuestionType newType = QuestionType.SINGLE;
    private String newObjective;

    @PostConstruct
    void load() {
        sheet = desk.getSheet(address.getDraft(), address.getModule());
        revision = sheet.revision();
        question = id == null || id.isBlank() ? null : sheet.file().find(id).orElseThrow(NotFound::new);
    }

    public String save() {
        desk.save(sheet, revision);
        return address.redirect("questions") + "&done=questions.saved";
    }

    public String add() {
        return showing(desk.add(sheet, newType, newObjective));
    }

    public String addCase() {
        return address.redirect("case-set") + "&case=" + desk.addCase(sheet, newObjective);
    }

    public String remove() {
        desk.remove(sheet, question);
        return address.redirect("questions") + "&done=questions.removed";
    }

    public String addRow() {
        desk.addRow(sheet, revision, question);
        return showing(id);
    }

    public String removeRow(int index) {
        desk.removeRow(sheet, revision, question, index);
        return showing(id);
    }

    private String showing(String question) {
        return address.redirect("questions") + "&question=" + question;
    }

    public QuestionSheet getSheet() {
        return sheet;
    }

    /** The address of this page with this question open; without one, with none. */
    public String link(Object shown) {
        return address.of("questions") + (shown == null ? "" : "&question=" + shown);
    }

    /** Where a case is written. */
    public String caseLink(Object shown) {
        return address.of("case-set") + "&case=" + shown;
    }

    /** Where these questions come from elsewhere, or go there. */
    public String getImportLink() {
        return address.of("questions-import");
    }

    /** The question that is open, null if none is. */
    public Map<String, Object> getQuestion() {
        return question;
    }

    public List<Map<String, Object>> getChoices() {
        return QuestionsFile.choicesOf(question);
    }

    /** Choices, things, pairs, gaps or criteria of the open question. */
    public List<Map<String, Object>> getRows() {
        return QuestionsFile.rowsOf(question);
    }

    /** What these are, in message keys. */
    public String getRowWord() {
        return switch (getType()) {
            case ORDERING -> "item";
            case MATCHING -> "pair";
            case GAP_TEXT, GAP_MENU -> "gap";
            case ESSAY -> "criterion";
            case SCALE -> "step";
            default -> "choice";
        };
    }

    /** Whether it is a text with gaps. */
    public boolean isGaps() {
        return getRowWord().equals("gap");
    }

    /** Texts that belong to none of the pairs; none where nothing is matched. */
    public List<Map<String, Object>> getOthers() {
        return question.containsKey("others")
                ? YamlTree.list(question, "others").stream()
                        .map(YamlTree::asGroup)
                        .toList()
                : List.of();
    }

    /** Whether its author says how it is marked. */
    public boolean isMarked() {
        return question.containsKey("marking");
    }

    /** How the open question is answered. */
    public QuestionType getType() {
        return QuestionsFile.typeOf(question);
    }

    /** A text of a question or case, in the reader's language. */
    public String text(Map<String, Object> of, String field) {
        return String.valueOf(
                YamlTree.asGroup(of.get(field)).get(caller.language().code()));
    }

    public QuestionType[] getTypes() {
        return QuestionType.values();
    }

    public List<String> getLevels() {
        return List.of(Level.values()).stream().map(Level::word).toList();
    }

    /** Of the file that the form was filled from. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public QuestionType getNewType() {
        return newType;
    }

    public void setNewType(QuestionType newType) {
        this.newType = newType;
    }

    public String getNewObjective() {
        return newObjective;
    }

    public void setNewObjective(String newObjective) {
        this.newObjective = newObjective;
    }
}
