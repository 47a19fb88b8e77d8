package org.ijaza.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ijaza.platform.TooMany;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Limit FIVE = Limit.of("test", 5);

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00.123456Z"));
    private final Limits limits = new Limits(database.entities(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void pauses_double_from_five_seconds_up_to_a_quarter_of_an_hour() {
        assertThat(FIVE.pauseAfter(0)).isZero();
        assertThat(FIVE.pauseAfter(5)).isZero();
        assertThat(FIVE.pauseAfter(6)).isEqualTo(Duration.ofSeconds(5));
        assertThat(FIVE.pauseAfter(7)).isEqualTo(Duration.ofSeconds(10));
        assertThat(FIVE.pauseAfter(13)).isEqualTo(Duration.ofSeconds(640));
        assertThat(FIVE.pauseAfter(14)).isEqualTo(Duration.ofMinutes(15));
        assertThat(FIVE.pauseAfter(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_try_that_comes_too_early_is_refused_and_not_counted() {
        takeTimes(6);

        assertThat(secondsToWait()).isEqualTo(5);
        clock.advance(Duration.ofSeconds(3));
        assertThat(secondsToWait()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(2));
        takeTimes(1);
        assertThat(secondsToWait()).isEqualTo(10);
    }

    @Test
    void a_quiet_hour_makes_all_forgotten() {
        takeTimes(6);

        clock.advance(Duration.ofMinutes(61));

        takeTimes(6);
    }

    @Test
    void no_fingerprint_is_kept_for_more_than_two_days() {
        takeTimes(1);
        clock.advance(Duration.ofHours(47));
        database.inTransaction(() -> limits.sweep(new HourPassed()));
        assertThat(database.count("tally")).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        database.inTransaction(() -> limits.sweep(new HourPassed()));
        assertThat(database.count("tally")).isZero();
    }

    @Test
    void success_makes_all_forgotten() {
        takeTimes(6);

        database.inTransaction(() -> limits.forget(FIVE, "somebody"));

        takeTimes(6);
    }

    @Test
    void subjects_and_kinds_are_counted_apart() {
        takeTimes(6);

        database.inTransaction(() -> limits.take(FIVE, "somebody else"));
        database.inTransaction(() -> limits.take(Limit.of("other", 5), "somebody"));
    }

    @Test
    void asking_counts_nothing_where_only_failures_count() {
        for (int i = 0; i < 20; i++) {
            database.inTransaction(() -> limits.check(FIVE, "somebody"));
        }
        for (int i = 0; i < 6; i++) {
            database.inTransaction(() -> limits.count(FIVE, "somebody"));
        }
        assertThatThrownBy(() -> database.inTransaction(() -> limits.check(FIVE, "somebody")))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void waiting_is_said_in_seconds_or_from_a_minute_on_in_minutes() {
        assertThat(new TooMany(Duration.ofMillis(10)).arguments()).containsExactly(1L);
        assertThat(new TooMany(Duration.ofSeconds(59)).key()).isEqualTo("failure.tooMany.seconds");
        assertThat(new TooMany(Duration.ofSeconds(61)).key()).isEqualTo("failure.tooMany.minutes");
        assertThat(new TooMany(Duration.ofSeconds(61)).arguments()).containsExactly(2L);
    }

    private void takeTimes(int times) {
        for (int i = 0; i < times; i++) {
            database.inTransaction(() -> limits.take(FIVE, "somebody"));
        }
    }

    private long secondsToWait() {
        try {
            takeTimes(1);
            return 0;
        } catch (TooMany e) {
            return e.seconds();
        }
    }
}
