package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingSignInsTest {

    private static final long PERSON = 7;

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final PendingSignIns pendings = new PendingSignIns(database.entities(), clock);

    @BeforeEach
    void person() {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into person (id, email, password_hash, country_code, language, state,"
                        + " created_at, version) values (7, 'p@example.org', '', 'TN', 'ar', 'ACTIVE',"
                        + " '2026-01-01 00:00:00', 1)")
                .executeUpdate());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_stands_for_its_person_for_ten_minutes() {
        Token token = begin();

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(find(token)).contains(PERSON);
        assertThat(find(Token.fresh())).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(find(token)).isEmpty();
        assertThat(take(token)).isFalse();
    }

    @Test
    void it_works_once() {
        Token token = begin();

        assertThat(take(token)).isTrue();
        assertThat(take(token)).isFalse();
        assertThat(find(token)).isEmpty();
    }

    @Test
    void a_new_password_ends_them_all() {
        Token token = begin();

        database.inTransaction(() -> pendings.forgetAll(PERSON));

        assertThat(find(token)).isEmpty();
    }

    @Test
    void those_that_have_expired_are_swept_away() {
        begin();
        clock.advance(Duration.ofMinutes(11));
        Token young = begin();

        database.inTransaction(() -> pendings.sweep(new HourPassed()));

        assertThat(database.count("pending_sign_in")).isEqualTo(1);
        assertThat(find(young)).contains(PERSON);
    }

    private Token begin() {
        return database.inTransaction(() -> pendings.begin(PERSON));
    }

    private Optional<Long> find(Token token) {
        return database.inTransaction(() -> pendings.findPerson(token));
    }

    private boolean take(Token token) {
        return database.inTransaction(() -> pendings.take(token));
    }
}
