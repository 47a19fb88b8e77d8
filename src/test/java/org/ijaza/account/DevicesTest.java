package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.Observed;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesTest {

    private static final Browser PHONE = new Browser("Chrome, Android");

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();
    private final ThisDevice thisDevice = new ThisDevice();
    private final RecentDevices recent = new RecentDevices(clock);
    private final Devices devices = new Devices(
            database.entities(),
            caller,
            thisDevice,
            recent,
            new FactorStandings(database.entities(), person -> Optional.empty()),
            new PendingSignIns(database.entities(), clock),
            new Observed<SignedOut>(recent::forget),
            clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_token_stands_for_its_person() {
        Person person = person("mariem@example.org");

        Recognised recognised = recognise(signIn(person)).orElseThrow();

        assertThat(recognised.personId()).isEqualTo(person.getId());
        assertThat(recognised.country()).isEqualTo("TN");
        assertThat(recognised.language()).isEqualTo(Language.AR);
        assertThat(recognise(Token.fresh())).isEmpty();
    }

    @Test
    void a_device_that_is_used_stays_signed_in_one_that_is_not_ends_after_thirty_days() {
        Token token = signIn(person("mariem@example.org"));

        clock.advance(Duration.ofDays(29));
        assertThat(recognise(token)).isPresent();
        clock.advance(Duration.ofDays(29));
        assertThat(recognise(token)).isPresent();
        clock.advance(Duration.ofDays(30));
        assertThat(recognise(token)).isEmpty();
    }

    @Test
    void a_device_asks_the_database_twice_a_minute_at_most() {
        Token token = signIn(person("mariem@example.org"));
        recognise(token);
        int before = database.statements();

        clock.advance(Duration.ofSeconds(29));
        recognise(token);

        assertThat(database.statements()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(1));
        recognise(token);
        assertThat(database.statements()).isGreaterThan(before);
    }

    @Test
    void use_is_noted_every_ten_minutes_at_most() {
        Person person = person("mariem@example.org");
        Token token = signIn(person);
        Instant signedIn = clock.instant();
        caller.is(person.getId(), "TN");

        clock.advance(Duration.ofMinutes(9));
        recognise(token);
        assertThat(own().get(0).getSeenAt()).isEqualTo(signedIn);
        clock.advance(Duration.ofMinutes(2));
        recognise(token);
        assertThat(own().get(0).getSeenAt()).isEqualTo(clock.instant());
    }

    @Test
    void who_is_deactivated_is_signed_out_at_the_next_look() {
        Person person = person("mariem@example.org");
        Token token = signIn(person);

        database.inTransaction(
                () -> database.entities().find(Person.class, person.getId()).deactivate());

        assertThat(recognise(token)).isEmpty();
    }

    @Test
    void all_others_are_signed_out_and_this_one_stays() {
        Person person = person("mariem@example.org");
        Token other = signIn(person);
        Token here = signIn(person);
        caller.is(person.getId(), "TN");
        thisDevice.is(recognise(here).orElseThrow().deviceId());
        recognise(other);

        database.inTransaction(devices::signOutOthers);

        assertThat(recognise(here)).isPresent();
        assertThat(recognise(other)).isEmpty();
    }

    @Test
    void nobody_signs_out_the_device_of_another() {
        Person victim = person("victim@example.org");
        Token token = signIn(victim);
        long device = recognise(token).orElseThrow().deviceId();
        caller.is(person("mariem@example.org").getId(), "TN");

        assertThatThrownBy(() -> database.inTransaction(() -> devices.signOut(device)))
                .isInstanceOf(NotFound.class);
        assertThat(recognise(token)).isPresent();
    }

    @Test
    void a_person_has_twenty_devices_at_most() {
        Person person = person("mariem@example.org");
        Token first = signIn(person);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(1));
            signIn(person);
        }

        assertThat(recognise(first)).isEmpty();
        assertThat(database.count("device")).isEqualTo(20);
    }

    private Person person(String email) {
        return database.inTransaction(() -> {
            Person person = new Person(
                    new EmailAddress(email), "hash", new PersonNames("مريم", null), "TN", Language.AR, clock.instant());
            person.confirm();
            database.entities().persist(person);
            return person;
        });
    }

    private Token signIn(Person person) {
        return database.inTransaction(() -> devices.signIn(person.getId(), PHONE));
    }

    private Optional<Recognised> recognise(Token token) {
        return database.inTransaction(() -> devices.recognise(token));
    }

    private List<Device> own() {
        return database.inTransaction(devices::findOwn);
    }
}
