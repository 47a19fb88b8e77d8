package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.ForgottenPassword;
import org.omnifaces.cdi.Param;

/** Choosing a new password, where the mailed link leads. */
@Named
@RequestScoped
public class ResetPage {

    @Inject
    private ForgottenPassword forgotten;

    @Inject
    private ExternalContext external;

    @Inject
    @Param
    private String token;

    private String password;
    private boolean open;

    @PostConstruct
    void look() {
        open = forgotten.isOpen(token);
    }

    public void reset() throws IOException {
        forgotten.reset(token, password);
        external.redirect("/account/sign-in?done=account.password-reset");
    }

    /** Whether the link still works. */
    public boolean isOpen() {
        return open;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
