package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.MovePreview.Effect;
import org.ijaza.certificate.RulesMove;
import org.ijaza.certificate.RulesMoves;
import org.ijaza.certificate.RulesMoves.Proposal;
import org.ijaza.certificate.RulesMoves.What;
import org.ijaza.certificate.Workshop;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** A move of certificates to newer rules: one that could be proposed, or one that was. */
@Named
@RequestScoped
public class MovePage {

    @Inject
    private RulesMoves moves;

    @Inject
    private Workshop workshop;

    @Inject
    private Centres centres;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private Long centre;

    @Inject
    @Param
    private Long certificate;

    private Proposal proposal;
    private Effect effect;
    private String reason;
    private String words;

    @PostConstruct
    void load() {
        if (id != null) {
            proposal = moves.getProposal(id);
            kind = proposal.move().getKind();
            centre = proposal.move().getCentre().getId();
            effect = isOpen() ? moves.preview(id) : null;
        } else if (kind != null && centre != null) {
            effect = moves.preview(what());
        } else {
            throw new NotFound();
        }
    }

    private What what() {
        return new What(kind, centre, certificate);
    }

    /** Goes on to the proposal. */
    public String propose() {
        return done("proposed", moves.propose(what(), reason));
    }

    public String approve() {
        moves.approve(id);
        return done("approved", id);
    }

    public String reject() {
        moves.reject(id, words);
        return done("rejected", id);
    }

    private static String done(String what, long move) {
        return "/certify/move?faces-redirect=true&done=moves." + what + "&id=" + move;
    }

    private boolean isOpen() {
        return proposal.move().getState() == RulesMove.State.PROPOSED;
    }

    /** Whether a decision is awaited from anybody. */
    public boolean isWaiting() {
        return proposal != null && isOpen();
    }

    /** Null while nothing is proposed. */
    public Proposal getProposal() {
        return proposal;
    }

    /** What it would change today; null once it is decided. */
    public Effect getEffect() {
        return effect;
    }

    public Centre getCentre() {
        return centres.getCentre(centre);
    }

    /** Title of the kind of certificate. */
    public Texts getTitle() {
        return workshop.findKind(kind).orElseThrow(NotFound::new).title();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
