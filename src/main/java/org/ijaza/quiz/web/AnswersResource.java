package org.ijaza.quiz.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.quiz.AttemptTime;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.GivenAnswer;
import org.ijaza.quiz.SavedAnswer;

/** Takes the answers of a test as they are given, one by one. */
@Path("attempts")
@RequestScoped
@Tag(name = "Tests")
public class AnswersResource {

    /** JavaScript counts exactly up to here. */
    private static final long LARGEST_COUNTER = (1L << 53) - 1;

    private static final int MOST_CHOICES = 26;

    @Inject
    private Attempts attempts;

    /** An answer as the page sends it. */
    @Schema(name = "Answer")
    public record Answer(
            @Schema(
                            description =
                                    "Counts the answers given to this question, from 1. An answer with an older counter"
                                            + " never overwrites a newer one.",
                            minimum = "1",
                            maximum = "9007199254740991",
                            required = true)
                    Long counter,
            @Schema(
                            description =
                                    "Places of the ticked choices, from 1, in the order in which the attempt shows them;"
                                            + " none takes the answer back.",
                            required = true)
                    List<Integer> choices,
            @Schema(
                            description =
                                    "When it was given, by the server's clock as far as the page knows it. One given"
                                            + " before the attempt's end counts if it comes within five minutes after it.")
                    Instant givenAt) {

        @JsonbCreator
        public Answer {}
    }

    /** The answer that stands. */
    @Schema(name = "StandingAnswer")
    public record StandingAnswer(
            @Schema(description = "Larger than the one sent if a newer answer had come before.") long counter,
            @Schema(description = "Places of the ticked choices, from 1.") List<Integer> choices,
            @Schema(description = "When it was saved.") Instant savedAt) {}

    /** How an attempt stands in time. */
    @Schema(name = "AttemptTime")
    public record Time(
            @Schema(description = "What the time is, by the server's clock.") Instant now,
            @Schema(description = "When the attempt ends by itself; absent if it has no limit.") Instant deadline,
            @Schema(description = "Whether it has ended and was marked.") boolean submitted) {}

    /** @param question the question's place in the attempt, from 1 */
    @PUT
    @Path("{attempt: \\d{1,18}}/answers/{question: \\d{1,4}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(
            summary = "Save one answer",
            description = "Idempotent: send it again until it is acknowledged. What is acknowledged is on disk.")
    @APIResponse(
            responseCode = "200",
            description = "The answer that stands now: the one sent, or a newer one.",
            content = @Content(schema = @Schema(implementation = StandingAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "The attempt had ended. The answer is kept apart, and counts only if the centre decides so.")
    @APIResponse(responseCode = "401", description = "Not signed in, or not any more; sign in and send it again.")
    @APIResponse(responseCode = "404", description = "No such question in an attempt of the person signed in.")
    @APIResponse(responseCode = "409", description = "The attempt had ended before the answer was given.")
    @APIResponse(responseCode = "422", description = "The counter or the choices are out of range.")
    public Response save(
            @PathParam("attempt") long attempt,
            @Parameter(description = "The question's place in the attempt, from 1.") @PathParam("question")
                    int question,
            Answer answer) {
        SavedAnswer saved = attempts.save(attempt, given(question, answer));
        return Response.status(saved.keptApart() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(new StandingAnswer(saved.counter(), saved.choices(), saved.savedAt()))
                .build();
    }

    /** What the time is, for a page that trusts no other clock, and when the attempt ends. */
    @GET
    @Path("{attempt: \\d{1,18}}/time")
    @Produces(MediaType.APPLICATION_JSON)
    @OpenTo(OpenTo.Who.SIGNED_IN)
    @Operation(summary = "What the time is, and when an attempt ends")
    @APIResponse(responseCode = "200", description = "The time by the server's clock, and the attempt's end.")
    @APIResponse(responseCode = "401", description = "Not signed in, or not any more.")
    @APIResponse(responseCode = "404", description = "No such attempt of the person signed in.")
    public Time time(@PathParam("attempt") long attempt) {
        AttemptTime time = attempts.getTime(attempt);
        return new Time(time.now(), time.deadline(), time.submitted());
    }

    private static GivenAnswer given(int question, Answer answer) {
        if (answer == null || answer.counter() == null || answer.counter() < 1 || answer.counter() > LARGEST_COUNTER) {
            throw new Invalid("counter", "attempt.failure.counter");
        }
        List<Integer> choices = answer.choices();
        if (choices == null || choices.size() > MOST_CHOICES || choices.contains(null)) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
        return new GivenAnswer(question, answer.counter(), choices, answer.givenAt());
    }
}
