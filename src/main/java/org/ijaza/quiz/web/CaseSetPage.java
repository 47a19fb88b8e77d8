package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;
import org.omnifaces.cdi.Param;

/** What several questions of a draft are about, as its author writes it. */
@Named
@RequestScoped
public class CaseSetPage {

    @Inject
    private QuestionDesk desk;

    @Inject
    private BankAddress address;

    @Inject
    @Param(name = "case")
    private String id;

    private QuestionSheet sheet;
    private Map<String, Object> set;
    private int revision;

    @PostConstruct
    void load() {
        sheet = desk.getSheet(address.getDraft(), address.getModule());
        revision = sheet.revision();
        set = Optional.ofNullable(id).flatMap(sheet.file()::findCase).orElseThrow(NotFound::new);
    }

    public String save() {
        desk.save(sheet, revision);
        return redirect("questions.case.saved");
    }

    public String remove() {
        desk.removeCase(sheet, revision, id);
        return redirect("questions.case.removed");
    }

    private String redirect(String done) {
        return address.redirect("questions") + "&done=" + done;
    }

    /** Where the questions of the file are, with this one open; without one, with none. */
    public String questionsLink(String shown) {
        return address.of("questions") + (shown == null ? "" : "&question=" + shown);
    }

    public QuestionSheet getSheet() {
        return sheet;
    }

    public Map<String, Object> getSet() {
        return set;
    }

    /** Ids of the questions about it. */
    public List<String> getAbout() {
        return sheet.file().about(id);
    }

    /** Of the file that the form was filled from. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
