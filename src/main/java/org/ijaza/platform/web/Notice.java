package org.ijaza.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.ijaza.platform.Messages;

/**
 * What was just done, said on the page that follows a form: {@code ?done=account.saved} shows the message
 * {@code done.account.saved}. The address can only choose among our own messages of that name, and no session is
 * needed to carry it.
 */
@Named
@RequestScoped
public class Notice {

    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,60}");

    @Inject
    private Text text;

    /** The message, null if there is none or a form on this page has been sent again since. */
    public String getText() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String done = Objects.requireNonNullElse(
                faces.getExternalContext().getRequestParameterMap().get("done"), "");
        String key = "done." + done;
        boolean known = NAME.matcher(done).matches()
                && ResourceBundle.getBundle(Messages.BUNDLE, text.getLocale()).containsKey(key);
        return known && !faces.isPostback() ? text.of(key) : null;
    }
}
