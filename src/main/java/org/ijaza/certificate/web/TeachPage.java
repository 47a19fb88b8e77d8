package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.certificate.Licence;
import org.ijaza.certificate.Licences;
import org.ijaza.certificate.RenewalPath;
import org.ijaza.certificate.Renewals;
import org.ijaza.platform.Language;

/** The reader's own licences to teach. */
@Named
@RequestScoped
public class TeachPage {

    @Inject
    private Licences licences;

    @Inject
    private Renewals renewals;

    private final Map<String, RenewalPath> renewalsOf = new HashMap<>();
    private List<Licence> mine;

    /** All of them, the newest first; read once a request. */
    public List<Licence> getMine() {
        if (mine == null) {
            mine = licences.findMine();
        }
        return mine;
    }

    /** Whether the reader may lead some course today. */
    public boolean isLicensed() {
        return getMine().stream()
                .anyMatch(licence -> !licence.getLanguagesToday().isEmpty());
    }

    /** What is due for a licence to be renewed; null if licences of its kind are not. */
    public RenewalPath renewalOf(Licence licence) {
        return renewalsOf.computeIfAbsent(
                licence.getCertificate().getNumber(),
                number -> renewals.findPath(licence.getCertificate()).orElse(null));
    }

    /** The columns of the table of what may be led. */
    public Language[] getLanguages() {
        return Language.values();
    }

    /** Whether the course of a licence may be led in a language today. */
    public boolean mayLead(Licence licence, Language language) {
        return licence.getLanguagesToday().contains(language);
    }
}
