package org.ijaza.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ijaza.platform.Hash;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.RunningApplication;

/**
 * An application on a database that flushes each transaction to disk, with trainees who are signed in and take a course
 * of six lessons. Its first test, which may be sat any number of times, has twenty questions.
 */
final class ExamRoom implements AutoCloseable {

    static final String COURSE = "trainer-update-2027";
    static final int QUESTIONS = 20;

    /** Who does all but sit the great examination. */
    static final int TRAINEES = 5_000;

    /** Who sits it: those behind the trainees, with no attempt before. */
    static final int CANDIDATES = 5_000;

    private static final int ALL = TRAINEES + CANDIDATES;

    private static final String FIRST_TEST =
            """
              - id: pre-test
                kind: pre
                title: {ar: "الاختبار القبلي", fr: "Test initial", en: "Pre-test"}
                draw:
                  - {objective: what-changed-1, questions: 2}
                  - {objective: what-changed-2, questions: 2}
                  - {objective: what-changed-3, questions: 3}
                  - {objective: what-changed-4, questions: 3}
                  - {objective: better-teaching-1, questions: 2}
                  - {objective: better-teaching-2, questions: 2}
                  - {objective: better-teaching-3, questions: 3}
                  - {objective: better-teaching-4, questions: 3}
            """;
    private static final String DATABASE = "load";
    private static final int ROWS_A_STATEMENT = 500;

    private final MariaDb server = MariaDb.durable();
    private final RunningApplication application;

    /** @param folder for the application's data and its courses; must be empty */
    ExamRoom(Path folder, List<String> virtualMachine) {
        Map<String, String> settings = new HashMap<>(server.settings(DATABASE));
        settings.put("IJAZA_DEMO", "true");
        // as in the image: glibc would keep up to sixteen arenas for the threads of two cores
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("IJAZA_COURSES", courses(folder).toString());
        application =
                RunningApplication.in(folder.resolve("data"), settings, virtualMachine).start();
        admitTrainees();
    }

    private static Path courses(Path folder) {
        Path copy = folder.resolve("courses");
        Path house = Path.of("courses");
        try (Stream<Path> all = Files.walk(house)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path relative = house.relativize(file);
                if (relative.getNameCount() == 1 || relative.startsWith(COURSE)) {
                    Path to = copy.resolve(relative);
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            Path course = copy.resolve(COURSE).resolve("course.yaml");
            String text = Files.readString(course);
            int first = text.indexOf("  - id: pre-test");
            Files.writeString(
                    course, text.substring(0, first) + FIRST_TEST + text.substring(text.indexOf("  - id: final-test")));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admitTrainees() {
        long first = number("select max(id) from person") + 1;
        String hash = text("select password_hash from person where email = 'trainee@example.org'");
        insert(
                "person (id, email, password_hash, name_latin, country_code, language, state, created_at, version)",
                i -> "(%d, '%s', '%s', '%s', 'TN', 'fr', 'ACTIVE', now(), 1)"
                        .formatted(first + i, email(i), hash, i < TRAINEES ? "Trainee" : "Candidate"));
        insert(
                "device (person_id, token_hash, browser, created_at, seen_at, expires_at)",
                i -> "(%d, '%s', '', now(), now(), date_add(now(), interval 20 day))"
                        .formatted(first + i, Hash.sha256(token(i))));
        long course = number("select id from course where code = '" + COURSE + "'");
        long version = number("select max(id) from course_version where course_id = " + course);
        insert(
                "enrolment (person_id, course_id, course_version_id, country, enrolled_at)",
                i -> "(%d, %d, %d, 'TN', now())".formatted(first + i, course, version));
    }

    /** What the browser of a trainee shows; the first trainee is number 0. */
    static String token(int trainee) {
        return "load-" + trainee;
    }

    static String email(int trainee) {
        return "load-" + trainee + "@example.org";
    }

    private void insert(String table, IntFunction<String> row) {
        for (int start = 0; start < ALL; start += ROWS_A_STATEMENT) {
            String rows = IntStream.range(start, start + ROWS_A_STATEMENT)
                    .mapToObj(row)
                    .collect(Collectors.joining(", "));
            server.execute(DATABASE, "insert into " + table + " values " + rows);
        }
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        return server.ask(DATABASE, sql);
    }

    /** The test with twenty questions. */
    long test() {
        return number("select t.id from knowledge_test t join course_version v on v.id = t.course_version_id"
                + " join course c on c.id = v.course_id where c.code = '" + COURSE + "' and t.kind = 'PRE'");
    }

    /** How many answers of candidates the database holds. */
    long candidatesAnswers() {
        return number("select count(*) from attempt_question q join attempt a on a.id = q.attempt_id"
                + " join person p on p.id = a.person_id where q.counter > 0 and p.name_latin = 'Candidate'");
    }

    RunningApplication application() {
        return application;
    }

    @Override
    public void close() {
        application.close();
    }
}
