package org.ijaza.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ijaza.bench.Ground;
import org.ijaza.certificate.RegisterQuery.Order;
import org.ijaza.platform.Folded;

/** The register of certificates, by who may see all of it and who sees one centre's. */
public final class RegisterBench {

    private RegisterBench() {}

    public static void run(Ground ground) {
        ground.insert(
                "certificate (kind, number, code, person_id, candidacy_id, centre_id, holder_arabic, holder_latin,"
                        + " course_ar, course_fr, course_en, hours, issued_at, scope_course,"
                        + " scope_languages, scope_country, search_text)",
                RegisterBench::row);
        ground.insert(
                "certificate_period (certificate_id, valid_from, valid_until, window_opens, grace_ends, granted_at)",
                RegisterBench::period);
        ground.insert("certificate_act (certificate_id, act, at)", RegisterBench::issued);
        ground.sql("insert into certificate_act (certificate_id, act, at) select id, 'WITHDRAWN', '2026-11-01'"
                + " from certificate where mod(id, 200) = 0");
        measure(ground, Ground.REGION, "register, region: ");
        measure(ground, Ground.CERTIFIER, "register, centre: ");
    }

    private static String row(int i) {
        String number = String.format(Locale.ROOT, "IJZ-TN-%d-%06d-0", 2020 + i % 7, i);
        String arabic = Ground.arabic(i);
        String latin = Ground.latin(i);
        boolean trainers = i % 4 == 0;
        return String.format(
                Locale.ROOT,
                "('%s', '%s', '%020d', %d, %s, %d, '%s', '%s', 'الأساسيات', 'L’essentiel', 'The essentials', %d,"
                        + " '%s 09:00:00', %s, '%s')",
                trainers ? "trainer" : "completion",
                number,
                i,
                Ground.REGION,
                trainers ? String.valueOf(i) : "null",
                2 + i % 4,
                arabic,
                latin,
                trainers ? 0 : 12,
                day(i, 0),
                trainers ? "'thb-core', 'ar fr', 'TN'" : "null, null, null",
                Folded.of(number + " " + arabic + " " + latin));
    }

    private static String period(int i) {
        String from = day(i, 0);
        return i % 4 == 0
                ? String.format(
                        Locale.ROOT,
                        "(%d, '%s', '%s', date '%3$s' - interval '6' month, date '%3$s' + interval '2' month, '%2$s')",
                        i + 1,
                        from,
                        day(i, 3))
                : String.format(Locale.ROOT, "(%d, '%s', null, null, null, '%2$s')", i + 1, from);
    }

    private static String issued(int i) {
        return String.format(Locale.ROOT, "(%d, 'ISSUED', '%s')", i + 1, day(i, 0));
    }

    private static String day(int i, int yearsLater) {
        return String.format(Locale.ROOT, "%d-%02d-%02d", 2020 + i % 7 + yearsLater, 1 + i % 12, 1 + i % 28);
    }

    private static void measure(Ground ground, long reader, String who) {
        Register register = ground.as(reader, Register.class);
        BiConsumer<String, RegisterQuery> page = (question, query) -> ground.measure(who + question, () -> {
            register.count(query);
            register.find(query);
        });
        page.accept("newest", query("", null, null, Order.ISSUED, true, 0));
        page.accept("page 100", query("", null, null, Order.ISSUED, true, 100 * Ground.PAGE));
        page.accept("last page", query("", null, null, Order.ISSUED, true, Ground.ROWS / 5));
        page.accept("by name in Arabic", query("", null, null, Order.HOLDER_ARABIC, false, 0));
        page.accept("by name in Latin", query("", null, null, Order.HOLDER_LATIN, false, 0));
        page.accept("by last day", query("", null, null, Order.VALID_UNTIL, true, 0));
        page.accept("common name", query("محمد", null, null, Order.ISSUED, true, 0));
        page.accept("two words, rare", query("fatma 1zz", null, null, Order.ISSUED, true, 0));
        page.accept("nothing found", query("zzzzz", null, null, Order.ISSUED, true, 0));
        page.accept("one kind", query("", "trainer", null, Order.ISSUED, true, 0));
        for (Standing standing : Standing.values()) {
            page.accept(standing.name(), query("", null, standing, Order.ISSUED, true, 0));
        }
        page.accept("everything at once", query("mohamed", "trainer", Standing.EXPIRED, Order.HOLDER_LATIN, true, 0));
    }

    private static RegisterQuery query(
            String search, String kind, Standing standing, Order order, boolean descending, int first) {
        return new RegisterQuery(
                search,
                Optional.ofNullable(kind),
                Optional.ofNullable(standing),
                order,
                descending,
                first,
                Ground.PAGE);
    }
}
