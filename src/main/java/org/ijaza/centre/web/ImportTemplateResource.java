package org.ijaza.centre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.centre.csv.Column;
import org.ijaza.platform.Caller;
import org.ijaza.platform.web.OpenTo;

/** The empty list that people are imported by. */
@Path("/people-import")
@Tag(name = "Import of people")
@RequestScoped
public class ImportTemplateResource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    private Caller caller;

    @GET
    @Path("/template")
    @Produces("text/csv; charset=UTF-8")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(operationId = "peopleImportTemplate", summary = "An empty list with headings in the caller's language")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Response template() {
        String headings = Arrays.stream(Column.values())
                .map(column -> column.headingIn(caller.language()))
                .collect(Collectors.joining(";"));
        return Response.ok(BYTE_ORDER_MARK + headings + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"ijaza-people.csv\"")
                .build();
    }
}
