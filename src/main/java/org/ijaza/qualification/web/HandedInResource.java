package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;
import org.ijaza.qualification.HandedInFiles;

/** Files as candidates handed them in: not ours to trust, so nothing in them may run, and browsers are to save them. */
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
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content())
                .type(file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"file." + file.kind().extension() + "\"; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
