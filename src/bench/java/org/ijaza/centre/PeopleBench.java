package org.ijaza.centre;

import java.util.Locale;
import org.ijaza.bench.Ground;

/** The people of one centre, and the search among them. */
public final class PeopleBench {

    private PeopleBench() {}

    public static void run(Ground ground) {
        ground.insert("membership (person_id, centre_id, since, search)", i -> {
            int person = (int) Ground.PEOPLE + i;
            return String.format(
                    Locale.ROOT,
                    "(%d, %d, '2026-01-01 00:00:00', '%s')",
                    person,
                    Ground.TUNISIA,
                    SearchText.folded(Ground.arabic(person) + " " + Ground.latin(person) + " " + Ground.email(person)));
        });
        page(ground, "newest", "", 0);
        page(ground, "page 1000", "", 1000 * Ground.PAGE);
        page(ground, "last page", "", Ground.ROWS - Ground.PAGE);
        page(ground, "common name", "محمد", 0);
        page(ground, "common name, deep", "محمد", 1000 * Ground.PAGE);
        page(ground, "middle of a name", "hame", 0);
        page(ground, "part of every address", "example.org", 0);
        page(ground, "two words", "fatma يوسف", 0);
        page(ground, "six words, rare", "fatma ben 1zz مريم example org", 0);
        page(ground, "one address", Ground.email(5_000), 0);
        page(ground, "nothing found", "zzzzz", 0);
    }

    private static void page(Ground ground, String question, String sought, int first) {
        Memberships memberships = ground.as(Ground.CENTRE, Memberships.class);
        ground.measure("people: " + question, () -> {
            memberships.count(Ground.TUNISIA, sought);
            memberships.find(Ground.TUNISIA, sought, first, Ground.PAGE);
        });
    }
}
