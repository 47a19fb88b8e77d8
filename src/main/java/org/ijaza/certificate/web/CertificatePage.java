package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ijaza.certificate.Act;
import org.ijaza.certificate.CertificateDesk;
import org.ijaza.certificate.CohortsLed;
import org.ijaza.certificate.Register;
import org.ijaza.certificate.RenewalPath;
import org.ijaza.certificate.Renewals;
import org.ijaza.certificate.RulesMoves;
import org.ijaza.certificate.Standing;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.Traces;
import org.omnifaces.cdi.Param;

/** One certificate in the register: its history, and what certifiers do to it. */
@Named
@RequestScoped
public class CertificatePage {

    @Inject
    private Register register;

    @Inject
    private CertificateDesk desk;

    @Inject
    private Renewals renewals;

    @Inject
    private RulesMoves moves;

    @Inject
    private CohortsLed cohorts;

    @Inject
    private Traces traces;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private String act;

    private Register.Entry entry;
    private RenewalPath renewal;
    private List<Traces.Trace> found;
    private String reason;
    private String answer;
    private LocalDate until;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound();
        }
        entry = register.getEntry(id);
        renewal = renewals.findPath(entry.certificate()).orElse(null);
    }

    /** Does what was chosen. */
    public String perform() {
        if (getChosen() == null) {
            throw new NotFound();
        }
        switch (getChosen()) {
            case SUSPENDED -> desk.suspend(id, reason);
            case REINSTATED -> desk.reinstate(id, reason);
            case PAUSED -> desk.pause(id, reason, until);
            case RESUMED -> desk.resume(id);
            case WITHDRAWN -> desk.withdraw(id, reason);
            default -> throw new NotFound();
        }
        return "/certify/certificate?faces-redirect=true&done=register." + act.toLowerCase(Locale.ROOT) + "&id=" + id;
    }

    /** What the reader has chosen to do; null while nothing is, or it is not the reader's to do. */
    public Act getChosen() {
        return entry.possible().stream()
                .filter(possible ->
                        possible.obstacle().isEmpty() && possible.act().name().equals(act))
                .map(Register.Possible::act)
                .findFirst()
                .orElse(null);
    }

    /** Goes on to the certificate that takes its place. */
    public String renew() {
        return renewals.renew(id)
                .map(renewed -> "/certify/certificate?faces-redirect=true&done=register.renewed&id=" + renewed)
                .orElse("/certify/certificate?faces-redirect=true&done=signing.waits&id=" + id);
    }

    /** Recognises a cohort that its holder declared. */
    public String recognise(long cohort) {
        cohorts.decide(cohort, true, null);
        return "/certify/certificate?faces-redirect=true&done=led.recognised&id=" + id;
    }

    /** Does not recognise it, for the reason given. */
    public String refuse(long cohort) {
        cohorts.decide(cohort, false, answer);
        return "/certify/certificate?faces-redirect=true&done=led.refused&id=" + id;
    }

    /** What is due for it to be renewed; null if certificates of its kind are not. */
    public RenewalPath getRenewal() {
        return renewal;
    }

    /** Key of the message that says why the reader may not renew it; null if nothing stands against it. */
    public String getRenewalObstacle() {
        return renewals.findObstacle(entry.certificate()).orElse(null);
    }

    /** Whether it is under older rules, and the reader can propose to move it. */
    public boolean isMovable() {
        return moves.mayPropose(entry.certificate());
    }

    /** What its holder did in the candidacies of others since it was issued; shown once it is withdrawn. */
    public List<Traces.Trace> getTraces() {
        if (entry.standing() != Standing.WITHDRAWN) {
            return List.of();
        }
        if (found == null) {
            found = traces.findSince(
                    entry.certificate().getIssuedAt(), entry.certificate().getPersonId());
        }
        return found;
    }

    public Register.Entry getEntry() {
        return entry;
    }

    /** Why a cohort is not recognised. */
    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Last day of a pause. */
    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
