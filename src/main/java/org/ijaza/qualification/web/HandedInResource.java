package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ijaza.platform.web.ForeignFile;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;
import org.ijaza.qualification.HandedInFiles;

/** Files as candidates handed them in. */
@RequestScoped
@Path("/handed-in/{id: \\d{1,18}}")
public class HandedInResource {

    @Inject
    private HandedInFiles files;

    @GET
    @OpenTo(Who.SIGNED_IN)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Downloads a file that was handed in with a candidacy")
    @APIResponse(responseCode = "200", description = "The bytes as they came, as an attachment")
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response file(@PathParam("id") long id) {
        HandedInFiles.Loaded file = files.get(id);
        return ForeignFile.answer(
                file.name(), file.kind().extension(), file.kind().mediaType(), file.content());
    }
}
