package org.ijaza.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorResetTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final long PERSON = 1;
    private static final long ASKER = 2;
    private static final long OTHER = 3;

    private static TestDatabase database;

    @BeforeAll
    static void people() {
        database = new TestDatabase();
        database.inTransaction(() -> {
            for (long id = PERSON; id <= OTHER; id++) {
                database.entities()
                        .createNativeQuery("insert into person (id, email, password_hash, country_code, language,"
                                + " state, created_at, version) values (?, ?, '', 'TN', 'ar', 'ACTIVE',"
                                + " '2026-01-01 00:00:00', 1)")
                        .setParameter(1, id)
                        .setParameter(2, id + "@example.org")
                        .executeUpdate();
            }
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void another_administrator_confirms_it_within_two_days() {
        SecondFactorReset reset = asked();

        reset.confirm(OTHER, NOW.plus(Duration.ofHours(48)).minusMillis(1));

        assertThat(reset.isOpen(NOW)).isFalse();
    }

    @Test
    void after_two_days_it_is_over() {
        Instant end = NOW.plus(Duration.ofHours(48));

        assertThatThrownBy(() -> asked().confirm(OTHER, end)).isInstanceOf(Conflict.class);
        assertThat(asked().isOpen(end)).isFalse();
    }

    @Test
    void neither_who_asked_nor_the_person_confirms_it() {
        assertThatThrownBy(() -> asked().confirm(ASKER, NOW)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> asked().confirm(PERSON, NOW)).isInstanceOf(Forbidden.class);
        assertThat(asked().mayConfirm(ASKER)).isFalse();
        assertThat(asked().mayConfirm(PERSON)).isFalse();
        assertThat(asked().mayConfirm(OTHER)).isTrue();
    }

    @Test
    void nobody_asks_for_the_own() {
        assertThatThrownBy(() -> new SecondFactorReset(person(ASKER), person(ASKER), "lost", NOW))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void it_takes_a_reason(String reason) {
        assertThatThrownBy(() -> new SecondFactorReset(person(PERSON), person(ASKER), reason, NOW))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void it_is_answered_once() {
        SecondFactorReset reset = asked();
        reset.refuse(ASKER, NOW);

        assertThatThrownBy(() -> reset.confirm(OTHER, NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reset.refuse(OTHER, NOW)).isInstanceOf(Conflict.class);
    }

    private static SecondFactorReset asked() {
        return new SecondFactorReset(person(PERSON), person(ASKER), "lost", NOW);
    }

    private static Person person(long id) {
        return database.inTransaction(() -> database.entities().find(Person.class, id));
    }
}
