package org.ijaza.certificate;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.ijaza.bench.Stopwatch;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.certificate.RegisterQuery.Order;
import org.ijaza.platform.Caller;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;

/**
 * Fills the register with 100,000 certificates on both databases and measures what its pages ask, through the very
 * service: {@code ./mvnw -Pbench}.
 */
public final class RegisterBench {

    private static final int ROWS = 100_000;
    private static final int STEP = 1_000;
    private static final int PAGE = 25;
    private static final long ADMINISTRATOR = 1;
    private static final long CERTIFIER = 2;
    private static final long TUNISIA = 2;

    private static final String[] ARABIC = {"محمد", "أحمد", "فاطمة", "مريم", "يوسف", "سلمى", "عمر", "ليلى", "نادية", "هشام"};
    private static final String[] LATIN = {
        "Mohamed", "Ahmed", "Fatma", "Mariem", "Youssef", "Salma", "Omar", "Leila", "Nadia", "Hichem"
    };

    private RegisterBench() {}

    public static void main(String[] arguments) {
        for (On kind : On.values()) {
            try (TestDatabase database = TestDatabase.on(kind)) {
                fill(database);
                if (kind == On.H2) { // which else answers a question asked twice from memory
                    sql(database, "set optimize_reuse_results 0");
                }
                measure(database, kind);
            }
        }
        System.exit(0); // the database server's threads would go on
    }

    private static void fill(TestDatabase database) {
        Clock clock = Clock.systemUTC();
        sql(database, person(ADMINISTRATOR) + ", " + person(CERTIFIER).replaceFirst("^insert.*values ", ""));
        TestRoles.give(database, ADMINISTRATOR, 1, Role.REGIONAL_ADMINISTRATOR, clock);
        TestRoles.give(database, CERTIFIER, TUNISIA, Role.CERTIFIER, clock);
        for (int from = 0; from < ROWS; from += STEP) {
            StringBuilder rows = new StringBuilder("insert into certificate (kind, number, code, person_id, candidacy_id,"
                    + " centre_id, holder_arabic, holder_latin, course_ar, course_fr, course_en, hours, issued_at,"
                    + " valid_until, withdrawn_at, scope_course, scope_languages, scope_country, search_text) values ");
            for (int i = from; i < from + STEP; i++) {
                rows.append(i == from ? "" : ", ").append(row(i));
            }
            sql(database, rows.toString());
        }
    }

    private static String person(long id) {
        return "insert into person (id, email, password_hash, country_code, language, state, created_at, version) values ("
                + id + ", 'p" + id + "@example.org', '', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)";
    }

    private static String row(int i) {
        String number = String.format(Locale.ROOT, "IJZ-TN-%d-%06d-0", 2020 + i % 7, i);
        String arabic = ARABIC[i % 10] + " " + ARABIC[i / 10 % 10] + " " + ARABIC[i / 100 % 10] + "ي";
        String latin = LATIN[i % 10] + " Ben " + LATIN[i / 10 % 10] + " " + Integer.toString(i, 36);
        int year = 2020 + i % 7;
        String issued = String.format(Locale.ROOT, "%d-%02d-%02d", year, 1 + i % 12, 1 + i % 28);
        boolean trainers = i % 4 == 0;
        return String.format(
                Locale.ROOT,
                "('%s', '%s', '%020d', %d, %s, %d, '%s', '%s', 'الأساسيات', 'L’essentiel', 'The essentials', %d,"
                        + " '%s 09:00:00', %s, %s, %s, '%s')",
                trainers ? "trainer" : "completion",
                number,
                i,
                ADMINISTRATOR,
                trainers ? String.valueOf(i) : "null",
                2 + i % 4,
                arabic,
                latin,
                trainers ? 0 : 12,
                issued,
                trainers ? "'" + issued.replaceFirst("^" + year, String.valueOf(year + 3)) + "'" : "null",
                i % 200 == 0 ? "'2026-11-01 00:00:00'" : "null",
                trainers ? "'thb-core', 'ar fr', 'TN'" : "null, null, null",
                Folded.of(number + " " + arabic + " " + latin));
    }

    private static void measure(TestDatabase database, On kind) {
        Clock clock = Clock.systemUTC();
        Stopwatch stopwatch = new Stopwatch(database, kind.name());
        for (long reader : new long[] {ADMINISTRATOR, CERTIFIER}) {
            Caller caller = new Caller();
            caller.is(reader, "TN");
            Permissions permissions = TestRoles.permissions(database, caller, clock);
            Register register = new Register(database.entities(), permissions, new Workshop(), clock);
            String who = reader == ADMINISTRATOR ? "region: " : "centre: ";
            page(stopwatch, register, who + "newest", query("", null, null, Order.ISSUED, true, 0));
            page(stopwatch, register, who + "page 100", query("", null, null, Order.ISSUED, true, 100 * PAGE));
            page(stopwatch, register, who + "last page", query("", null, null, Order.ISSUED, true, ROWS / 5));
            page(stopwatch, register, who + "by name in Arabic", query("", null, null, Order.HOLDER_ARABIC, false, 0));
            page(stopwatch, register, who + "by name in Latin", query("", null, null, Order.HOLDER_LATIN, false, 0));
            page(stopwatch, register, who + "by last day", query("", null, null, Order.VALID_UNTIL, true, 0));
            page(stopwatch, register, who + "common name", query("محمد", null, null, Order.ISSUED, true, 0));
            page(stopwatch, register, who + "two words, rare", query("fatma 1zz", null, null, Order.ISSUED, true, 0));
            page(stopwatch, register, who + "nothing found", query("zzzzz", null, null, Order.ISSUED, true, 0));
            page(stopwatch, register, who + "one kind", query("", "trainer", null, Order.ISSUED, true, 0));
            for (Standing standing : Standing.values()) {
                page(stopwatch, register, who + standing, query("", null, standing, Order.ISSUED, true, 0));
            }
            page(
                    stopwatch,
                    register,
                    who + "everything at once",
                    query("mohamed", "trainer", Standing.EXPIRED, Order.HOLDER_LATIN, true, 0));
        }
    }

    private static RegisterQuery query(
            String search, String kind, Standing standing, Order order, boolean descending, int first) {
        return new RegisterQuery(
                search, Optional.ofNullable(kind), Optional.ofNullable(standing), order, descending, first, PAGE);
    }

    /** What one page costs: the number of rows, and the rows. */
    private static void page(Stopwatch stopwatch, Register register, String question, RegisterQuery query) {
        stopwatch.measure(question, () -> {
            register.count(query);
            register.find(query);
        });
    }

    private static void sql(TestDatabase database, String statement) {
        database.inTransaction(() -> database.entities()
                .createNativeQuery(statement)
                .executeUpdate());
    }
}
