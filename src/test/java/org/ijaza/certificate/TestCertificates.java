package org.ijaza.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.testing.TestDatabase;

/** Trainer's certificates of invented people, entered into a database of tests. */
final class TestCertificates {

    static final String COURSE = "thb-core";
    static final long TUNISIA = 2;
    static final long MOROCCO = 3;

    private final TestDatabase database;
    private int made;

    TestCertificates(TestDatabase database) {
        this(database, 0);
    }

    /** @param made how many there are already */
    TestCertificates(TestDatabase database, int made) {
        this.database = database;
        this.made = made;
    }

    /** Somebody with an account. */
    void person(long id, String state) {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into person (id, email, password_hash, country_code, language, state,"
                        + " created_at, version) values (" + id + ", 'p" + id + "@example.org', '', 'TN', 'ar', '"
                        + state
                        + "', '2026-01-01 00:00:00', 1)")
                .executeUpdate());
    }

    /** SQL of an act that nobody is named for. */
    static String act(long certificate, Act act, String at) {
        return "insert into certificate_act (certificate_id, act, at) values (" + certificate + ", '" + act + "', '"
                + at + "')";
    }

    /** Of those that are made here, the next. */
    CertificateNumber nextNumber() {
        return new CertificateNumber("TN", 2020, ++made);
    }

    /** For the core course in Arabic and French in Tunisia, granted by a person. */
    Certificate trainers(
            long holder, long granter, long centre, PersonNames names, LocalDate issued, LocalDate validUntil) {
        return trainers(
                holder,
                granter,
                centre,
                names,
                new Granted(Term.until(issued, validUntil), null),
                issued.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    /** The same with a term of its own. */
    Certificate trainers(long holder, long granter, long centre, PersonNames names, Granted granted, Instant issuedAt) {
        Grant grant = new Grant(
                "trainer", ++made, holder, centre, granter, new Scope(COURSE, Set.of(Language.AR, Language.FR), "TN"));
        return database.inTransaction(() -> {
            Certificate certificate = Certificate.ofGrant(
                    grant,
                    new CertificateNumber("TN", 2026, made),
                    names,
                    database.entities().find(Centre.class, centre),
                    new Texts("الأساسيات", "L’essentiel", "The essentials"),
                    granted,
                    issuedAt);
            database.entities().persist(certificate);
            return certificate;
        });
    }
}
