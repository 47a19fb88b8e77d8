package org.ijaza.certificate.web;

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
import org.ijaza.certificate.Signing;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;

/** What those who sign next are to sign. */
@Path("/certificate-papers/{id}/file")
@RequestScoped
public class PaperResource {

    @Inject
    private Signing signing;

    @GET
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/pdf")
    @Operation(summary = "Downloads a certificate that waits for your centre's signature, with those given before")
    @APIResponse(responseCode = "404", description = "No such certificate waits for you, or nobody has signed it yet")
    public Response file(@PathParam("id") long id) {
        return Response.ok(signing.getFile(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"to-sign-" + id + ".pdf\"")
                .build();
    }
}
