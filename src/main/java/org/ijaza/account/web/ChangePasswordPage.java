package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.People;

/** Changing one's password. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    private People people;

    @Inject
    private ExternalContext external;

    private String presentPassword;
    private String newPassword;

    public void change() throws IOException {
        people.changePassword(presentPassword, newPassword);
        external.redirect("/account/?done=account.password-changed");
    }

    public String getPresentPassword() {
        return presentPassword;
    }

    public void setPresentPassword(String presentPassword) {
        this.presentPassword = presentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
