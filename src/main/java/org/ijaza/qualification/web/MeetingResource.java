package org.ijaza.qualification.web;

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
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;
import org.ijaza.qualification.meeting.Meetings;

/** Minutes of meetings, for those who may see the meeting. */
@RequestScoped
@Path("/meetings/{id: \\d{1,18}}")
public class MeetingResource {

    @Inject
    private Meetings meetings;

    @GET
    @Path("/minutes")
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/pdf")
    @Operation(summary = "Downloads the sealed minutes of a meeting")
    @APIResponse(responseCode = "200", description = "The file as it was sealed when the meeting was closed")
    @APIResponse(responseCode = "403", description = "You are administrator or certifier of no centre")
    @APIResponse(responseCode = "404", description = "There is no closed meeting of this number that you may see")
    public Response minutes(@PathParam("id") long id) {
        return Response.ok(meetings.getMinutes(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minutes-" + id + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
