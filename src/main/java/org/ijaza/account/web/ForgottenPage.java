package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.ForgottenPassword;

/** Asking for a link to choose a new password with. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    private ForgottenPassword forgotten;

    @Inject
    private ExternalContext external;

    private String email;

    public void ask() throws IOException {
        forgotten.ask(new EmailAddress(email));
        external.redirect("/account/forgotten?done=account.reset-mailed");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
