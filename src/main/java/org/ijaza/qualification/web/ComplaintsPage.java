package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.Candidacies;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.Scheme;
import org.ijaza.qualification.Schemes;
import org.ijaza.qualification.complaint.Complaint;
import org.ijaza.qualification.complaint.ComplaintAbout;
import org.ijaza.qualification.complaint.Complaints;

/** Complaining, and what became of the reader's complaints. */
@Named
@RequestScoped
public class ComplaintsPage {

    @Inject
    private Complaints complaints;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Schemes schemes;

    @Inject
    private Centres centres;

    @Inject
    private Caller caller;

    private List<Complaint> mine;
    private List<Candidacy> own;
    private ComplaintAbout about = ComplaintAbout.CANDIDACY;
    private Long centre;
    private String kind;
    private Long candidacy;
    private String concerned;
    private String words;

    @PostConstruct
    void load() {
        mine = complaints.findMine();
        own = complaints.findCandidacies();
        centre = centres.nationalOf(caller.country()).getId();
    }

    public String file() {
        complaints.file(new Complaints.Wish(centre, kind, about, candidacy, concerned, words));
        return "/certify/complaints?faces-redirect=true&done=complaint.received";
    }

    public String takeBack(long id) {
        complaints.takeBack(id);
        return "/certify/complaints?faces-redirect=true&done=complaint.taken-back";
    }

    public List<Complaint> getMine() {
        return mine;
    }

    public List<Candidacy> getOwn() {
        return own;
    }

    /** What the certificate of a candidacy is called. */
    public Texts titleOf(Candidacy one) {
        return schemes.of(one).title();
    }

    public List<Centre> getCentres() {
        return complaints.findCentres();
    }

    public List<Scheme> getSchemes() {
        return candidacies.findSchemes();
    }

    public ComplaintAbout[] getSubjects() {
        return ComplaintAbout.values();
    }

    public ComplaintAbout getAbout() {
        return about;
    }

    public void setAbout(ComplaintAbout about) {
        this.about = about;
    }

    public Long getCentre() {
        return centre;
    }

    public void setCentre(Long centre) {
        this.centre = centre;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getCandidacy() {
        return candidacy;
    }

    public void setCandidacy(Long candidacy) {
        this.candidacy = candidacy;
    }

    public String getConcerned() {
        return concerned;
    }

    public void setConcerned(String concerned) {
        this.concerned = concerned;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
