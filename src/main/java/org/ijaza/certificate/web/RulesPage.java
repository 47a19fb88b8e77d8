package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.RulesPreview;
import org.ijaza.certificate.RulesPreview.Outlook;
import org.ijaza.certificate.Standing;

/** The rules of validity, and what the next start would change. */
@Named
@RequestScoped
public class RulesPage {

    @Inject
    private RulesPreview preview;

    private List<Outlook> outlooks;

    @PostConstruct
    void load() {
        outlooks = preview.findAll();
    }

    public List<Outlook> getOutlooks() {
        return outlooks;
    }

    /** Those that a change of rules can move. */
    public List<Standing> getStandings() {
        return List.of(
                Standing.VALID,
                Standing.DUE_FOR_RENEWAL,
                Standing.IN_GRACE,
                Standing.EXPIRED,
                Standing.PAUSED,
                Standing.SUSPENDED);
    }
}
