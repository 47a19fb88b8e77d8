package org.ijaza.testing;

import java.util.Locale;
import org.ijaza.platform.Language;

/**
 * What a centre has under way, one of each, put behind the application's back into the shared MariaDB: for tests of who
 * sees it and of what its pages look like, which need not walk the long way to it.
 *
 * @param candidacy of somebody whom the centre is to endorse and to certify, with a file handed in
 * @param file handed in by the candidate
 * @param certificate of a trainer
 * @param member somebody who belongs to the centre, a trainer there
 * @param invitation that is open
 * @param draft of the core course's adaptation to the centre's country, with a lesson {@code own-law}
 */
public record UnderWay(
        long centre, long candidacy, long file, long certificate, long member, long invitation, long draft) {

    /** The national centres of the first countries, as the migrations number them. */
    public static final long TUNISIA = 2;

    public static final long MOROCCO = 3;

    private static final String ADAPTATION =
            """
            country: %s
            lessons:
              - id: own-law
                module: phenomenon
                after: what-trafficking-is
                title: {ar: القانون الوطني, fr: Le droit national, en: National law}
                minutes: 10
            """;

    /** In the centre of this country. */
    public static UnderWay in(long centre, String country) {
        On.MARIADB.application();
        long number = System.nanoTime();
        long candidate = person("candidate-" + number + "@example.org", country);
        long member = person("member-" + number + "@example.org", country);
        entrust(member, centre, "TRAINER");
        long candidacy = row("candidacy (scheme_kind, scheme_number, course_code, person_id, country, languages,"
                + " profession, experience_years, background, endorsing_centre_id, centre_id, state, since, began_at,"
                + " hand_in_round, open_key, version) select 'trainer', max(number), 'thb-core', " + candidate + ", '"
                + country + "', 'ar,fr', 'Magistrate', 9, 'Nine years at the bench.', " + centre + ", " + centre
                + ", 'ADMISSION', now(3), now(3), 1, 'trainer:" + candidate
                + "', 1 from scheme where kind = 'trainer'");
        row("candidacy_act (candidacy_id, person_id, act, at, words) values (" + candidacy + ", " + member
                + ", 'ENDORSED', now(3), 'We know the work.')");
        row("candidacy_act (candidacy_id, person_id, act, at) values (" + candidacy + ", " + candidate
                + ", 'HANDED_IN', now(3))");
        long file = row("handed_in (candidacy_id, hand_in_round, name, kind, bytes, sha256, added_at) values ("
                + candidacy + ", 1, 'adaptation.txt', 'TEXT', 4, repeat('0', 64), now(3))");
        MariaDb.shared()
                .execute(
                        "shared",
                        "insert into handed_in_content (handed_in_id, content) values (" + file + ", 'Text')");
        long certificate = row("certificate (kind, number, code, person_id, centre_id, holder_arabic, holder_latin,"
                + " course_ar, course_fr, course_en, hours, issued_at, scope_course, scope_languages,"
                + " scope_country, search_text) values ('trainer', 'T" + number + "', 'none', " + candidate + ", "
                + centre
                + ", null, 'Salma', 'دورة', 'Cours', 'Course', 0, now(3), 'thb-core', 'ar fr', '"
                + country + "', 't" + number + " salma')");
        row("certificate_period (certificate_id, valid_from, valid_until, grace_ends, granted_at) values ("
                + certificate + ", current_date, '2099-01-31', '2099-01-31', now(3))");
        row("certificate_act (certificate_id, act, at) values (" + certificate + ", 'ISSUED', now(3))");
        long invitation = row("invitation (centre_id, email, country_code, language, roles, state, invited_by,"
                + " invited_at, expires_at, version) values (" + centre + ", 'invited-" + number + "@example.org', '"
                + country + "', 'fr', 'TRAINER', 'OPEN', " + member + ", now(3), '2099-01-31', 1)");
        return new UnderWay(centre, candidacy, file, certificate, member, invitation, draft(centre, country, member));
    }

    private static long draft(long centre, String country, long author) {
        long draft = row("draft (course_code, country, base_number, centre_id, author_id, state, created_at,"
                + " changed_at, version) values ('thb-core', '" + country + "', 1, " + centre + ", " + author
                + ", 'WRITING', now(3), now(3), 1)");
        String folder = "adaptations/" + country.toLowerCase(Locale.ROOT) + "/";
        store(draft, author, folder + "adaptation.yaml", ADAPTATION.formatted(country));
        for (Language language : Language.values()) {
            store(draft, author, folder + "own-law." + language.code() + ".md", "Law.\n");
        }
        return draft;
    }

    private static void store(long draft, long author, String path, String text) {
        row("draft_file (draft_id, path, content, size, revision, changed_by, changed_at) values (" + draft + ", '"
                + path + "', '" + text + "', length(content), 1, " + author + ", now(3))");
    }

    /** Somebody with the password of the demonstration's people; answers the id. */
    public static long person(String email, String country) {
        return row("person (email, password_hash, name_arabic, name_latin, country_code, language, state, created_at,"
                + " version) select '" + email + "', password_hash, 'سلمى', 'Salma', '" + country
                + "', language, state, created_at, 1 from person where email = 'trainee@example.org'");
    }

    /** Makes somebody one of a centre's people, with these roles since today. */
    public static void entrust(long person, long centre, String... roles) {
        row("membership (person_id, centre_id, since, search) values (" + person + ", " + centre
                + ", now(3), 'salma')");
        for (String role : roles) {
            row("role_held (person_id, centre_id, role, from_day, version) values (" + person + ", " + centre + ", '"
                    + role + "', current_date, 1)");
        }
    }

    /** Brings the candidacy to this state, with this assessor named and nothing rated. */
    public void stands(String state, long assessor) {
        MariaDb database = MariaDb.shared();
        database.execute("shared", "delete from candidacy_act where candidacy_id = " + candidacy);
        database.execute(
                "shared",
                "delete from assessment_level where assessment_id in (select id from assessment where candidacy_id = "
                        + candidacy + ")");
        database.execute("shared", "delete from assessment where candidacy_id = " + candidacy);
        row("assessment (candidacy_id, hand_in_round, assessor_id, assigned_at) values (" + candidacy + ", 1, "
                + assessor + ", now(3))");
        database.execute("shared", "update candidacy set state = '" + state + "' where id = " + candidacy);
    }

    private static long row(String insert) {
        return MariaDb.shared().insert("shared", "insert into " + insert);
    }
}
