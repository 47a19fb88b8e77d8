package org.ijaza.centre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.centre.AuditLine;
import org.ijaza.centre.AuditQuestion;
import org.ijaza.centre.Oversight;
import org.ijaza.platform.web.CsvSheet;
import org.ijaza.platform.web.OpenTo;

/** The audit trail: all of it for the administrators of the region, its own for those of a centre. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
@RequestScoped
public class AuditResource {

    private static final int ENTRIES_AT_ONCE = 1000;

    @Inject
    private Oversight oversight;

    @Inject
    private AuditFile file;

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

    @GET
    @Path("/entries")
    @Produces("text/csv; charset=UTF-8")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            operationId = "exportAuditTrail",
            summary = "Entries of the audit trail as CSV, the newest first, with headings in the caller's language")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller administers no centre, or asks about all of them")
    @APIResponse(responseCode = "404", description = "The caller does not administer this centre")
    public Response entries(
            @Parameter(description = "id of a centre; without it all, for the administrators of the region")
                    @QueryParam("centre")
                    Long centre,
            @Parameter(description = "e-mail address of who did it or whom it was done to") @QueryParam("person")
                    String person,
            @Parameter(description = "for example role.given") @QueryParam("action") String action,
            @Parameter(description = "first day, as 2026-11-24") @QueryParam("from") String from,
            @Parameter(description = "last day, as 2026-11-24") @QueryParam("until") String until) {
        AuditQuestion question = file.question(centre, person, action, from, until);
        List<AuditLine> first = oversight.findBefore(question, null, ENTRIES_AT_ONCE);
        StreamingOutput content = output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            CsvSheet sheet = file.begin(writer);
            List<AuditLine> lines = first;
            while (!lines.isEmpty()) {
                file.write(sheet, lines);
                lines = lines.size() < ENTRIES_AT_ONCE
                        ? List.of()
                        : oversight.findBefore(
                                question, lines.get(lines.size() - 1).number(), ENTRIES_AT_ONCE);
            }
            writer.flush();
        };
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"ijaza-audit.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
