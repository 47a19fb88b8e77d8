package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.LateAnswers;
import org.ijaza.quiz.LateSheet;
import org.omnifaces.cdi.Param;

/** Answers that came too late, and for those of one attempt the decision on them. */
@Named
@RequestScoped
public class LateAnswersPage {

    @Inject
    private LateAnswers lateAnswers;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    @Inject
    @Param
    private Long attempt;

    private List<LateSheet> open;
    private LateSheet chosen;
    private String reason;

    @PostConstruct
    void load() {
        open = lateAnswers.findOpen();
        if (attempt != null) {
            chosen = open.stream()
                    .filter(sheet -> Objects.equals(sheet.attemptId(), attempt))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    public void take() throws IOException {
        decide(true);
    }

    public void refuse() throws IOException {
        decide(false);
    }

    private void decide(boolean take) throws IOException {
        lateAnswers.decide(chosen.attemptId(), take, reason);
        String done = "done=late-answers." + (take ? "taken" : "refused");
        external.redirect(
                chosen.sittingId() == null
                        ? "/centre/late-answers?" + done
                        : "/teach/sitting?id=" + chosen.sittingId() + "&" + done);
    }

    /** Attempts with late answers that wait for a decision. */
    public List<LateSheet> getOpen() {
        return open;
    }

    /** The one that is decided on; null on the page of all. */
    public LateSheet getChosen() {
        return chosen;
    }

    /** The person's name in the reader's script. */
    public String nameOf(LateSheet sheet) {
        return sheet.names().in(caller.language());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
