package org.ijaza.centre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.centre.Oversight;
import org.ijaza.platform.web.OpenTo;

/** The audit trail, for the administrators of the region. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
@RequestScoped
public class AuditResource {

    @Inject
    private Oversight oversight;

    /**
     * Whether the trail is as it was written.
     *
     * @param holds whether every entry is there, unaltered and in line
     * @param firstBroken number of the first entry that is not; absent if all are
     */
    @Schema(name = "AuditCheck")
    public record AuditCheck(
            @Schema(description = "whether every entry is there, unaltered and in line") boolean holds,
            @Schema(description = "number of the first entry that is missing or altered", nullable = true)
                    Long firstBroken) {}

    @GET
    @Path("/check")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            operationId = "checkAuditTrail",
            summary = "Walks the whole audit trail and says whether its chain of hashes holds")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller does not administer the region")
    public AuditCheck check() {
        Optional<Long> broken = oversight.findFirstBrokenAuditEntry();
        return new AuditCheck(broken.isEmpty(), broken.orElse(null));
    }
}
