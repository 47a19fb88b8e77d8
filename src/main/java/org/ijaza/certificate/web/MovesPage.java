package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.RulesMove;
import org.ijaza.certificate.RulesMoves;
import org.ijaza.certificate.RulesMoves.Behind;
import org.ijaza.certificate.Workshop;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;

/** What is under older rules than the newest in the reader's centres, and what was done about it. */
@Named
@RequestScoped
public class MovesPage {

    @Inject
    private RulesMoves moves;

    @Inject
    private Workshop workshop;

    private List<Behind> behind;
    private List<RulesMove> newest;

    @PostConstruct
    void load() {
        behind = moves.findBehind();
        newest = moves.findNewest();
    }

    public List<Behind> getBehind() {
        return behind;
    }

    public List<RulesMove> getNewest() {
        return newest;
    }

    /** Title of the kind of certificate that is moved. */
    public Texts titleOf(RulesMove move) {
        return workshop.findKind(move.getKind()).orElseThrow(NotFound::new).title();
    }
}
