package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Network;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.Accommodation;
import org.ijaza.quiz.Accommodations;
import org.omnifaces.cdi.Param;

/** What a centre grants to people so that tests are fair to them. */
@Named
@RequestScoped
public class AccommodationsPage {

    @Inject
    private Accommodations accommodations;

    @Inject
    private Network network;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "centre")
    private String centreId;

    private Centre centre;
    private List<Accommodation> granted;
    private String email;
    private int extraPercent;
    private int pauseMinutes;
    private boolean largePrint;
    private String reason;

    @PostConstruct
    void load() {
        if (centreId == null || !centreId.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        centre = network.getMine(Long.parseLong(centreId));
        granted = accommodations.findGranted(centre.getId());
    }

    public void grant() throws IOException {
        accommodations.grant(
                centre.getId(),
                new EmailAddress(email),
                new Accommodation.Needs(extraPercent, pauseMinutes, largePrint),
                reason);
        external.redirect("/centre/accommodations?centre=" + centre.getId() + "&done=accommodations.granted");
    }

    public Centre getCentre() {
        return centre;
    }

    /** Each change, the newest first. */
    public List<Accommodation> getGranted() {
        return granted;
    }

    /** The name of whom it was granted to, in the reader's script. */
    public String nameOf(Accommodation accommodation) {
        return accommodation.getPerson().getNames().in(caller.language());
    }

    /** The name of who granted it, in the reader's script. */
    public String granterOf(Accommodation accommodation) {
        return accommodation.getGrantedBy().getNames().in(caller.language());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public int getExtraPercent() {
        return extraPercent;
    }

    public void setExtraPercent(int extraPercent) {
        this.extraPercent = extraPercent;
    }

    public int getPauseMinutes() {
        return pauseMinutes;
    }

    public void setPauseMinutes(int pauseMinutes) {
        this.pauseMinutes = pauseMinutes;
    }

    public boolean isLargePrint() {
        return largePrint;
    }

    public void setLargePrint(boolean largePrint) {
        this.largePrint = largePrint;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
