package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.centre.AuditLine;
import org.ijaza.centre.AuditQuestion;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Network;
import org.ijaza.centre.Oversight;
import org.ijaza.centre.Role;
import org.ijaza.platform.Messages;
import org.ijaza.platform.web.Rows;
import org.ijaza.platform.web.Text;
import org.omnifaces.cdi.Param;

/** Who did what, filtered by what stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

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

    /** The details: roles and kinds by the names that the reader knows, days as the reader writes them. */
    public String detailOf(AuditLine line) {
        String detail = line.detail();
        if (detail == null) {
            return null;
        }
        if (line.action().startsWith("role.") || line.action().startsWith("invitation.")) {
            detail = named(detail, "role.", Role.values());
        }
        if (line.action().startsWith("centre.")) {
            detail = named(detail, "centre.kind.", CentreKind.values());
        }
        return DAY.matcher(detail).replaceAll(day -> Matcher.quoteReplacement(spoken(day.group())));
    }

    private String named(String detail, String prefix, Enum<?>... values) {
        String named = detail;
        for (Enum<?> value : values) {
            named = named.replaceAll(
                    "\\b" + value.name() + "\\b", Matcher.quoteReplacement(text.of(prefix + value.name())));
        }
        return named;
    }

    private String spoken(String day) {
        try {
            return text.day(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return day; // looks like a day and is none
        }
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
