package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.complaint.ComplaintDesk;
import org.omnifaces.cdi.Param;

/** One complaint for those who may handle it. */
@Named
@RequestScoped
public class ComplaintPage {

    @Inject
    private ComplaintDesk desk;

    @Inject
    @Param
    private Long id;

    private ComplaintDesk.View view;
    private String words;

    @PostConstruct
    void load() {
        view = desk.getView(Optional.ofNullable(id).orElseThrow(NotFound::new));
    }

    public String take() {
        desk.take(id);
        return "/certify/complaint?faces-redirect=true&done=complaint.taken&id=" + id;
    }

    public String handBack() {
        desk.handBack(id);
        return queue("handed-back");
    }

    public String answerFounded() {
        desk.answer(id, true, words);
        return queue("answered");
    }

    public String answerUnfounded() {
        desk.answer(id, false, words);
        return queue("answered");
    }

    private static String queue(String done) {
        return "/certify/complaint-queue?faces-redirect=true&done=complaint." + done;
    }

    public ComplaintDesk.View getView() {
        return view;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
