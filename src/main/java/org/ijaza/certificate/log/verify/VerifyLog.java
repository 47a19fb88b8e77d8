package org.ijaza.certificate.log.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The verifier at the command line. Arguments, each as name=value: {@code log}, a file or the address of a platform;
 * and if wished {@code seen}, an export kept from earlier; {@code proof}, the proof of a certificate, alone or with a
 * log; {@code key}, the id that the signing key must have.
 */
public final class VerifyLog {

    private static final String EXPORT = "/api/log/export";

    private VerifyLog() {}

    /** Ends with 0 if all holds, with 1 if something is found, with 2 if it cannot be looked at. */
    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        Map<String, String> given = given(arguments);
        try {
            List<String> findings;
            if (given.containsKey("log")) {
                findings = verified(out, given);
            } else if (given.containsKey("proof")) {
                findings = proof(given).findings();
                out.println("A proof alone: that nothing else was done to the certificate, only the log can say.");
            } else {
                out.println("usage: log=<file or address> [seen=<file>] [proof=<file>] [key=<id>]");
                return 2;
            }
            findings.forEach(finding -> out.println("FOUND: " + finding));
            out.println(findings.isEmpty() ? "All holds." : findings.size() + " found.");
            return findings.isEmpty() ? 0 : 1;
        } catch (IOException | Unreadable | IllegalArgumentException e) {
            out.println("Cannot be verified: " + e);
            return 2;
        }
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                given.put(parts[0], parts[1]);
            }
        }
        return given;
    }

    private static List<String> verified(PrintStream out, Map<String, String> given) throws IOException {
        LogFile log = log(given.get("log"), given.get("key"));
        LogVerifier verifier = new LogVerifier(log);
        out.println(log.entries().size() + " entries, " + log.heads().size() + " signed heads, root "
                + verifier.root().hex());
        log.keys()
                .forEach(key -> out.println("key " + key.id() + " of "
                        + key.certificate().getSubjectX500Principal().getName()));
        if (given.containsKey("seen")) {
            verifier.compare(log(given.get("seen"), given.get("key")));
        }
        if (given.containsKey("proof")) {
            verifier.compare(proof(given));
        }
        return verifier.findings();
    }

    private static LogFile log(String where, String pinned) throws IOException {
        try (BufferedReader reader = reader(where)) {
            LogFile log = LogFile.read(reader);
            return pinned == null ? log : new LogFile(only(log.keys(), pinned), log.heads(), log.entries());
        }
    }

    private static List<LogKey> only(List<LogKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).toList();
    }

    private static LogProof proof(Map<String, String> given) throws IOException {
        try (BufferedReader reader = reader(given.get("proof"))) {
            LogProof proof = LogProof.read(reader);
            String pinned = given.getOrDefault("key", proof.key().id());
            if (!proof.key().id().equals(pinned)) {
                throw new Unreadable(
                        "the proof is signed with another key: " + proof.key().id());
            }
            return proof;
        }
    }

    private static BufferedReader reader(String where) throws IOException {
        InputStream stream;
        if (where.startsWith("http://") || where.startsWith("https://")) {
            boolean bare =
                    where.replaceFirst("https?://", "").replaceFirst("/$", "").indexOf('/') < 0;
            stream = URI.create(bare ? where.replaceFirst("/$", "") + EXPORT : where)
                    .toURL()
                    .openStream();
        } else {
            stream = Files.newInputStream(Path.of(where));
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
