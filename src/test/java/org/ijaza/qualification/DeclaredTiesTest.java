package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import org.ijaza.platform.Caller;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever has declared a tie to somebody, of whatever kind, does not mark what they write. */
class DeclaredTiesTest {

    private static final long TRAINER = 3001;
    private static final long SISTER = 3002;
    private static final long PUPIL = 3003;

    @ParameterizedTest
    @EnumSource(On.class)
    void a_marker_is_tied_to_those_declared_and_to_nobody_else(On kind) {
        try (TestDatabase database = TestDatabase.on(kind)) {
            for (long person : new long[] {TRAINER, SISTER, PUPIL}) {
                database.inTransaction(() -> database.entities()
                        .createNativeQuery("insert into person (id, email, password_hash, name_latin, country_code,"
                                + " language, state, created_at, version) values (?1, ?2, '', 'Somebody', 'TN', 'ar',"
                                + " 'ACTIVE', '2026-11-01 00:00:00', 1)")
                        .setParameter(1, person)
                        .setParameter(2, person + "@example.org")
                        .executeUpdate());
            }
            declares(database, SISTER + "@example.org", "RELATED");
            declares(database, PUPIL + "@example.org", "TRAINED");
            declares(database, "nobody@example.org", "RELATED");
            DeclaredTies ties = new Wiring(database.entities(), new Caller()).of(DeclaredTies.class);

            database.inTransaction(() -> {
                assertThat(ties.findTied(TRAINER)).containsExactlyInAnyOrder(SISTER, PUPIL);
                assertThat(ties.findTied(SISTER))
                        .as("the other does not know of it")
                        .isEmpty();
            });
        }
    }

    private static void declares(TestDatabase database, String email, String tie) {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into declared_conflict (official_id, email, tie, declared_at)"
                        + " values (?1, ?2, ?3, '2026-11-02 00:00:00')")
                .setParameter(1, TRAINER)
                .setParameter(2, email)
                .setParameter(3, tie)
                .executeUpdate());
    }
}
