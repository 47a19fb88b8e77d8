package org.ijaza.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.platform.Caller;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** A database with many people, some of whom act; fills it further and measures what services ask of it. */
public final class Ground {

    /** How many there are of what is measured. */
    public static final int ROWS = 100_000;
    /** What a table shows at once. */
    public static final int PAGE = 25;

    public static final long REGION = 1;
    public static final long CENTRE = 2;
    public static final long CERTIFIER = 3;
    public static final long ASSESSOR = 4;
    public static final long AUTHOR = 5;
    /** The first of {@link #ROWS} other people. */
    public static final long PEOPLE = 10;

    public static final long REGIONAL = 1;
    public static final long TUNISIA = 2;

    private static final String[] ARABIC = {"محمد", "أحمد", "فاطمة", "مريم", "يوسف", "سلمى", "عمر", "ليلى", "نادية", "هشام"};
    private static final String[] LATIN = {
        "Mohamed", "Ahmed", "Fatma", "Mariem", "Youssef", "Salma", "Omar", "Leila", "Nadia", "Hichem"
    };

    private static final int ROWS_A_STATEMENT = 1_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 20;

    private final TestDatabase database;
    private final String title;
    private final Clock clock = Clock.systemUTC();

    Ground(TestDatabase database, On kind) {
        this.database = database;
        this.title = kind.name();
        if (kind == On.H2) { // which else answers a question asked twice from memory
            sql("set optimize_reuse_results 0");
        }
        String person = "person (id, email, password_hash, name_arabic, name_latin, country_code, language, state,"
                + " created_at, version)";
        IntFunction<String> row = i -> String.format(
                Locale.ROOT,
                "(%d, '%s', '', '%s', '%s', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)",
                i,
                email(i),
                arabic(i),
                latin(i));
        insert(person, 1, (int) PEOPLE, row);
        insert(person, i -> row.apply((int) PEOPLE + i));
        give(REGION, REGIONAL, Role.REGIONAL_ADMINISTRATOR);
        give(CENTRE, TUNISIA, Role.CENTRE_ADMINISTRATOR);
        give(CERTIFIER, TUNISIA, Role.CERTIFIER);
        give(ASSESSOR, TUNISIA, Role.ASSESSOR);
        give(AUTHOR, REGIONAL, Role.AUTHOR);
    }

    private void give(long person, long centre, Role role) {
        TestRoles.give(database, person, centre, role, clock);
    }

    public static String email(long person) {
        return "p" + person + "@example.org";
    }

    /** A name of three words, of which thousands share each. */
    public static String arabic(int i) {
        return ARABIC[i % 10] + " " + ARABIC[i / 10 % 10] + " " + ARABIC[i / 100 % 10] + "ي";
    }

    /** A name that ends in a word of its own. */
    public static String latin(int i) {
        return LATIN[i % 10] + " Ben " + LATIN[i / 10 % 10] + " " + Integer.toString(i, 36);
    }

    /** Enters {@link #ROWS} rows; the first is number 0. */
    public void insert(String table, IntFunction<String> row) {
        insert(table, 0, ROWS, row);
    }

    /** Enters so many rows; the first is number 0. */
    public void insert(String table, int rows, IntFunction<String> row) {
        insert(table, 0, rows, row);
    }

    private void insert(String table, int from, int to, IntFunction<String> row) {
        for (int start = from; start < to; start += ROWS_A_STATEMENT) {
            sql(IntStream.range(start, Math.min(start + ROWS_A_STATEMENT, to))
                    .mapToObj(row)
                    .collect(Collectors.joining(", ", "insert into " + table + " values ", "")));
        }
    }

    public void sql(String statement) {
        database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    /** Does something in one transaction. */
    public void inTransaction(Runnable work) {
        database.inTransaction(work);
    }

    /** Which database it is. */
    public String title() {
        return title;
    }

    /** A service as somebody calls it. */
    public <T> T as(long person, Class<T> service) {
        Caller caller = new Caller();
        caller.is(person, "TN");
        return new Wiring(database.entities(), TestRoles.permissions(database, caller, clock), caller, clock)
                .of(service);
    }

    /** Prints the median and the slowest of twenty rounds in milliseconds, and what the first, cold one took. */
    public void measure(String question, Runnable answer) {
        long cold = time(answer);
        for (int i = 0; i < WARM_UP; i++) {
            time(answer);
        }
        long[] rounds = IntStream.range(0, ROUNDS).mapToLong(i -> time(answer)).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-8s %-52s median %4d ms  slowest %4d ms  cold %4d ms%n",
                title,
                question,
                rounds[ROUNDS / 2],
                Arrays.stream(rounds).max().orElseThrow(),
                cold);
    }

    private long time(Runnable answer) {
        long start = System.nanoTime();
        database.inTransaction(answer);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
