package org.ijaza.platform.web;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.ijaza.platform.Failure;

/** What the error page says. */
@Named
@RequestScoped
public class ErrorPage {

    private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());

    @Inject
    private HttpServletRequest request;

    @Inject
    private Text text;

    private String kind;
    private String explanation;
    private String reference;

    @PostConstruct
    void read() {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        kind = status == 404 ? "notFound" : status < 500 ? "forbidden" : "unexpected";
        explanation = request.getAttribute(FailurePages.FAILURE) instanceof Failure failure
                ? text.of(failure.key(), failure.arguments())
                : text.of("error." + kind + ".text");
        reference = (String) request.getAttribute(FailurePages.REFERENCE);
        if (reference == null && status >= 500) {
            reference = Reference.next();
            Throwable problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(ERROR, "unexpected, reference " + reference, problem);
        }
    }

    /** {@code notFound}, {@code forbidden} or {@code unexpected}. */
    public String getKind() {
        return kind;
    }

    public String getExplanation() {
        return explanation;
    }

    /** Number under which the log has the details, null where there are none. */
    public String getReference() {
        return reference;
    }
}
