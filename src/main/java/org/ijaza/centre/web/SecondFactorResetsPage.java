package org.ijaza.centre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.SecondFactorReset;
import org.ijaza.centre.SecondFactorResets;
import org.ijaza.platform.Caller;

/** Where administrators ask that a lost second factor be taken away, and answer such requests of others. */
@Named
@RequestScoped
public class SecondFactorResetsPage {

    @Inject
    private SecondFactorResets resets;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    private List<SecondFactorReset> requests;
    private String email;
    private String reason;

    /** Refuses who administers nothing. */
    public void open() {
        requests = resets.findOpen();
    }

    public void ask() throws IOException {
        resets.ask(new EmailAddress(email), reason);
        external.redirect("/centre/second-factor?done=factor-reset.asked");
    }

    public void confirm(long id) throws IOException {
        resets.confirm(id);
        external.redirect("/centre/second-factor?done=factor-reset.confirmed");
    }

    public void refuse(long id) throws IOException {
        resets.refuse(id);
        external.redirect("/centre/second-factor?done=factor-reset.refused");
    }

    /** The requests that wait for an answer; loaded when first asked for, where a form was sent. */
    public List<SecondFactorReset> getRequests() {
        if (requests == null) {
            open();
        }
        return requests;
    }

    public boolean isConfirmable(SecondFactorReset reset) {
        return resets.mayConfirm(reset);
    }

    /** The name of the person whom it concerns, in the reader's script. */
    public String nameOf(SecondFactorReset reset) {
        return reset.getPerson().getNames().in(caller.language());
    }

    /** The name of who asked, in the reader's script. */
    public String askerOf(SecondFactorReset reset) {
        return reset.getAskedBy().getNames().in(caller.language());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
