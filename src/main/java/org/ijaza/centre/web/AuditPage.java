package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.ResourceBundle;
import org.ijaza.centre.AuditLine;
import org.ijaza.centre.AuditQuestion;
import org.ijaza.centre.Network;
import org.ijaza.centre.Oversight;
import org.ijaza.centre.Role;
import org.ijaza.platform.Messages;
import org.ijaza.platform.web.Text;
import org.omnifaces.cdi.Param;

/** Who did what, filtered by what stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    private Oversight oversight;

    @Inject
    private Network network;

    @Inject
    private AuditFile file;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String centre;

    @Inject
    @Param
    private String person;

    @Inject
    @Param
    private String action;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String until;

    private Rows<AuditLine> rows;

    @PostConstruct
    void load() {
        Long centreId = centre == null ? null : ThisCentre.idOf(centre);
        AuditQuestion question = file.question(centreId, person, action, from, until);
        // the count is the first to ask, and refuses before anything is shown
        int count = oversight.count(question);
        rows = new Rows<>(() -> count, (first, most) -> oversight.find(question, first, most));
    }

    public Rows<AuditLine> getRows() {
        return rows;
    }

    /** The centres whose entries the caller may see. */
    public List<Network.Staffed> getCentres() {
        return network.findMine();
    }

    public boolean isRegional() {
        return network.isRegional();
    }

    public List<String> getActions() {
        return oversight.findActions();
    }

    /** What an act is called in the reader's language, its own name where it is called nothing. */
    public String nameOf(String act) {
        String key = "audit." + act;
        return isWritten(key) ? text.of(key) : act;
    }

    /** What was acted on that is not a person: its kind in the reader's language, with its id. */
    public String subjectOf(AuditLine line) {
        String[] parts = line.subject().split(":", 2);
        String key = "audit.subject." + parts[0];
        return parts.length == 2 && isWritten(key) ? text.of(key, parts[1]) : line.subject();
    }

    private boolean isWritten(String key) {
        return ResourceBundle.getBundle(Messages.BUNDLE, text.getLocale()).containsKey(key);
    }

    /** The details, with roles by the name that the reader knows. */
    public String detailOf(AuditLine line) {
        String detail = line.detail();
        if (detail != null
                && (line.action().startsWith("role.") || line.action().startsWith("invitation."))) {
            for (Role role : Role.values()) {
                detail = detail.replaceAll("\\b" + role + "\\b", text.of("role." + role));
            }
        }
        return detail;
    }

    /** Address of the same entries as a file. */
    public String getExportAddress() {
        String query = request.getQueryString();
        return "/api/audit/entries" + (query == null ? "" : "?" + query);
    }

    public String getCentre() {
        return centre;
    }

    public String getPerson() {
        return person;
    }

    public String getAction() {
        return action;
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }
}
