package org.ijaza.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ijaza.account.CertifiedNames;
import org.ijaza.account.Person;
import org.ijaza.platform.Caller;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.mail.Mail;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** The services of this room over one database, and people who administer centres. */
public final class CentreOffice implements AutoCloseable {

    public static final long REGIONAL = 1;
    public static final long TUNISIA = 2;
    public static final long MOROCCO = 3;

    /** Administer the region. */
    public static final long REGION = 101;

    public static final long OTHER_REGION = 102;

    /** Administer the centre of Tunisia. */
    public static final long TUNIS = 103;

    public static final long SFAX = 104;

    /** Administers the centre of Morocco. */
    public static final long RABAT = 105;

    /** Belongs to the centre of Tunisia and holds no role. */
    public static final long AMINA = 106;

    /** Belongs to no centre. */
    public static final long NOBODY = 107;

    /** Ids of people whose names a certificate carries, for services that only ask that. */
    private final Set<Long> certified = new HashSet<>();

    private final TestDatabase database;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();
    private final Wiring wiring;

    /** @param known what rooms to the right are asked for */
    public CentreOffice(On kind, Object... known) {
        database = TestDatabase.on(kind);
        wiring = new Wiring(Stream.concat(
                        Stream.of(
                                database.entities(),
                                caller,
                                clock,
                                TestRoles.permissions(database, caller, clock),
                                (CertifiedNames) certified::contains),
                        Stream.of(known))
                .toArray());
        // both are reached by what others ask or tell
        wiring.of(RolesAskForSecondFactor.class);
        wiring.of(Memberships.class);
        for (long id = REGION; id <= NOBODY; id++) {
            person(id);
        }
        enter(REGION, REGIONAL, Role.REGIONAL_ADMINISTRATOR);
        enter(TUNIS, TUNISIA, Role.CENTRE_ADMINISTRATOR);
        enter(SFAX, TUNISIA, Role.CENTRE_ADMINISTRATOR);
        enter(RABAT, MOROCCO, Role.CENTRE_ADMINISTRATOR);
        run(() -> service(Memberships.class).join(getPerson(AMINA), centre(TUNISIA)));
        as(TUNIS);
    }

    private void person(long id) {
        sql("insert into person (id, email, password_hash, name_latin, country_code, language, state, created_at,"
                + " version) values (" + id + ", '" + email(id) + "', '', 'Somebody " + id
                + "', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)");
    }

    private Person getPerson(long id) {
        return database.entities().find(Person.class, id);
    }

    private Centre centre(long id) {
        return database.entities().find(Centre.class, id);
    }

    /** Gives a role from today on, and lets the person belong to the centre. */
    public void enter(long person, long centre, Role role) {
        run(() -> service(Roles.class).enter(getPerson(person), centre(centre), role));
    }

    /** From now on a certificate carries this person's names. */
    public void certify(long person) {
        certified.add(person);
    }

    public static String email(long person) {
        return "p" + person + "@example.org";
    }

    public CentreOffice as(long person) {
        caller.is(person, "TN");
        return this;
    }

    public <T> T service(Class<T> type) {
        return wiring.of(type);
    }

    public <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }

    public void run(Runnable work) {
        database.inTransaction(work);
    }

    public void sql(String statement) {
        run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    /** Does the jobs of one kind that wait, as the runner would. */
    public void doJobs(JobHandler handler) {
        List<?> payloads = in(() -> database.entities()
                .createNativeQuery("select payload from job where kind = ?1 order by id")
                .setParameter(1, handler.kind())
                .getResultList());
        sql("delete from job where kind = '" + handler.kind() + "'");
        payloads.forEach(payload -> run(() -> handler.run((String) payload)));
    }

    /** The token of the link in the newest mail. */
    public String newestToken() {
        String body = in(() -> database.entities()
                .createQuery("select m from Mail m order by m.id desc", Mail.class)
                .setMaxResults(1)
                .getSingleResult()
                .getBody());
        return body.replaceAll("(?s).*token=([\\w-]+).*", "$1");
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public TestDatabase database() {
        return database;
    }

    public TestClock clock() {
        return clock;
    }

    @Override
    public void close() {
        database.close();
    }
}
