package org.ijaza.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ijaza.bench.Ground;

/** The audit trail: one entry in ten minutes, half of them in one centre, a third of them of one kind. */
public final class AuditBench {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(10);

    private AuditBench() {}

    public static void run(Ground ground) {
        ground.insert(
                "audit_entry (number, at, actor_id, centre_id, action, subject, previous_hash, hash)",
                i -> String.format(
                        Locale.ROOT,
                        "(%d, '%s', %d, %s, '%s', '%s:%d', '%064x', '%064x')",
                        i + 1,
                        START.plus(STEP.multipliedBy(i)).toString().substring(0, 19).replace('T', ' '),
                        Ground.PEOPLE + i % 500,
                        i % 10 == 0 ? "null" : String.valueOf(i % 2 == 0 ? Ground.TUNISIA : 1 + i % 5),
                        i % 3 == 0 ? "person.signed-in" : "kind.number-" + i % 30,
                        i % 4 == 0 ? "person" : "course",
                        Ground.PEOPLE + i % 700,
                        i,
                        i + 1));
        for (Long centre : new Long[] {null, Ground.TUNISIA}) {
            for (int filters = 0; filters < 8; filters++) {
                String person = (filters & 1) == 0 ? null : Ground.email(Ground.PEOPLE + 7);
                String action = (filters & 2) == 0 ? null : "person.signed-in";
                boolean days = (filters & 4) != 0;
                String which = (person == null ? "" : "person ") + (action == null ? "" : "act ") + (days ? "days " : "");
                AuditQuestion question =
                        new AuditQuestion(centre, person, action, days ? at(20_000) : null, days ? at(80_000) : null);
                page(ground, which + "newest", question, 0);
                page(ground, which + "page 400", question, 400 * Ground.PAGE);
            }
            page(ground, "last page", new AuditQuestion(centre, null, null, null, null), 40_000);
            page(ground, "rare act", new AuditQuestion(centre, null, "kind.number-7", null, null), 0);
            page(ground, "act, long ago", new AuditQuestion(centre, null, "person.signed-in", null, at(500)), 0);
            page(ground, "one day", new AuditQuestion(centre, null, null, at(500), at(644)), 0);
            page(ground, "act never done", new AuditQuestion(centre, null, "never", at(500), null), 0);
        }
    }

    private static Instant at(int entry) {
        return START.plus(STEP.multipliedBy(entry));
    }

    /** What the page asks: the rows, the number of them, and what there is to choose from. */
    private static void page(Ground ground, String which, AuditQuestion question, int first) {
        long reader = question.centre() == null ? Ground.REGION : Ground.CENTRE;
        Oversight oversight = ground.as(reader, Oversight.class);
        Network network = ground.as(reader, Network.class);
        ground.measure("audit, " + (reader == Ground.REGION ? "region: " : "centre: ") + which, () -> {
            oversight.count(question);
            oversight.find(question, first, Ground.PAGE);
            oversight.findActions();
            network.findMine();
        });
    }
}
