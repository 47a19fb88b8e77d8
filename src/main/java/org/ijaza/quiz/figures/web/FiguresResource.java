package org.ijaza.quiz.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.quiz.figures.Figures;
import org.ijaza.quiz.figures.TestFigures;

/** The figures of a test for spreadsheets and programs. */
@Path("courses/{course: [a-z0-9-]{1,60}}/tests/{test: [a-z0-9-]{1,60}}/figures")
@RequestScoped
@Tag(name = "Figures")
public class FiguresResource {

    @Inject
    private Figures figures;

    @Inject
    private FiguresFile file;

    @GET
    @Produces("text/csv; charset=UTF-8")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            operationId = "exportTestFigures",
            summary = "What the first attempts at a test say, a line for each question, as CSV",
            description = "Headings are in the caller's language. Shares and facilities go from 0 to 1. What a question"
                    + " asks, and how its choices were taken, is there for authors and reviewers only.")
    @APIResponse(responseCode = "200", description = "The figures.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in.")
    @APIResponse(
            responseCode = "403",
            description = "The caller neither writes, reviews, administers nor observes anywhere.")
    @APIResponse(responseCode = "404", description = "No such course, or nobody has sat such a test of it.")
    public Response download(@PathParam("course") String course, @PathParam("test") String test) {
        TestFigures found = figures.getCourse(course).findTest(test).orElseThrow(NotFound::new);
        StreamingOutput content = output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            file.write(writer, found);
            writer.flush();
        };
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + course + "-" + test + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
