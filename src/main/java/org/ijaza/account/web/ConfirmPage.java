package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.Registration;
import org.omnifaces.cdi.Param;

/**
 * Where the mailed link to confirm with leads. It takes a button: programs that look through mails follow links,
 * but press none.
 */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private Registration registration;

    @Inject
    private ExternalContext external;

    @Inject
    @Param
    private String token;

    private boolean open;

    @PostConstruct
    void look() {
        open = registration.isOpen(token);
    }

    public void confirm() throws IOException {
        registration.confirm(token);
        external.redirect("/account/sign-in?done=account.confirmed");
    }

    /** Whether the link still works. */
    public boolean isOpen() {
        return open;
    }
}
