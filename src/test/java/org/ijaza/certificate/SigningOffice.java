package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.REGIONAL;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Role;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.key.TestKeys;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;

/** A centre whose trainers' certificates are signed by two people of two centres. */
final class SigningOffice {

    static final long HOLDER = 2000;
    static final long DECIDER = 2001;
    static final long NATIONAL = 2002;
    static final long OTHER_NATIONAL = 2003;
    static final long REGION = 2004;
    static final PersonNames RIGHT = new PersonNames("\u0623\u0645\u064a\u0646\u0629", "Amina Ben Younes");

    private final Path folder;
    private int candidacies = 1;

    /** @param folder for keys */
    SigningOffice(Path folder) {
        this.folder = folder;
    }

    /** The centre of Tunisia with its key, four certifiers and one who will be certified. */
    CentreOffice open(On kind) {
        CentreOffice office = new CentreOffice(kind);
        TestWorkshop.open(office.service(Workshop.class), office.clock().instant());
        office.service(LoggedActs.class);
        office.sql("insert into course (id, code) values (1, 'thb-core')");
        office.sql(
                "insert into course_version (id, course_id, number, content_hash, published_at, hours, title_ar,"
                        + " title_fr, title_en, summary_ar, summary_fr, summary_en, audience_ar, audience_fr, audience_en)"
                        + " values (1, 1, 1, '', '2026-01-01 00:00:00', 12, 'a', 'f', 'The essentials', '', '', '', '', '', '')");
        person(office, HOLDER, "Amina Ben Youssef");
        person(office, DECIDER, "Nadia Mejri");
        person(office, NATIONAL, "Karim Zouari");
        person(office, OTHER_NATIONAL, "Hichem Ayadi");
        person(office, REGION, "Souad Fehri");
        for (long certifier : new long[] {DECIDER, NATIONAL, OTHER_NATIONAL, HOLDER}) {
            office.enter(certifier, TUNISIA, Role.CERTIFIER);
        }
        for (long certifier : new long[] {DECIDER, NATIONAL, REGION}) {
            office.enter(certifier, REGIONAL, Role.CERTIFIER);
        }
        office.run(() -> TestKeys.make(office.service(CentreKeys.class), folder, DECIDER, TUNISIA));
        office.run(() -> office.service(Workshop.class).kinds().forEach(one -> one.validity()
                .ifPresent(rules -> office.service(Rulebook.class).publish(one.id(), rules))));
        return office;
    }

    private static void person(CentreOffice office, long id, String name) {
        office.sql(
                "insert into person (id, email, password_hash, name_latin, country_code, language, state, created_at,"
                        + " version) values (" + id + ", 'p" + id + "@example.org', '', '" + name
                        + "', 'TN', 'fr', 'ACTIVE', '2026-01-01 00:00:00', 1)");
    }

    /** A certifier grants; answers the id of the paper. */
    long granted(CentreOffice office) {
        Grant grant = new Grant(
                "trainer",
                candidacies++,
                HOLDER,
                TUNISIA,
                DECIDER,
                new Scope("thb-core", Set.of(Language.AR, Language.FR), "TN"));
        office.run(() -> office.service(TrainerCertificates.class).run(grant.payload()));
        return office.in(() -> office.database()
                .entities()
                .createQuery("select max(p.id) from Paper p", Long.class)
                .getSingleResult());
    }

    static boolean signs(CentreOffice office, long person, long paper, int step) {
        return office.as(person)
                .in(() -> office.service(Signing.class).sign(paper, step).isPresent());
    }

    static void isRefused(
            CentreOffice office, long person, long paper, int step, Class<? extends Exception> how, String... key) {
        assertThatThrownBy(() -> signs(office, person, paper, step))
                .isInstanceOf(how)
                .satisfies(refusal -> assertThat(List.of(key))
                        .allSatisfy(part -> assertThat(refusal.toString()).contains(part)));
    }

    static List<Certificate> issued(CentreOffice office) {
        return office.in(() -> office.database()
                .entities()
                .createQuery("select c from Certificate c order by c.id", Certificate.class)
                .getResultList());
    }
}
