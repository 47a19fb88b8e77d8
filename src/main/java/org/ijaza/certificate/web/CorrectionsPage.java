package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.Correction;
import org.ijaza.certificate.Corrections;

/** The requests for other names that wait for a certifier. */
@Named
@RequestScoped
public class CorrectionsPage {

    @Inject
    private Corrections corrections;

    private List<Correction> open;
    private String answer;

    @PostConstruct
    void load() {
        open = corrections.findOpen();
    }

    public String approve(long id) {
        return corrections
                .approve(id)
                .map(issued -> "/certify/certificate?faces-redirect=true&done=correction.approved&id=" + issued.getId())
                .orElse("/certify/corrections?faces-redirect=true&done=signing.waits");
    }

    public String refuse(long id) {
        corrections.refuse(id, answer);
        return "/certify/corrections?faces-redirect=true&done=correction.refused";
    }

    public List<Correction> getOpen() {
        return open;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
