package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ijaza.certificate.Templates;
import org.ijaza.certificate.pdf.Sample;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;

/** What certificates look like, with invented people. */
@RequestScoped
@Path("/certificate-templates/{kind}/{layout}/{sample}")
public class TemplateResource {

    @Inject
    private Templates templates;

    @GET
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/pdf")
    @Operation(
            summary = "Shows a kind of certificate with an invented person",
            description = "Not sealed. Only for administrators of the region.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such kind, pair of languages or sample, or it is broken")
    public Response preview(
            @PathParam("kind") String kind,
            @PathParam("layout") String layout,
            @PathParam("sample") String sample,
            @QueryParam("changed") boolean changed) {
        Sample chosen = Stream.of(Sample.values())
                .filter(one -> one.name().equals(sample))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Response.ok(templates.preview(kind, layout, chosen, changed))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"specimen.pdf\"")
                .build();
    }
}
