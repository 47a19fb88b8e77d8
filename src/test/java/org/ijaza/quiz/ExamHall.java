package org.ijaza.quiz;

import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Caller;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** A published course on an empty database, with people who may sit its final test of three questions. */
final class ExamHall implements AutoCloseable {

    /** A trainee of Tunisia, who calls until another does. */
    static final long AMINA = 1007;
    /** Somebody else. */
    static final long SAMI = 1008;

    static final long REGIONAL_CENTRE = 1;
    static final long TUNISIA = 2;
    static final long MOROCCO = 3;

    final TestDatabase database;
    final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Caller caller = new Caller();
    private final Wiring wiring;
    final List<AttemptSubmitted> heard = new ArrayList<>();
    /** To whom whoever marks has declared a tie. */
    final Set<Long> tied = new HashSet<>();

    private final long finalTest;

    /** @param parent an empty folder */
    ExamHall(On kind, Path parent) {
        this(kind, CourseFiles.in(parent));
    }

    /** A hall where the final test takes an hour at most. */
    static ExamHall withAnHour(On kind, Path parent) {
        return new ExamHall(
                kind, CourseFiles.in(parent).change("course.yaml", "waitHours: 24", "waitHours: 24\n    minutes: 60"));
    }

    /** @param course as the test has changed it */
    ExamHall(On kind, CourseFiles course) {
        database = TestDatabase.on(kind);
        Permissions permissions = TestRoles.permissions(database, caller, clock);
        wiring = new Wiring(
                database.entities(),
                database.source(),
                caller,
                clock,
                new Listener(heard),
                permissions,
                new Markers(permissions, List.of(marker -> Set.copyOf(tied))),
                PublishedCourse.courses(database),
                new QuestionStore(database.entities()),
                new Admissions(List.of((person, version) -> open())));
        register(AMINA, "Amina");
        register(SAMI, "Sami");
        calls(AMINA);
        long version = publishes(course);
        QuestionStore store = wiring.of(QuestionStore.class);
        finalTest = database.inTransaction(
                () -> store.getTest(version, "final-test").getId());
    }

    private static Map<TestKind, Admission> open() {
        return Map.of(TestKind.PRE, Admission.OPEN, TestKind.FINAL, Admission.OPEN);
    }

    /** Hears what the others would. */
    private record Listener(List<AttemptSubmitted> heard) {
        void on(@Observes AttemptSubmitted attempt) {
            heard.add(attempt);
        }
    }

    private void register(long id, String name) {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into person (id, email, password_hash, name_latin, country_code, language,"
                        + " state, created_at, version) values (?1, ?2, '', ?3, 'TN', 'ar', 'ACTIVE',"
                        + " '2026-11-01 00:00:00', 1)")
                .setParameter(1, id)
                .setParameter(2, id + "@example.org")
                .setParameter(3, name)
                .executeUpdate());
    }

    /** From now on this person asks. */
    void calls(long person) {
        caller.is(person, "TN");
    }

    /** Publishes a changed course; answers its version. */
    long publishes(CourseFiles course) {
        QuestionStore store = wiring.of(QuestionStore.class);
        return PublishedCourse.of(
                        database,
                        new CoursePackageReader(List.of(new BankCheck()), References.NONE).read(course.folder()),
                        store::store,
                        clock.instant())
                .getId();
    }

    /** Registers somebody who holds a role in the regional centre. */
    void employs(long person, Role role) {
        employs(person, role, REGIONAL_CENTRE);
    }

    /** Registers somebody who holds a role in a centre. */
    void employs(long person, Role role, long centre) {
        register(person, "Somebody");
        TestRoles.give(database, person, centre, role, clock);
    }

    /** A service as the caller finds it. */
    <T> T of(Class<T> service) {
        return wiring.of(service);
    }

    /** An examination at which Amina has a seat is open, watched over by Sami; Amina calls. */
    Sitting opensASitting() {
        TestRoles.give(database, SAMI, TUNISIA, Role.CENTRE_ADMINISTRATOR, clock);
        calls(SAMI);
        Sitting sitting = database.inTransaction(() -> {
            long planned = of(Sittings.class)
                    .plan(
                            TUNISIA,
                            new Sittings.Plan(
                                    finalTest,
                                    clock.instant(),
                                    "",
                                    new EmailAddress(SAMI + "@example.org"),
                                    List.of(new EmailAddress(AMINA + "@example.org")),
                                    false));
            of(Invigilation.class).open(planned);
            return of(Invigilation.class).getSitting(planned);
        });
        calls(AMINA);
        return sitting;
    }

    /** The caller begins the test; answers the attempt's id. */
    long begins() {
        return beginsWith(null);
    }

    /** The caller begins the test with the code of a sitting; answers the attempt's id. */
    long beginsWith(String code) {
        return database.inTransaction(() -> of(Attempts.class).start(finalTest, code));
    }

    /** The caller gives the right answers to some of the questions, which are all ticked. */
    void answersRightly(long attempt, Predicate<BankQuestion> those) {
        database.inTransaction(() -> {
            AttemptStore store = of(AttemptStore.class);
            Attempt own = store.find(attempt).orElseThrow();
            for (AttemptQuestion question : own.questions()) {
                BankQuestion asked = store.bankOf(own).question(question.questionId());
                if (those.test(asked)) {
                    List<Integer> right = IntStream.rangeClosed(
                                    1, question.order().size())
                            .filter(place -> asked.choices()
                                    .get(question.order().writtenAt(place))
                                    .correct())
                            .boxed()
                            .toList();
                    of(Attempts.class).save(attempt, GivenAnswer.ticked(question.position(), 1, right));
                }
            }
        });
    }

    /** The caller hands it in; answers how it ended. */
    AttemptResult submits(long attempt) {
        database.inTransaction(() -> of(Attempts.class).submit(attempt));
        return result(attempt);
    }

    /** How an attempt of the caller that is submitted ended, as it is told now. */
    AttemptResult result(long attempt) {
        return database.inTransaction(() -> of(Attempts.class).findResult(attempt))
                .orElseThrow();
    }

    /** Where the caller stands with the test. */
    TestStanding standing() {
        return database.inTransaction(() -> of(Attempts.class).getStanding(finalTest));
    }

    @Override
    public void close() {
        database.close();
    }
}
