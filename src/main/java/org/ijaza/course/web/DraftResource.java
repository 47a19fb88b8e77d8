package org.ijaza.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.course.draft.DraftFile;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.draft.LessonPreview;
import org.ijaza.course.draft.Overtaken;
import org.ijaza.course.draft.Pictures;
import org.ijaza.course.source.SvgLanguages;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.OpenTo;

/** Takes and shows what authors write, while they write it. */
@Path("drafts/{draft: \\d{1,18}}")
@RequestScoped
@Tag(name = "Drafts")
public class DraftResource {

    private static final String PICTURE = ".*\\.(png|jpe?g|webp|svg)";

    @Inject
    private Drafts drafts;

    @Inject
    private LessonPreview preview;

    @Inject
    private Pictures pictures;

    @Inject
    private Caller caller;

    @PathParam("draft")
    private long draft;

    /** A text as the page sends it. */
    @Schema(name = "DraftText")
    public record Sent(
            @Schema(description = "Revision of the file that was changed.", required = true) Integer revision,
            @Schema(description = "The whole text.", required = true) String text) {

        @JsonbCreator
        public Sent {}
    }

    /** That a text is kept. */
    @Schema(name = "DraftTextKept")
    public record Kept(int revision, Instant savedAt) {}

    /** What stands there instead. */
    @Schema(name = "DraftTextOvertaken")
    public record Standing(
            @Schema(description = "To be sent when it is replaced after all.") int revision,
            String text,
            @Schema(description = "Name of who wrote it.") String by,
            Instant savedAt) {}

    /** A text to be shown. */
    @Schema(name = "PreviewRequest")
    public record Shown(
            @Schema(description = "ar, fr or en", required = true) String language,
            @Schema(required = true) String text) {

        @JsonbCreator
        public Shown {}
    }

    /** As learners will see it. */
    @Schema(name = "Preview")
    public record Preview(
            @Schema(description = "Sanitised HTML.") String html,
            @Schema(description = "What is wrong, by line.") List<Mistake> problems) {}

    /** @param line from 1; 0 if the text as a whole is meant */
    @Schema(name = "PreviewProblem")
    public record Mistake(int line, String message) {}

    /** Where a picture is. */
    @Schema(name = "DraftPicture")
    public record Picture(@Schema(description = "As lessons name it.") String path) {}

    @PUT
    @Path("files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            summary = "Store the text of a file",
            description = "Idempotent: send it again until it is acknowledged.")
    @APIResponse(responseCode = "200", description = "It is stored.")
    @APIResponse(responseCode = "401", description = "Not signed in, or not any more; sign in and send it again.")
    @APIResponse(responseCode = "404", description = "No such draft of the caller's centre.")
    @APIResponse(responseCode = "409", description = "Somebody else changed it since: the answer has that text.")
    public Response save(@QueryParam("path") String path, Sent sent) {
        if (sent == null || sent.revision() == null || sent.text() == null) {
            throw new Invalid("text", "error.request.text");
        }
        try {
            byte[] content = sent.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            DraftFile file = drafts.saveFile(draft, path, sent.revision(), content);
            return Response.ok(new Kept(file.getRevision(), file.getChangedAt()))
                    .build();
        } catch (Overtaken overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(new Standing(
                            overtaken.revision(),
                            new String(overtaken.content(), StandardCharsets.UTF_8),
                            overtaken.changedBy().in(caller.language()),
                            overtaken.changedAt()))
                    .build();
        }
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(summary = "Show a text as learners will see it", description = "Stores nothing.")
    @APIResponse(responseCode = "200", description = "HTML by the renderer of lessons, and what is wrong.")
    @APIResponse(responseCode = "404", description = "No such draft of the caller's centre.")
    public Preview preview(Shown shown) {
        if (shown == null || shown.text() == null) {
            throw new Invalid("text", "error.request.text");
        }
        Language language =
                Language.of(shown.language()).orElseThrow(() -> new Invalid("language", "error.request.text"));
        LessonPreview.Rendered rendered = preview.render(draft, shown.text(), language);
        return new Preview(
                rendered.html(),
                rendered.problems().stream()
                        .map(problem -> new Mistake(problem.line(), problem.message()))
                        .toList());
    }

    @POST
    @Path("pictures")
    @Consumes({"image/png", "image/jpeg"})
    @Produces(MediaType.APPLICATION_JSON)
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            summary = "Add a picture",
            description = "PNG or JPEG, at most 5 MB; it is written anew, without anything but what it shows.")
    @APIResponse(responseCode = "200", description = "Its name in lessons.")
    @APIResponse(responseCode = "404", description = "No such draft of the caller's centre.")
    @APIResponse(responseCode = "422", description = "It is no such picture, or too large.")
    public Picture add(InputStream body) throws IOException {
        return new Picture(pictures.add(draft, body.readNBytes(Pictures.LARGEST + 1)));
    }

    @GET
    @Path("media")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(summary = "A picture of the draft")
    @APIResponse(responseCode = "200", description = "The picture.")
    @APIResponse(responseCode = "404", description = "No such picture, or no such draft of the caller's centre.")
    public Response media(@QueryParam("path") String path, @QueryParam("language") String language) {
        if (path == null || !path.startsWith("media/") || !path.matches(PICTURE)) {
            throw new NotFound();
        }
        DraftFile file = drafts.readFile(draft, path);
        org.ijaza.course.source.MediaType type =
                org.ijaza.course.source.MediaType.ofName(path).orElseThrow();
        byte[] picture = file.getContent();
        if (type == org.ijaza.course.source.MediaType.SVG) {
            picture = SvgLanguages.in(picture, Language.of(language).orElse(caller.language()));
        }
        return Response.ok(picture, type.contentType())
                .header("Content-Security-Policy", MediaServlet.POLICY)
                .build();
    }
}
