package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ijaza.certificate.LogCheck;
import org.ijaza.certificate.Verification;
import org.ijaza.certificate.log.CertificateLog;
import org.ijaza.certificate.log.LogEntry;
import org.ijaza.certificate.log.TreeHeads;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.verify.LogFile;
import org.ijaza.certificate.log.verify.LogKey;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.limit.Limit;
import org.ijaza.platform.limit.Limits;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;

/** The log of what was done to certificates, for anyone who does not want to believe the register. */
@Path("/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Log of certificates")
@RequestScoped
public class LogResource {

    private static final String PLAIN = "text/plain; charset=UTF-8";
    private static final String NO_SUCH_PART = "log.noSuchPart";

    /** The whole log is large. */
    private static final Limit EXPORTS = Limit.of("log.export", 20);

    @Inject
    private CertificateLog log;

    @Inject
    private TreeHeads heads;

    @Inject
    private Verification verification;

    @Inject
    private LogCheck check;

    @Inject
    private Limits limits;

    @Inject
    private Caller caller;

    /**
     * A head.
     *
     * @param text what is signed, in UTF-8: origin, size, root in Base64, time, a line each
     * @param signature in Base64, with SHA-256 and the key's own algorithm
     */
    @Schema(name = "LogHead")
    public record Head(long size, String root, String at, String text, String key, String signature) {
        static Head of(SignedHead signed) {
            return new Head(
                    signed.head().size(),
                    signed.head().root().hex(),
                    signed.head().at().toString(),
                    signed.head().body(),
                    signed.key(),
                    signed.signature());
        }
    }

    /**
     * A key that signed heads.
     *
     * @param id SHA-256 of its SubjectPublicKeyInfo, in hexadecimal digits
     * @param certificate X.509 in DER and Base64
     */
    @Schema(name = "LogKey")
    public record Key(String id, String certificate) {
        static Key of(LogKey key) {
            return new Key(key.id(), key.base64());
        }
    }

    /** Heads, the newest first, and the keys of all heads. */
    @Schema(name = "LogHeads")
    public record Heads(List<Head> heads, List<Key> keys) {}

    /** @param text what the leaf in the tree is the hash of, in UTF-8 */
    @Schema(name = "LogEntry")
    public record Entry(long index, String text) {}

    /**
     * A part of the log.
     *
     * @param size how many entries the log has in all
     */
    @Schema(name = "LogEntries")
    public record Entries(long size, List<Entry> entries) {}

    /** @param path hashes in hexadecimal digits, from the leaf's neighbour up */
    @Schema(name = "LogAct")
    public record ProvedAct(long index, String text, List<String> path) {}

    /**
     * A proof that the acts on a certificate are in the log.
     *
     * @param certificate SHA-256 of the salt's bytes and the lines of {@code says}, each with a line feed, in
     *     hexadecimal digits; stands in every entry
     */
    @Schema(name = "LogProof")
    public record Proof(String certificate, String salt, List<String> says, List<ProvedAct> acts, Head head, Key key) {}

    /** A proof that the later log begins with the earlier one; hashes in hexadecimal digits. */
    @Schema(name = "LogConsistency")
    public record Consistency(long from, String fromRoot, long to, String toRoot, List<String> path) {}

    /** @param findings what is wrong, a sentence in English each */
    @Schema(name = "LogFindings")
    public record Findings(boolean holds, List<String> findings) {}

    @GET
    @Path("/heads")
    @OpenTo(Who.ANYONE)
    @Operation(operationId = "logHeads", summary = "Signed heads, the newest first, a thousand at most")
    @APIResponse(responseCode = "200", description = "The heads, and the keys of all heads")
    public Heads heads(
            @Parameter(description = "how many of the newest to leave out") @QueryParam("skip") @DefaultValue("0")
                    int skip) {
        return new Heads(
                heads.findNewest(Math.max(0, skip)).stream().map(Head::of).toList(),
                heads.findKeys().stream().map(Key::of).toList());
    }

