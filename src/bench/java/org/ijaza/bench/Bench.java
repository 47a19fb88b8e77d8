package org.ijaza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ijaza.centre.AuditBench;
import org.ijaza.centre.PeopleBench;
import org.ijaza.centre.invitation.InvitationsBench;
import org.ijaza.certificate.RegisterBench;
import org.ijaza.certificate.batch.BatchBench;
import org.ijaza.certificate.log.LogBench;
import org.ijaza.qualification.QueueBench;
import org.ijaza.quiz.bank.BankBench;
import org.ijaza.quiz.exchange.ImportBench;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;

/**
 * What the long tables cost with 100,000 rows on both databases, each asked by the very service of its page, and what a
 * thousand certificates and an import of ten thousand questions cost: {@code ./mvnw -Pbench}; some of them:
 * {@code -Dbench.tables=register,bank,certificates,import}.
 */
public final class Bench {

    private static final String CERTIFICATES = "certificates";
    private static final String IMPORT = "import";
    private static final Map<String, Consumer<Ground>> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("people", PeopleBench::run);
        BENCHES.put("invitations", InvitationsBench::run);
        BENCHES.put("audit", AuditBench::run);
        BENCHES.put("queue", QueueBench::run);
        BENCHES.put("register", RegisterBench::run);
        BENCHES.put("bank", BankBench::run);
        BENCHES.put("log", LogBench::run);
    }

    private Bench() {}

    public static void main(String[] arguments) {
        String all = String.join(",", BENCHES.keySet()) + "," + CERTIFICATES + "," + IMPORT;
        List<String> tables = List.of(System.getProperty("bench.tables", all).split(","));
        for (On kind : On.values()) {
            try (TestDatabase database = TestDatabase.on(kind)) {
                Ground ground = new Ground(database, kind);
                tables.stream()
                        .filter(BENCHES::containsKey)
                        .forEach(table -> BENCHES.get(table).accept(ground));
            }
            if (tables.contains(CERTIFICATES)) {
                BatchBench.run(kind);
            }
            if (tables.contains(IMPORT)) {
                ImportBench.run(kind);
            }
        }
        System.exit(0); // the database server's threads would go on
    }
}
