package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Role;
import org.ijaza.centre.invitation.Guest;
import org.ijaza.centre.invitation.Invitation;
import org.ijaza.centre.invitation.Invitations;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.web.Rows;

/** Inviting one person, and the invitations that are open. */
@Named
@RequestScoped
public class InvitePage {

    @Inject
    private ThisCentre thisCentre;

    @Inject
    private Invitations invitations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private ExternalContext external;

    private String email;
    private String country;
    private Language language;
    private Role[] roles = {};
    private Rows<Invitation> rows;

    @PostConstruct
    void load() {
        long centre = thisCentre.getId();
        country = thisCentre.getCentre().getCountry();
        language = caller.language();
        rows = new Rows<>(
                () -> invitations.countOpen(centre), (first, most) -> invitations.findOpen(centre, first, most));
    }

    public void invite() throws IOException {
        invitations.invite(
                thisCentre.getId(), new Guest(new EmailAddress(email), null, null, country, language, Set.of(roles)));
        leave("invited");
    }

    public void resend(long id) throws IOException {
        invitations.resend(thisCentre.getId(), id);
        leave("invited");
    }

    public void revoke(long id) throws IOException {
        invitations.revoke(thisCentre.getId(), id);
        leave("revoked");
    }

    private void leave(String done) throws IOException {
        external.redirect("/centre/invite?centre=" + thisCentre.getId() + "&done=centre." + done);
    }

    public boolean works(Invitation invitation) {
        return invitation.works(clock.instant());
    }

    public Rows<Invitation> getRows() {
        return rows;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
