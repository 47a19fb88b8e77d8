package org.ijaza.quiz.web;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Objects;
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
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.quiz.marking.Placed;
import org.ijaza.quiz.marking.Prose;
import org.ijaza.quiz.marking.Typed;

/** Takes the answers of a test as they are given, one by one. */
@Path("attempts")
@ApplicationScoped
@Tag(name = "Tests")
public class AnswersResource {

    /** JavaScript counts exactly up to here. */
    private static final long LARGEST_COUNTER = (1L << 53) - 1;

    private static final int MOST_CHOICES = 26;

    private static final int MOST_FIELDS = 8;

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
                                    "Where choices are ticked: their places, from 1, in the order in which the attempt"
                                            + " shows them; none takes the answer back.")
                    List<Integer> choices,
            @Schema(
                            description =
                                    "Where words or a number are typed: those of each field, in the order in which the"
                                            + " attempt shows them; empty ones take the answer back. Together at most"
                                            + " 500 characters.")
                    List<String> typed,
            @Schema(
                            description =
                                    "Where things are put in order or matched: the place chosen in each field, from 1, in the"
                                            + " order in which the attempt shows them; 0 where none is.")
                    List<Integer> places,
            @Schema(description = "Where a text is written: at most 5,000 characters; an empty one takes it back.")
                    String prose,
            @Schema(
                            description =
                                    "When it was given, by the server's clock as far as the page knows it. One given"
                                            + " before the attempt's end counts if it comes within five minutes after it.")
                    Instant givenAt,
            @Schema(
                            description =
                                    "Which opening of the attempt's page it was given on, as that page says, so that the"
                                            + " page can be told when the attempt was opened elsewhere.")
                    Integer opening) {

        @JsonbCreator
        public Answer {}
    }

    /** The answer that stands. */
    @Schema(name = "StandingAnswer")
    public record StandingAnswer(
            @Schema(description = "Larger than the one sent if a newer answer had come before.") long counter,
            @Schema(description = "Places of the ticked choices, from 1.") List<Integer> choices,
            @Schema(description = "What is typed in each field.") List<String> typed,
            @Schema(description = "The place chosen in each field.") List<Integer> places,
            @Schema(description = "The text written.") String prose,
            @Schema(description = "When it was saved.") Instant savedAt,
            @Schema(description = "Whether the attempt was opened on another page or device since.")
                    boolean elsewhere) {}

    /** How an attempt stands in time. */
    @Schema(name = "AttemptTime")
    public record Time(
            @Schema(description = "What the time is, by the server's clock.") Instant now,
            @Schema(description = "When the attempt ends by itself; absent if it has no limit.") Instant deadline,
            @Schema(description = "Whether it has ended and was marked.") boolean submitted,
            @Schema(description = "How often its page was opened.") int opened) {}

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
    @APIResponse(
            responseCode = "422",
            description = "The counter or the answer is out of range, or of another kind than the question's.")
    public Response save(
            @PathParam("attempt") long attempt,
            @Parameter(description = "The question's place in the attempt, from 1.") @PathParam("question")
                    int question,
            Answer answer) {
        SavedAnswer saved = attempts.save(
                attempt, given(question, answer).givenAt(answer.givenAt()).on(answer.opening()));
        return Response.status(saved.keptApart() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(standing(saved))
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
        return new Time(time.now(), time.deadline(), time.submitted(), time.opened());
    }

    private static StandingAnswer standing(SavedAnswer saved) {
        return new StandingAnswer(
                saved.counter(),
                saved.answer() instanceof Chosen chosen ? chosen.places() : null,
                saved.answer() instanceof Typed typed ? typed.words() : null,
                saved.answer() instanceof Placed placed ? placed.places() : null,
                saved.answer() instanceof Prose prose ? prose.text() : null,
                saved.savedAt(),
                saved.elsewhere());
    }

    private static GivenAnswer given(int question, Answer answer) {
        if (answer == null || answer.counter() == null || answer.counter() < 1 || answer.counter() > LARGEST_COUNTER) {
            throw new Invalid("counter", "attempt.failure.counter");
        }
        if (answer.prose() != null) {
            return GivenAnswer.written(question, answer.counter(), answer.prose());
        }
        if (isList(answer.typed(), MOST_FIELDS)) {
            return GivenAnswer.typed(question, answer.counter(), answer.typed());
        }
        if (isList(answer.places(), MOST_FIELDS)) {
            return GivenAnswer.placed(question, answer.counter(), answer.places());
        }
        if (!isList(answer.choices(), MOST_CHOICES)) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
        return GivenAnswer.ticked(question, answer.counter(), answer.choices());
    }

    private static boolean isList(List<?> values, int most) {
        return values != null && values.size() <= most && values.stream().noneMatch(Objects::isNull);
    }
}