    @GET
    @Path("/entries")
    @OpenTo(Who.ANYONE)
    @Operation(operationId = "logEntries", summary = "Entries from one on, in their order, a thousand at most")
    @APIResponse(responseCode = "200", description = "The entries")
    public Entries entries(
            @Parameter(description = "index of the first, from 0") @QueryParam("from") @DefaultValue("0") long from) {
        return new Entries(
                log.size(),
                log.findFrom(from).stream()
                        .map(entry -> new Entry(entry.getIndex(), entry.getLine()))
                        .toList());
    }

    @GET
    @Path("/proof")
    @OpenTo(Who.ANYONE)
    @Operation(
            operationId = "logProof",
            summary = "Proves that all that was done to a certificate is in the log",
            description = "Number and code stand on the certificate. Paths are those of RFC 9162, section 2.1.3.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "Number and code belong to no certificate in the log")
    @APIResponse(responseCode = "429", description = "Too many wrong ones; Retry-After says how long to wait")
    public Proof proof(@QueryParam("number") String number, @QueryParam("code") String code) {
        LogProof proof = verification.getProof(given(number), given(code));
        List<ProvedAct> acts = proof.acts().stream()
                .map(act -> new ProvedAct(act.index(), act.text(), hex(act.path())))
                .toList();
        return new Proof(
                proof.certificate(), proof.salt(), proof.says(), acts, Head.of(proof.head()), Key.of(proof.key()));
    }

    @GET
    @Path("/proof/file")
    @Produces(PLAIN)
    @OpenTo(Who.ANYONE)
    @Operation(operationId = "logProofFile", summary = "The same proof as a file for the verifier")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "Number and code belong to no certificate in the log")
    @APIResponse(responseCode = "429", description = "Too many wrong ones; Retry-After says how long to wait")
    public Response proofFile(@QueryParam("number") String number, @QueryParam("code") String code) {
        LogProof proof = verification.getProof(given(number), given(code));
        return Response.ok(proof.text())
                .header("Content-Disposition", "attachment; filename=\"ijaza-proof.txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/consistency")
    @OpenTo(Who.ANYONE)
    @Operation(
            operationId = "logConsistency",
            summary = "Proves that the log only grew between two sizes",
            description = "The path is that of RFC 9162, section 2.1.4.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "422", description = "The log never had these sizes in this order")
    public Consistency consistency(
            @Parameter(description = "the smaller size, from 0") @QueryParam("from") @DefaultValue("0") long from,
            @Parameter(description = "the larger size; without it, that of now") @QueryParam("to") Long to) {
        long size = log.size();
        long later = to == null ? size : to;
        if (from < 0 || from > later || later > size) {
            throw new Invalid("from", NO_SUCH_PART, size);
        }
        MerkleTree tree = log.treeOf(later);
        return new Consistency(from, tree.rootAt(from).hex(), later, tree.root().hex(), hex(tree.consistency(from)));
    }

    @GET
    @Path("/export")
    @Produces(PLAIN)
    @OpenTo(Who.ANYONE)
    @Operation(operationId = "exportLog", summary = "The whole log as a file for the verifier: keys, heads, entries")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "429", description = "Too many exports; Retry-After says how long to wait")
    public Response export() {
        limits.take(EXPORTS, caller.address());
        // keys and heads first: what is appended meanwhile is in the file too, beyond the newest head
        List<LogKey> keys = heads.findKeys();
        List<SignedHead> signed = heads.findAll();
        StreamingOutput content = output -> {
            Writer file = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            LogFile.begin(file, keys, signed);
            long next = 0;
            List<LogEntry> some = log.findFrom(next);
            while (!some.isEmpty()) {
                for (LogEntry entry : some) {
                    LogFile.entry(file, entry.getLine());
                }
                next += some.size();
                some = log.findFrom(next);
            }
            LogFile.end(file, next);
            file.flush();
        };
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"ijaza-log.txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/check")
    @OpenTo(Who.SIGNED_IN)
    @Operation(operationId = "checkLog", summary = "Compares the whole register, files included, with the log")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller does not administer the region")
    public Findings check() {
        List<String> findings = check.findings();
        return new Findings(findings.isEmpty(), findings);
    }

    private static String given(String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static List<String> hex(List<NodeHash> path) {
        return path.stream().map(NodeHash::hex).toList();
    }
}
