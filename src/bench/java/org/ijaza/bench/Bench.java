package org.ijaza.bench;

import java.util.List;
import java.util.function.Consumer;
import org.ijaza.centre.AuditBench;
import org.ijaza.centre.PeopleBench;
import org.ijaza.centre.invitation.InvitationsBench;
import org.ijaza.certificate.RegisterBench;
import org.ijaza.qualification.QueueBench;
import org.ijaza.quiz.bank.BankBench;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;

/**
 * What the long tables cost with 100,000 rows on both databases, each asked by the very service of its page:
 * {@code ./mvnw -Pbench}.
 */
public final class Bench {

    private static final List<Consumer<Ground>> BENCHES = List.of(
            PeopleBench::run, InvitationsBench::run, AuditBench::run, QueueBench::run, RegisterBench::run, BankBench::run);

    private Bench() {}

    public static void main(String[] arguments) {
        for (On kind : On.values()) {
            try (TestDatabase database = TestDatabase.on(kind)) {
                Ground ground = new Ground(database, kind);
                BENCHES.forEach(bench -> bench.accept(ground));
            }
        }
        System.exit(0); // the database server's threads would go on
    }
}
