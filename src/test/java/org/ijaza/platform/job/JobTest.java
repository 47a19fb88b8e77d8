package org.ijaza.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Job job = new Job("mail", "17", NOW);

    @Test
    void is_free_once_it_is_due() {
        assertThat(job.isFree(NOW.minusMillis(1))).isFalse();
        assertThat(job.isFree(NOW)).isTrue();
    }

    @Test
    void is_nobody_elses_while_one_is_at_it_and_free_again_when_that_one_died() {
        job.lease(NOW, Duration.ofMinutes(5));
        assertThat(job.isFree(NOW.plus(Duration.ofMinutes(4)))).isFalse();
        assertThat(job.isFree(NOW.plus(Duration.ofMinutes(6)))).isTrue();
    }

    @Test
    void waits_twice_as_long_after_each_failure_and_never_longer_than_six_hours() {
        Instant now = NOW;
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360}) {
            job.lease(now, Duration.ofMinutes(5));
            job.failed("the server did not answer", now);
            assertThat(job.isFree(now.plus(Duration.ofMinutes(minutes)).minusMillis(1)))
                    .isFalse();
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(job.isFree(now)).isTrue();
        }
    }
}
