package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ijaza.certificate.Certificates;
import org.ijaza.certificate.Check;
import org.ijaza.certificate.Check.Subject;
import org.ijaza.certificate.Credentials;
import org.ijaza.certificate.Verification;
import org.ijaza.certificate.Verified;
import org.ijaza.certificate.pdf.Stamp;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;

/** Certificates for programs: verified by anyone, downloaded by their holder. */
@RequestScoped
@Path("/certificates/{number}")
public class CertificateResource {

    @Inject
    private Verification verification;

    @Inject
    private Certificates certificates;

    @Inject
    private Credentials credentials;

    @Inject
    private Caller caller;

    /**
     * The answer: what the certificate shows, and what it is worth today.
     *
     * @param standing {@code valid}, {@code due_for_renewal}, {@code in_grace}, {@code expired}, {@code paused},
     *     {@code suspended}, {@code withdrawn}, {@code superseded} or {@code unknown}; of an unknown one nothing else
     *     is said
     * @param inForce whether it can be relied on today: it is valid, be it due for renewal or not
     * @param course the course completed, or the one that may be taught
     * @param hours of learning time, absent for a trainer's certificate
     * @param validUntil last day of validity, absent if there is no limit
     * @param licensedLanguages of a trainer's certificate: codes of the languages in which the course may be taught
     * @param checks what was looked at, each by itself
     * @param log where it stands in the public log; absent if it does not
     * @param licensedCountry of a trainer's certificate: where, ISO 3166-1 alpha-2
     */
    public record Answer(
            String number,
            String standing,
            boolean inForce,
            String kind,
            String holderInArabic,
            String holderInLatin,
            String course,
            Integer hours,
            String centre,
            Instant issuedAt,
            LocalDate validUntil,
            List<String> licensedLanguages,
            String licensedCountry,
            Checked checks,
            List<Signed> signatures,
            Place log) {

        static Answer unknown(String number) {
            return new Answer(
                    number, "unknown", false, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
        }
    }

    /**
     * Whether each holds.
     *
     * @param file it is the one that was issued
     * @param signature its electronic signature fits
     * @param issuer it is signed with a key that the region vouches for
     * @param date today lies within its validity
     * @param standing it is neither suspended nor withdrawn
     * @param log all that was done to it is in the public log
     */
    @Schema(name = "CertificateChecks")
    public record Checked(
            boolean file, boolean signature, boolean issuer, boolean date, boolean standing, boolean log) {

        static Checked of(List<Check> checks) {
            Set<Subject> holding =
                    checks.stream().filter(Check::holds).map(Check::subject).collect(Collectors.toSet());
            return new Checked(
                    holding.contains(Subject.FILE),
                    holding.contains(Subject.SIGNATURE),
                    holding.contains(Subject.ISSUER),
                    holding.contains(Subject.DATE),
                    holding.contains(Subject.STANDING),
                    holding.contains(Subject.LOG));
        }
    }

    /**
     * An electronic signature in the file.
     *
     * @param by with which centre's key
     * @param at when, as it says itself
     * @param stampedAt when an independent service saw it; missing if none was asked
     * @param stampedBy what that service calls itself
     * @param lasting whether the file holds what is needed to check it when that service and others answer no more
     */
    @Schema(name = "CertificateSignature")
    public record Signed(String by, Instant at, Instant stampedAt, String stampedBy, boolean lasting) {

        static Signed of(Verified.Signature signature, Language reader) {
            return new Signed(
                    signature.by().in(reader),
                    signature.at(),
                    signature.stamp().map(Stamp::at).orElse(null),
                    signature.stamp().map(Stamp::by).orElse(null),
                    signature.lasting());
        }
    }

    /** An entry, counted from 1, of so many; {@code /log/proof} proves it. */
    @Schema(name = "PlaceInLog")
    public record Place(long number, long entries, Instant since) {}

    @GET
    @OpenTo(Who.ANYONE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verifies a certificate",
            description = "Number and code stand on the certificate. Texts follow Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate's standing; \"unknown\" if number and code belong to none",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "429", description = "Too many wrong ones; Retry-After says how long to wait")
    public Answer verify(@PathParam("number") String number, @QueryParam("code") String code) {
        return verification
                .find(number, code == null ? "" : code)
                .map(this::answer)
                .orElseGet(() -> Answer.unknown(number));
    }

    @GET
    @Path("/file")
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/pdf")
    @Operation(summary = "Downloads one of your own certificates")
    @APIResponse(responseCode = "404", description = "You have no such certificate")
    public Response file(@PathParam("number") String number) {
        byte[] content = certificates.getMyFile(number);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".pdf\"")
                .build();
    }

    @GET
    @Path("/credential")
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/vc+jwt")
    @Operation(
            summary = "Downloads one of your own certificates as an Open Badges 3.0 credential",
            description = "A JWT for wallets and programs; the downloaded PDF has the same inside")
    @APIResponse(responseCode = "404", description = "You have no such certificate")
    public Response credential(@PathParam("number") String number) {
        String content = credentials.getMine(number);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".jwt\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Answer answer(Verified verified) {
        return new Answer(
                verified.number(),
                verified.standing().name().toLowerCase(Locale.ROOT),
                verified.standing().isInForce() && verified.isSound(),
                verified.kind().in(caller.language()),
                verified.holder().getArabic(),
                verified.holder().getLatin(),
                verified.course().in(caller.language()),
                verified.hours() > 0 ? verified.hours() : null,
                verified.centre().in(caller.language()),
                verified.issuedAt(),
                verified.validUntil(),
                verified.licensed()
                        .map(licensed -> licensed.languages().stream()
                                .map(Language::code)
                                .toList())
                        .orElse(null),
                verified.licensed().map(Verified.Licensed::country).orElse(null),
                Checked.of(verified.checks()),
                verified.signatures().stream()
                        .map(signature -> Signed.of(signature, caller.language()))
                        .toList(),
                verified.inLog()
                        .map(place -> new Place(place.number(), place.entries(), place.since()))
                        .orElse(null));
    }
}
