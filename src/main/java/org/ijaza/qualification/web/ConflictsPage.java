package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.qualification.Act;
import org.ijaza.qualification.Conflicts;
import org.ijaza.qualification.DeclaredConflict;

/** The ties that the reader has declared. */
@Named
@RequestScoped
public class ConflictsPage {

    @Inject
    private Conflicts conflicts;

    private List<DeclaredConflict> mine;
    private String email;
    private Act tie = Act.TRAINED;

    /** Read once a request. */
    public List<DeclaredConflict> getMine() {
        if (mine == null) {
            mine = conflicts.findMine();
        }
        return mine;
    }

    public String declare() {
        conflicts.declare(new EmailAddress(email), tie);
        return "/certify/conflicts?faces-redirect=true&done=conflicts.declared";
    }

    /** What can be declared. */
    public Act[] getTies() {
        return new Act[] {Act.TRAINED, Act.RELATED};
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Act getTie() {
        return tie;
    }

    public void setTie(Act tie) {
        this.tie = tie;
    }
}
