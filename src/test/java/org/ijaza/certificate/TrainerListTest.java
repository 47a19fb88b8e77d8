package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.TestCertificates.TUNISIA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.TrainerList.Question;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody stands on the public list unasked, or without a licence that holds today. */
class TrainerListTest {

    private static final long MARIEM = 7;
    private static final long ZINEB = 8;
    private static final long GRANTER = 9;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();

    @ParameterizedTest
    @EnumSource(On.class)
    void who_agreed_is_named_until_the_yes_is_taken_back(On kind) {
        try (TestDatabase database = filled(kind)) {
            assertThat(listed(database, Question.all())).isEmpty();

            says(database, MARIEM, true);
            says(database, MARIEM, true);
            assertThat(listed(database, Question.all()))
                    .containsExactly(new ListedTrainer(
                            new PersonNames("مريم", "Mariem"),
                            "thb-core",
                            found(database).get(0).course(),
                            List.of(Language.AR, Language.FR),
                            "TN",
                            FIRST));

            says(database, MARIEM, false);
            says(database, MARIEM, false);
            assertThat(listed(database, Question.all())).isEmpty();
            assertThat(database.count("audit_entry"))
                    .as("each act is recorded once")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_licence_that_does_not_hold_today_names_nobody() {
        try (TestDatabase database = filled(On.H2)) {
            says(database, MARIEM, true);
            database.inTransaction(() -> database.entities()
                    .createNativeQuery("update person set state = 'DEACTIVATED' where id = " + MARIEM)
                    .executeUpdate());
            assertThat(listed(database, Question.all())).isEmpty();

            says(database, ZINEB, true);
            assertThat(listed(database, Question.all())).hasSize(1);
            clock.advance(Duration.ofDays(3 * 366));
            assertThat(listed(database, Question.all()))
                    .as("after the last day")
                    .isEmpty();
        }
    }

    @Test
    void a_second_certificate_names_nobody_twice_and_the_first_day_stays() {
        try (TestDatabase database = filled(On.H2)) {
            new TestCertificates(database, 2)
                    .trainers(MARIEM, GRANTER, TUNISIA, new PersonNames("مريم", "Mariem B"), FIRST.plusDays(60), null);
            says(database, MARIEM, true);

            assertThat(listed(database, Question.all())).singleElement().satisfies(trainer -> {
                assertThat(trainer.names().getLatin()).isEqualTo("Mariem B");
                assertThat(trainer.since()).isEqualTo(FIRST);
            });
        }
    }

    @Test
    void it_is_filtered_by_course_language_and_country_and_ordered_by_name() {
        try (TestDatabase database = filled(On.H2)) {
            says(database, ZINEB, true);
            says(database, MARIEM, true);
            caller.speaks(Language.FR);

            assertThat(listed(database, Question.all()))
                    .extracting(trainer -> trainer.names().getLatin())
                    .containsExactly("Mariem", "Zineb");
            assertThat(listed(database, question("thb-core", Language.AR, "TN")))
                    .hasSize(2);
            assertThat(listed(database, question("tot-help-way", Language.AR, "TN")))
                    .isEmpty();
            assertThat(listed(database, question("thb-core", Language.EN, "TN")))
                    .isEmpty();
            assertThat(listed(database, question("thb-core", Language.AR, "MA")))
                    .isEmpty();
        }
    }

    @Test
    void only_who_is_signed_in_says_yes_or_no_and_only_for_themselves() {
        try (TestDatabase database = filled(On.H2)) {
            assertThatThrownBy(() -> database.inTransaction(() -> list(database).agree()))
                    .isInstanceOf(NotSignedIn.class);
            says(database, MARIEM, true);
            says(database, ZINEB, false);
            assertThat(listed(database, Question.all())).hasSize(1);
        }
    }

    private TestDatabase filled(On kind) {
        TestDatabase database = TestDatabase.on(kind);
        TestCertificates certificates = new TestCertificates(database);
        certificates.person(MARIEM, "ACTIVE");
        certificates.person(ZINEB, "ACTIVE");
        certificates.person(GRANTER, "ACTIVE");
        certificates.trainers(MARIEM, GRANTER, TUNISIA, new PersonNames("مريم", "Mariem"), FIRST, FIRST.plusYears(3));
        certificates.trainers(ZINEB, GRANTER, TUNISIA, new PersonNames("زينب", "Zineb"), FIRST, FIRST.plusYears(3));
        return database;
    }

    private void says(TestDatabase database, long person, boolean yes) {
        caller.is(person, "TN");
        database.inTransaction(() -> {
            if (yes) {
                list(database).agree();
            } else {
                list(database).takeBack();
            }
        });
    }

    private List<ListedTrainer> found(TestDatabase database) {
        return listed(database, Question.all());
    }

    private List<ListedTrainer> listed(TestDatabase database, Question question) {
        return database.inTransaction(() -> list(database).find(question));
    }

    private static Question question(String course, Language language, String country) {
        return new Question(Optional.of(course), Optional.of(language), Optional.of(country));
    }

    private TrainerList list(TestDatabase database) {
        return new Wiring(database.entities(), caller, clock).of(TrainerList.class);
    }
}
