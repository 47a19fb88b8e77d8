package org.ijaza.platform.web;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Failure;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Messages;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.TooMany;

/** Failures as RFC 9457 problem details, in the caller's language. */
@Provider
public class ProblemJson implements ExceptionMapper<Exception> {

    /** Media type of the answer. */
    public static final String TYPE = "application/problem+json";

    private static final System.Logger LOG = System.getLogger(ProblemJson.class.getName());

    @Inject
    private Caller caller;

    /**
     * The body.
     *
     * @param type always {@code about:blank}: the status says what kind it is
     * @param title the status in words
     * @param status HTTP status
     * @param detail for a person, in the caller's language
     * @param field the field that broke a rule, if one did
     * @param instance reference number, if it was unexpected
     */
    public record Problem(URI type, String title, int status, String detail, String field, String instance) {}

    @Override
    public Response toResponse(Exception exception) {
        if (exception instanceof Failure failure) {
            String field = failure instanceof Invalid invalid ? invalid.field() : null;
            Response answer = answer(statusOf(failure), text(failure.key(), failure.arguments()), field, null);
            return failure instanceof TooMany tooMany
                    ? Response.fromResponse(answer)
                            .header(HttpHeaders.RETRY_AFTER, tooMany.seconds())
                            .build()
                    : answer;
        }
        if (exception instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(status, text(status == 404 ? "error.notFound.text" : "error.request.text"), null, null);
        }
        if (exception instanceof ProcessingException) {
            // a body that is not what the method reads
            return answer(400, text("error.request.text"), null, null);
        }
        String reference = Reference.next();
        LOG.log(ERROR, "unexpected, reference " + reference, exception);
        return answer(500, text("error.unexpected.text"), null, reference);
    }

    private static int statusOf(Failure failure) {
        if (failure instanceof NotSignedIn) {
            return 401;
        }
        if (failure instanceof TooMany) {
            return 429;
        }
        if (failure instanceof Forbidden) {
            return 403;
        }
        if (failure instanceof Conflict) {
            return 409;
        }
        return failure instanceof Invalid ? 422 : 404;
    }

    static Response answer(int status, String detail, String field, String reference) {
        Response.StatusType type = Response.Status.fromStatusCode(status);
        String title = type == null ? "Unprocessable Content" : type.getReasonPhrase();
        return Response.status(status)
                .type(TYPE)
                .entity(new Problem(
                        URI.create("about:blank"),
                        title,
                        status,
                        detail,
                        field,
                        reference == null ? null : "urn:ijaza:" + reference.toLowerCase(Locale.ROOT)))
                .build();
    }

    private String text(String key, Object... arguments) {
        return Messages.text(caller.locale(), key, arguments);
    }
}
