package org.ijaza.platform.web;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.ijaza.platform.Failure;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.TooMany;

/**
 * Turns failures into what a reader can use: a message beside the field or above the form when something was
 * posted, so that nothing typed is lost; else an error page. What nobody expected gets a reference number.
 */
public class FailurePages extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(FailurePages.class.getName());

    /** Request attribute with the {@link Failure} or reference number that the error page shows. */
    static final String FAILURE = "org.ijaza.failure";

    private static final int TOO_MANY = 429;

    static final String REFERENCE = "org.ijaza.reference";

    FailurePages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            FacesContext faces = event.getContext().getContext();
            Throwable root = rootOf(event.getContext().getException());
            events.remove();
            answer(faces, root, event.getContext().getPhaseId());
        }
        getWrapped().handle();
    }

    private void answer(FacesContext faces, Throwable problem, PhaseId phase) {
        boolean posted = faces.isPostback() && phase == PhaseId.INVOKE_APPLICATION;
        if (posted && problem instanceof Failure failure && !(problem instanceof NotFound)) {
            Text text = Text.current();
            FacesMessage message =
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.of(failure.key(), failure.arguments()), null);
            faces.addMessage(problem instanceof Invalid invalid ? clientId(faces, invalid.field()) : null, message);
            faces.validationFailed();
            faces.renderResponse();
            return;
        }
        if (problem instanceof NotFound || problem instanceof ViewExpiredException) {
            send(faces, HttpServletResponse.SC_NOT_FOUND, problem);
        } else if (problem instanceof Failure) {
            send(faces, problem instanceof TooMany ? TOO_MANY : HttpServletResponse.SC_FORBIDDEN, problem);
        } else {
            String reference = Reference.next();
            LOG.log(ERROR, "unexpected, reference " + reference, problem);
            request(faces).setAttribute(REFERENCE, reference);
            send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, problem);
        }
    }

    private static void send(FacesContext faces, int status, Throwable problem) {
        if (problem instanceof Failure) {
            request(faces).setAttribute(FAILURE, problem);
        }
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** The field's full id: forms are not prepended to ids here, so it is the field's own. */
    private static String clientId(FacesContext faces, String field) {
        // not findComponent, which does not look into forms
        boolean found = faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {});
        return found ? field : null;
    }

    /** The failure at the bottom, whatever page or container wrapped around it; else what Faces wrapped. */
    private static Throwable rootOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure) {
                return cause;
            }
        }
        Throwable root = problem;
        while (root.getCause() != null && (root instanceof FacesException || root instanceof ELException)) {
            root = root.getCause();
        }
        return root;
    }

    /** Puts us into Faces' chain of handlers. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FailurePages(getWrapped().getExceptionHandler());
        }
    }
}
