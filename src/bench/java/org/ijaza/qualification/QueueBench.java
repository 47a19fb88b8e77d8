package org.ijaza.qualification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ijaza.bench.Ground;
import org.ijaza.qualification.Queue.Extent;

/** The queue of candidacies, as many in each state, by each role that acts. */
public final class QueueBench {

    private static final CandidacyState[] STATES = CandidacyState.values();

    private QueueBench() {}

    public static void run(Ground ground) {
        ground.sql("insert into scheme (kind, number, source) values ('trainer', 1, '')");
        ground.insert(
                "candidacy (id, scheme_kind, scheme_number, course_code, person_id, country, languages, profession,"
                        + " experience_years, background, endorsing_centre_id, centre_id, state, since, began_at,"
                        + " hand_in_round, open_key, version)",
                QueueBench::candidacy);
        ground.insert(
                "assessment (candidacy_id, hand_in_round, assessor_id, assigned_at, rated_at)",
                i -> String.format(
                        Locale.ROOT,
                        "(%d, 1, %d, '2026-01-01 00:00:00', %s)",
                        i + 1,
                        i % 100 < 5 ? Ground.ASSESSOR : Ground.PEOPLE + i % 500,
                        state(i) == CandidacyState.ASSESSMENT ? "null" : "'2026-01-02 00:00:00'"));
        Map<String, Long> readers = new TreeMap<>(Map.of(
                "administrator of the region", Ground.REGION,
                "administrator", Ground.CENTRE,
                "certifier", Ground.CERTIFIER,
                "assessor", Ground.ASSESSOR));
        readers.forEach((who, reader) -> {
            Queue queue = ground.as(reader, Queue.class);
            for (Extent extent : Extent.values()) {
                String which = "queue, " + who + ": " + extent + " ";
                page(ground, queue, which + "oldest", extent, null, 0);
                page(ground, queue, which + "page 400", extent, null, 400 * Ground.PAGE);
                page(ground, queue, which + "ASSESSMENT", extent, CandidacyState.ASSESSMENT, 0);
                page(ground, queue, which + "GRANTED", extent, CandidacyState.GRANTED, 0);
            }
            page(ground, queue, "queue, " + who + ": VISIBLE last page", Extent.VISIBLE, null, Ground.ROWS - Ground.PAGE);
        });
    }

    private static CandidacyState state(int i) {
        return STATES[i / 4 % STATES.length];
    }

    private static String candidacy(int i) {
        CandidacyState state = state(i);
        long person = Ground.PEOPLE + i;
        return String.format(
                Locale.ROOT,
                "(%d, 'trainer', 1, 'thb-core', %d, 'TN', 'ar fr', 'Judge', 5, '%s', %d, %d, '%s',"
                        + " '%d-%02d-%02d 09:00:00', '2024-01-01 00:00:00', 1, %s, 1)",
                i + 1,
                person,
                "Ten years with people who were trafficked. ".repeat(10),
                2 + i / 7 % 4,
                2 + i % 4,
                state,
                2024 + i % 3,
                1 + i % 12,
                1 + i % 28,
                state.isOpen() ? "'trainer:" + person + "'" : "null");
    }

    /** What the page asks: how many wait, the rows, the number of them. */
    private static void page(
            Ground ground, Queue queue, String question, Extent extent, CandidacyState state, int first) {
        ground.measure(question, () -> {
            queue.count(Extent.WAITING, Optional.empty());
            queue.count(extent, Optional.ofNullable(state));
            queue.find(extent, Optional.ofNullable(state), first, Ground.PAGE);
        });
    }
}
