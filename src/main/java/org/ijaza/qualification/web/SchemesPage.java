package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.qualification.Scheme;
import org.ijaza.qualification.SchemeChanges;
import org.ijaza.qualification.SchemeChanges.Preview;

/** The schemes in force, and what those that wait would change. */
@Named
@RequestScoped
public class SchemesPage {

    @Inject
    private SchemeChanges changes;

    private List<Preview> proposed;
    private final Map<String, String> reasons = new HashMap<>();

    public List<Scheme> getInForce() {
        return changes.findInForce();
    }

    /** Read once a request: it looks at every open candidacy. */
    public List<Preview> getProposed() {
        if (proposed == null) {
            proposed = changes.findProposed();
        }
        return proposed;
    }

    public String putInForce(String kind, int version) {
        changes.putInForce(kind, version, reasons.get(kind));
        return "/certify/schemes?faces-redirect=true&done=scheme.in-force";
    }

    /** By kind. */
    public Map<String, String> getReasons() {
        return reasons;
    }
}
