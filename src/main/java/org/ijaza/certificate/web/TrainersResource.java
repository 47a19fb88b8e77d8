package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.certificate.ListedTrainer;
import org.ijaza.certificate.TrainerList;
import org.ijaza.platform.Language;
import org.ijaza.platform.web.Choices;
import org.ijaza.platform.web.CsvSheet;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;
import org.ijaza.platform.web.Text;

/** The public list of trainers as a file. */
@Path("/trainers")
@Tag(name = "Trainers")
@RequestScoped
public class TrainersResource {

    @Inject
    private TrainerList list;

    @Inject
    private Text text;

    @Inject
    private Choices choices;

    @GET
    @Produces("text/csv; charset=UTF-8")
    @OpenTo(Who.ANYONE)
    @Operation(
            operationId = "listTrainers",
            summary = "Trainers in good standing who agreed to be named, as CSV",
            description = "Texts follow Accept-Language.")
    @APIResponse(responseCode = "200", description = "The list, by name")
    public Response list(
            @Parameter(description = "code of a course") @QueryParam("course") String course,
            @Parameter(description = "ar, fr or en") @QueryParam("language") String language,
            @Parameter(description = "ISO 3166-1 alpha-2") @QueryParam("country") String country)
            throws IOException {
        StringWriter file = new StringWriter();
        CsvSheet sheet = new CsvSheet(file);
        sheet.row(Stream.of("name", "course", "languages", "country", "since")
                .map(heading -> text.of("trainers." + heading))
                .toList());
        for (ListedTrainer trainer : list.find(TrainersPage.question(course, language, country))) {
            sheet.row(List.of(
                    trainer.names().in(text.getSpoken()),
                    text.in(trainer.course()),
                    trainer.languages().stream().map(Language::code).collect(Collectors.joining(" ")),
                    choices.nameOf(trainer.country()),
                    trainer.since().toString()));
        }
        return Response.ok(file.toString())
                .header("Content-Disposition", "attachment; filename=\"trainers.csv\"")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
