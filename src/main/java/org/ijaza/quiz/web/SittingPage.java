package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.Candidate;
import org.ijaza.quiz.Invigilation;
import org.ijaza.quiz.LateAnswers;
import org.ijaza.quiz.LateSheet;
import org.ijaza.quiz.Sitting;
import org.ijaza.quiz.Sittings;
import org.omnifaces.cdi.Param;

/** A sitting as its invigilator watches over it; without one in the address, all that the caller invigilates. */
@Named
@RequestScoped
public class SittingPage {

    private static final int MORE_MINUTES = 10;

    @Inject
    private Invigilation invigilation;

    @Inject
    private Sittings sittings;

    @Inject
    private LateAnswers lateAnswers;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "id")
    private String sittingId;

    private Sitting sitting;
    private List<Candidate> candidates;
    private List<LateSheet> late;
    private Long seat;
    private int minutes = MORE_MINUTES;
    private Long voided;
    private String reason;

    @PostConstruct
    void load() {
        if (sittingId != null) {
            if (!sittingId.matches("\\d{1,18}")) {
                throw new NotFound();
            }
            sitting = invigilation.getSitting(Long.parseLong(sittingId));
        }
    }

    public void open() throws IOException {
        invigilation.open(sitting.getId());
        leave("opened");
    }

    /** Calls it off. */
    public void cancel() throws IOException {
        sittings.cancel(sitting.getId());
        leave("cancelled");
    }

    public void close() throws IOException {
        invigilation.close(sitting.getId());
        leave("closed");
    }

    public void addTime() throws IOException {
        invigilation.addTime(sitting.getId(), seat, minutes);
        leave("time-added");
    }

    public void voidAttempt() throws IOException {
        invigilation.voidAttempt(sitting.getId(), voided, reason);
        leave("voided");
    }

    /** Lets somebody whose attempt was voided begin anew. */
    public void readmit(long seatId) throws IOException {
        invigilation.readmit(sitting.getId(), seatId);
        leave("readmitted");
    }

    private void leave(String done) throws IOException {
        external.redirect("/teach/sitting?id=" + sitting.getId() + "&done=sittings." + done);
    }

    /** Those that the caller invigilates. */
    public List<Sitting> getMine() {
        return invigilation.findMine();
    }

    public Sitting getSitting() {
        return sitting;
    }

    /** Whether the caller may call it off: who only watches over it may not. */
    public boolean isCancellable() {
        return sittings.mayCancel(sitting);
    }

    /** How they get on, read once a request. */
    public List<Candidate> getCandidates() {
        if (candidates == null) {
            candidates = invigilation.findCandidates(sitting.getId());
        }
        return candidates;
    }

    /** Those whose time can be moved. */
    public List<Candidate> getRunning() {
        return getCandidates().stream().filter(Candidate::isRunning).toList();
    }

    /** Those whose attempt can be voided. */
    public List<Candidate> getVoidable() {
        return getCandidates().stream().filter(Candidate::isVoidable).toList();
    }

    /** Attempts at it with answers that came too late and wait for a decision. */
    public List<LateSheet> getLate() {
        if (late == null) {
            late = lateAnswers.findOpenOf(sitting);
        }
        return late;
    }

    /** How many have begun. */
    public long getBegun() {
        return getCandidates().stream()
                .filter(candidate -> candidate.state() != Candidate.State.AWAITED)
                .count();
    }

    /** The name of who sat it, in the reader's script. */
    public String nameOf(LateSheet sheet) {
        return sheet.names().in(caller.language());
    }

    /** The candidate's name in the reader's script. */
    public String nameOf(Candidate candidate) {
        return candidate.names().in(caller.language());
    }

    public Long getSeat() {
        return seat;
    }

    public void setSeat(Long seat) {
        this.seat = seat;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Long getVoided() {
        return voided;
    }

    public void setVoided(Long voided) {
        this.voided = voided;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
