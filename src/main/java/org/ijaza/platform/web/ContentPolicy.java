package org.ijaza.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The Content-Security-Policy. What is not a page has one that lets nothing inline run. Pages have that of
 * PrimeFaces, which starts with ours and ends with the nonce of PrimeFaces' own scripts.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

    private static final String SCRIPTS = "script-src 'self'";
    private static final String REST = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:;"
            + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; ";

    /** PrimeFaces hides and sizes by style attributes; never on pages of learners and visitors, who have none of it. */
    private static final String STYLE_ATTRIBUTES = "style-src-attr 'unsafe-inline'; ";

    /** For what is not made by Faces. */
    static String plain() {
        return REST + SCRIPTS;
    }

    /** For the page that is being made: ends where PrimeFaces appends its nonce. */
    public String getForNonce() {
        UIViewRoot page = FacesContext.getCurrentInstance().getViewRoot();
        return (page.isTransient() ? REST : REST + STYLE_ATTRIBUTES) + SCRIPTS;
    }
}
