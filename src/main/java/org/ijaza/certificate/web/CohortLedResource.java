package org.ijaza.certificate.web;

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
import org.ijaza.certificate.CohortsLed;
import org.ijaza.platform.web.ForeignFile;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;
import org.ijaza.qualification.HandedInFiles.Loaded;

/** What proves that a cohort was led. */
@RequestScoped
@Path("/cohorts-led/{id: \\d{1,18}}")
public class CohortLedResource {

    @Inject
    private CohortsLed cohorts;

    @GET
    @OpenTo(Who.SIGNED_IN)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Downloads the file that proves that a cohort was led")
    @APIResponse(responseCode = "200", description = "The bytes as they came, as an attachment")
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response file(@PathParam("id") long id) {
        Loaded file = cohorts.getFile(id);
        return ForeignFile.answer(
                file.name(), file.kind().extension(), file.kind().mediaType(), file.content());
    }
}
