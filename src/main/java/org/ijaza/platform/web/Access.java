package org.ijaza.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Settings;

/**
 * The tag {@code <i:access to="…"/>} in a page's metadata, by which the page says who may open it: {@code anyone},
 * {@code visitor} (nobody signed in), {@code signedIn}, or {@code demo}. It is a first gate only: what a person
 * may see of a centre's things is asked in the services. A page that says nothing does not open.
 */
public class Access extends TagHandler {

    private static final String STATED = Access.class.getName();

    /** What somebody may open who must first complete what signing in needs. */
    private static final Set<String> OPEN_TO_CONFINED = Set.of("/account/second-factor.xhtml", "/about/privacy.xhtml");

    private final String to;

    public Access(TagConfig config) {
        super(config);
        to = getRequiredAttribute("to").getValue();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        context.getFacesContext().getAttributes().put(STATED, to);
    }

    /** Asks at the door, before anything of the page is run. */
    public static class Door implements PhaseListener {
        private static final long serialVersionUID = 1;

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RESTORE_VIEW;
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            if (faces.getResponseComplete()) {
                return;
            }
            Caller caller = CDI.current().select(Caller.class).get();
            boolean signedIn = caller.personId().isPresent();
            try {
                if (caller.isConfined() && !isOpenToConfined(faces)) {
                    leave(faces, "/account/second-factor");
                    return;
                }
                switch (stated(faces)) {
                    case "anyone" -> {}
                    case "visitor" -> {
                        if (signedIn) {
                            leave(faces, "/learn/");
                        }
                    }
                    case "signedIn" -> {
                        if (!signedIn) {
                            leave(faces, "/account/sign-in?to=" + encodedTarget(faces));
                        }
                    }
                    case "demo" -> {
                        if (!CDI.current().select(Settings.class).get().demo()) {
                            refuse(faces, HttpServletResponse.SC_NOT_FOUND);
                        }
                    }
                    default -> refuse(faces, HttpServletResponse.SC_FORBIDDEN);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isOpenToConfined(FacesContext faces) {
            String page = faces.getViewRoot() == null ? "" : faces.getViewRoot().getViewId();
            return OPEN_TO_CONFINED.contains(page) || page.startsWith("/WEB-INF/errors/");
        }

        private static String stated(FacesContext faces) {
            if (faces.getAttributes().get(STATED) == null && faces.getViewRoot() != null) {
                // a form was sent: the view was built, but the metadata of a page with a template was not looked at
                String page = faces.getViewRoot().getViewId();
                ViewMetadata metadata = faces.getApplication()
                        .getViewHandler()
                        .getViewDeclarationLanguage(faces, page)
                        .getViewMetadata(faces, page);
                if (metadata != null) {
                    metadata.createMetadataView(faces);
                }
            }
            return String.valueOf(faces.getAttributes().get(STATED));
        }

        private static void leave(FacesContext faces, String path) throws IOException {
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + path);
            faces.responseComplete();
        }

        private static void refuse(FacesContext faces, int status) throws IOException {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        }

        private static String encodedTarget(FacesContext faces) {
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
            String path = original == null ? request.getRequestURI() : original.toString();
            String query = request.getQueryString();
            return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
        }
    }
}
