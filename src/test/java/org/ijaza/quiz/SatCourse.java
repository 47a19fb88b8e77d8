package org.ijaza.quiz;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** The small course, published on an empty database, and people who sat its tests; the caller is one of the staff. */
public final class SatCourse implements AutoCloseable {

    public static final long REGIONAL = 1;
    public static final long TUNISIA = 2;
    public static final long MOROCCO = 3;

    private static final long STAFF = 1000;
    private static final long FIRST_PERSON = 2000;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase database;
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final CourseFiles files;
    private final Wiring wiring;
    private long version;

    /** @param parent an empty folder */
    public SatCourse(On kind, Path parent) {
        database = TestDatabase.on(kind);
        files = CourseFiles.in(parent);
        Caller caller = new Caller();
        wiring = new Wiring(
                database.entities(),
                caller,
                clock,
                TestRoles.permissions(database, caller, clock),
                PublishedCourse.courses(database));
        register(STAFF);
        caller.is(STAFF, "TN");
        publish();
    }

    /** Another version with the same questions. */
    public void publishesAgain() {
        files.change("course.yaml", "hours: 4", "hours: 5");
        publish();
    }

    private void publish() {
        version = PublishedCourse.of(
                        database,
                        new CoursePackageReader(List.of(new BankCheck()), References.NONE).read(files.folder()),
                        wiring.of(QuestionStore.class)::store,
                        NOON)
                .getId();
    }

    public void holds(Role role, long centre) {
        TestRoles.give(database, STAFF, centre, role, clock);
    }

    /** Asks a service as the caller, in a transaction. */
    public <S, T> T in(Class<S> service, Function<S, T> question) {
        return database.inTransaction(() -> question.apply(wiring.of(service)));
    }

    /** Its questions are as those from before there was a search. */
    public void forgetsSearchTexts() {
        execute("update question set search_text = null where course_version_id = ?1", version);
    }

    public int statementsOf(Consumer<SatCourse> work) {
        int before = database.statements();
        work.accept(this);
        return database.statements() - before;
    }

    /**
     * Somebody sits a test of the newest version and submits it.
     *
     * @param number of the attempt
     * @param marks 1 for a right answer, 0 for the third choice, in the order of the questions' codes
     */
    public void sits(int person, String test, int number, Language language, String marks) {
        long attempt = attempt(person, test, number, language, "SUBMITTED");
        List<String> questions = test.equals("pre-test") ? List.of("q1", "tn1") : List.of("q1", "q2", "q4");
        for (int i = 0; i < questions.size(); i++) {
            boolean right = marks.charAt(i) == '1';
            boolean statement = questions.get(i).equals("q2");
            // shown in the order third, first, second, so that places are not what they seem
            execute(
                    "insert into attempt_question (attempt_id, position, question_id, choice_order, chosen, counter,"
                            + " answered_at, correct, share) select ?1, ?2, id, ?3, ?4, 1, ?5, ?6, case when ?6 then 840 else 0"
                            + " end from question"
                            + " where course_version_id = ?7 and code = ?8",
                    attempt,
                    i + 1,
                    statement ? "ab" : "cab",
                    statement ? (right ? 1 : 2) : right ? 2 : 1,
                    "2026-11-23 09:0" + (i + 1) + ":00",
                    right,
                    version,
                    questions.get(i));
        }
    }

    /** Somebody begins a test and does not come back. */
    public void begins(int person, String test) {
        attempt(person, test, 1, Language.AR, "IN_PROGRESS");
    }

    private long attempt(int person, String test, int number, Language language, String state) {
        long id = FIRST_PERSON + person;
        if (number == 1) {
            register(id);
        }
        boolean preTest = test.equals("pre-test");
        execute(
                "insert into attempt (person_id, test_id, number, country, language, state, started_at, submitted_at,"
                        + " score, passed) select ?1, id, ?2, 'TN', ?3, ?4, ?5, ?6, 50, true from knowledge_test"
                        + " where course_version_id = ?7 and code = ?8",
                id,
                number,
                language.code(),
                state,
                preTest ? "2026-11-22 09:00:00" : "2026-11-23 09:00:00",
                preTest ? "2026-11-22 09:20:00" : "2026-11-23 09:20:00",
                version,
                test);
        return database.inTransaction(() -> ((Number) database.entities()
                        .createNativeQuery("select max(id) from attempt")
                        .getSingleResult())
                .longValue());
    }

    private void register(long id) {
        execute(
                "insert into person (id, email, password_hash, name_latin, country_code, language, state, created_at,"
                        + " version) select ?1, ?2, '', 'Somebody', 'TN', 'ar', 'ACTIVE', ?3, 1 from country"
                        + " where code = 'TN' and not exists (select 1 from person where id = ?1)",
                id,
                id + "@example.org",
                "2026-11-01 00:00:00");
    }

    private void execute(String statement, Object... values) {
        database.inTransaction(() -> {
            var query = database.entities().createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
