package org.ijaza.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspPhaseListener;

/**
 * The Content-Security-Policy: nothing inline runs. Desks, and only they, have PrimeFaces' nonce for its own scripts
 * added. PrimeFaces would do so for every page, before it is known whether the page holds state, and would thereby
 * begin a session for every visitor; so it is kept from it, and told when the page has been built.
 */
public class ContentPolicy implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1;

    private static final String SCRIPTS = "script-src 'self'";
    private static final String REST = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:;"
            + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; ";

    /** Where PrimeFaces keeps the nonce of a page. */
    private static final String NONCE = "primefaces.nonce";

    /** PrimeFaces hides and sizes by style attributes. */
    private static final String STYLE_ATTRIBUTES = "style-src-attr 'unsafe-inline'; ";

    /** For everything but desks. */
    static String plain() {
        return REST + SCRIPTS;
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Before the page is written. */
    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.getViewRoot().isTransient()) {
            PrimeFacesContext.getCspState(faces).setInitialized(false);
            if (!faces.getPartialViewContext().isAjaxRequest()) {
                // a whole page is written again: a form of ours sends no nonce, and the old one is of no more use
                faces.getViewRoot().getViewMap().remove(NONCE);
            }
            // the nonce is appended to what stands last
            CspPhaseListener.initCsp(faces, true, false, null, REST + STYLE_ATTRIBUTES + SCRIPTS);
        }
    }
}
