package org.ijaza.quiz.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.quiz.exchange.Export;
import org.ijaza.quiz.exchange.Format;
import org.ijaza.quiz.exchange.QuestionExchange;

/** Questions of a draft as files that other platforms read. */
@Path("drafts/{draft: \\d{1,18}}/questions")
@RequestScoped
@Tag(name = "Drafts")
public class QuestionsResource {

    @Inject
    private QuestionExchange exchange;

    @GET
    @Path("{format: [a-z]{1,20}}")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            summary = "Questions in another platform's format",
            description =
                    "Those of a module, or of the adaptation that the draft is; formats are moodle, gift and qti.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in.")
    @APIResponse(responseCode = "403", description = "The caller neither writes nor reviews courses.")
    @APIResponse(responseCode = "404", description = "No such draft of the caller's centre, no such module or format.")
    public Response download(
            @PathParam("draft") long draft, @PathParam("format") String format, @QueryParam("module") String module) {
        Format into = Format.of(format).orElseThrow(NotFound::new);
        Export export = exchange.export(draft, module, into);
        return Response.ok(export.content(), into.contentType() + (into == Format.QTI ? "" : ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
