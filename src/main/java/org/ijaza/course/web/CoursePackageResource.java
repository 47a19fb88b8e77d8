package org.ijaza.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.course.exchange.CourseExchange;
import org.ijaza.platform.web.OpenTo;

/** Versions of courses as archives that another platform can take in. */
@Path("/courses")
@RequestScoped
@Tag(name = "Courses")
public class CoursePackageResource {

    @Inject
    private CourseExchange exchange;

    @GET
    @Path("/{course: [a-z0-9-]{1,60}}/versions/{number: \\d{1,6}}/package")
    @Produces("application/zip")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            summary = "A version as a course package",
            description = "A ZIP archive of the very files that the version was published from.")
    @APIResponse(responseCode = "200", description = "The archive.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in.")
    @APIResponse(responseCode = "403", description = "The caller neither writes nor reviews courses.")
    @APIResponse(responseCode = "404", description = "There is no such version, or its files were not kept.")
    public Response download(@PathParam("course") String course, @PathParam("number") int number) {
        return Response.ok(exchange.exportVersion(course, number))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + course + "-v" + number + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
