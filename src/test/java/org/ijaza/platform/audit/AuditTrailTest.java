package org.ijaza.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ijaza.platform.Caller;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the trail behind its back shows. */
class AuditTrailTest {

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T10:00:00.123456Z"));
    private final Caller caller = new Caller();
    private final AuditTrail trail = new AuditTrail(database.entities(), caller, clock);

    @BeforeEach
    void five_acts() {
        caller.is(7, "TN");
        for (int i = 1; i <= 3; i++) {
            String subject = "course:" + i;
            database.inTransaction(() -> trail.record("course.enrolled", subject, 4L, "détail عربي"));
            clock.advance(Duration.ofSeconds(1));
        }
        database.inTransaction(() -> {
            trail.record("attempt.submitted", "attempt:1");
            trail.record("course.completed", "enrolment:1");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void untouched_it_holds() {
        assertThat(firstBroken()).isNull();
        assertThat(database.count("audit_entry")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action = 'course.left'",
                "subject = 'course:99'",
                "actor_id = 8",
                "actor_id = null",
                "centre_id = null",
                "detail = 'x'",
                "at = '2026-11-24 09:00:00'",
                "previous_hash = ''",
                "hash = 'abc'"
            })
    void an_altered_entry_is_found(String change) {
        tamper("update audit_entry set " + change + " where number = 2");
        assertThat(firstBroken()).isEqualTo(2);
    }

    @Test
    void a_removed_entry_is_found() {
        tamper("delete from audit_entry where number = 3");
        assertThat(firstBroken()).isEqualTo(3);
    }

    @Test
    void a_removed_end_is_found() {
        tamper("delete from audit_entry where number = 5");
        assertThat(firstBroken()).isEqualTo(5);
    }

    @Test
    void a_number_given_to_another_is_found() {
        tamper("delete from audit_entry where number = 2");
        tamper("update audit_entry set number = 2 where number = 3");
        assertThat(firstBroken()).isEqualTo(2);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_entry() {
        try {
            database.inTransaction(() -> {
                trail.record("course.enrolled", "course:9");
                throw new IllegalStateException("the act fails");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the act fails");
        }
        assertThat(database.count("audit_entry")).isEqualTo(5);
        assertThat(firstBroken()).isNull();
    }

    private Long firstBroken() {
        return database.inTransaction(() -> trail.findFirstBrokenLink().orElse(null));
    }

    private void tamper(String sql) {
        database.inTransaction(() -> {
            database.entities().createNativeQuery(sql).executeUpdate();
        });
    }
}
