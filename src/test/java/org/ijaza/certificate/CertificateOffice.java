package org.ijaza.certificate;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.TestCredentialKeys;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.TestPress;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.certificate.validity.ValidityRules.Cohorts;
import org.ijaza.certificate.validity.ValidityRules.Renewal;
import org.ijaza.course.PublishedCourse;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** A centre that certifies trainers, with two certifiers, a real press and a clock that the test moves. */
final class CertificateOffice implements AutoCloseable {

    static final long GRANTER = 1001;
    /** Did not grant, and is who acts. */
    static final long CERTIFIER = 1002;
    /** Administers the region. */
    static final long REGION = 1003;

    private static final PersonNames NAMES = new PersonNames("مريم", "Mariem Trabelsi");
    private static final CertificateKind TRAINER = TestPress.TRAINER;

    final TestDatabase database;
    private final TestClock clock;
    private final Caller caller = new Caller();
    private final Wiring wiring;
    private final TestCertificates certificates;
    private final Listener listener = new Listener();

    /** Hears what is done to certificates. */
    static final class Listener {

        private final List<CertificateChanged> heard = new ArrayList<>();

        void onChange(@Observes CertificateChanged change) {
            heard.add(change);
        }
    }

    CertificateOffice(On kind, LocalDate today) {
        database = TestDatabase.on(kind);
        clock = new TestClock(morningOf(today));
        wiring = new Wiring(
                database.entities(),
                caller,
                clock,
                listener,
                TestRoles.permissions(database, caller, clock),
                PublishedCourse.courses(database),
                new Workshop(Map.of(TRAINER.id(), TRAINER), TestPress.PRESS, TestPress.SEAL));
        TestCredentialKeys.open(wiring.of(CredentialKeys.class));
        certificates = new TestCertificates(database);
        person(GRANTER);
        person(CERTIFIER);
        person(REGION);
        TestRoles.give(database, REGION, 1, Role.REGIONAL_ADMINISTRATOR, clock);
        TestRoles.give(database, CERTIFIER, TestCertificates.TUNISIA, Role.CERTIFIER, clock);
        TestRoles.give(database, GRANTER, TestCertificates.TUNISIA, Role.CERTIFIER, clock);
        sql("insert into second_factor (person_id, secret, on_since, last_step, version) select id, '',"
                + " created_at, 0, 1 from person where id in (" + GRANTER + ", " + CERTIFIER + ", " + REGION + ")");
        calls(CERTIFIER);
        publish(rules());
    }

    private void person(long id) {
        certificates.person(id, "ACTIVE");
        sql("update person set name_latin = 'Mariem Trabelsi' where id = " + id);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    /** The rules of the kind that is shipped, as its first version said them: without cohorts. */
    static ValidityRules rules() {
        return version(1, Optional.empty());
    }

    /** The shipped ones as another version. */
    private static ValidityRules version(int number, Optional<Cohorts> cohorts) {
        ValidityRules shipped = TRAINER.validity().orElseThrow();
        Renewal renewal = shipped.renewal().orElseThrow();
        return with(number, shipped, new Renewal(renewal.course(), cohorts, renewal.decided()));
    }

    private static ValidityRules with(int number, ValidityRules rules, Renewal renewal) {
        return new ValidityRules(
                number,
                rules.months(),
                rules.counting(),
                rules.yearly(),
                rules.window(),
                rules.grace(),
                rules.pause(),
                rules.reminders(),
                Optional.of(renewal));
    }

    /** From now on renewing asks for cohorts too, as the shipped rules do. */
    void asksForCohorts() {
        publish(version(
                2, TRAINER.validity().orElseThrow().renewal().orElseThrow().cohorts()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    void on(LocalDate day) {
        clock.advance(Duration.between(clock.instant(), morningOf(day)));
    }

    /** From now on this person asks. */
    void calls(long person) {
        caller.is(person, "TN");
    }

    /** A service as the caller finds it. */
    <T> T of(Class<T> service) {
        return wiring.of(service);
    }

    /** The caller does something, or is refused. */
    <T> void does(Class<T> service, Consumer<T> deed) {
        T made = of(service);
        database.inTransaction(() -> deed.accept(made));
    }

    void publish(ValidityRules rules) {
        does(Rulebook.class, book -> book.publish(TRAINER.id(), rules));
    }

    /** From now on renewing asks for a course, and for a certifier's decision or not. */
    void publish(int version, String course, boolean decided) {
        publish(with(version, rules(), new Renewal(Optional.of(course), Optional.empty(), decided)));
    }

    /** What is granted today by the newest rules. */
    private Granted granted() {
        ValidityRules newest = database.inTransaction(
                () -> of(Rulebook.class).findNewest(TRAINER.id()).orElseThrow());
        return new Granted(newest.firstFrom(today()), newest.version());
    }

    /** Somebody new, who is granted a certificate today under the rules that are shipped; answers its id. */
    long certifies(long person) {
        person(person);
        return certifiesAgain(person);
    }

    /** The same of somebody who is known. */
    long certifiesAgain(long person) {
        return certificates
                .trainers(person, GRANTER, TestCertificates.TUNISIA, NAMES, granted(), now())
                .getId();
    }

    /** A certificate in the place of another, with another name; answers its id. */
    long corrects(long certificate) {
        return database.inTransaction(() -> {
            Certificate old = database.entities().find(Certificate.class, certificate);
            Certificate corrected = Certificate.inPlaceOf(
                    old,
                    Act.CORRECTED,
                    certificates.nextNumber(),
                    new PersonNames("", "Corrected"),
                    new Granted(old.getTerm(), old.rulesVersion().orElseThrow()),
                    CERTIFIER,
                    now());
            database.entities().persist(corrected);
            of(CertificateActs.class).done(corrected);
            of(CertificateActs.class).done(old);
            return corrected.getId();
        });
    }

    /** Somebody completes a course today. */
    void completes(long person, String course) {
        sql("insert into course (code) select '" + course + "' from centre where id = 1 and not exists"
                + " (select 1 from course where code = '" + course + "')");
        sql("insert into course_version (course_id, number, content_hash, published_at, hours, title_ar, title_fr,"
                + " title_en, summary_ar, summary_fr, summary_en, audience_ar, audience_fr, audience_en)"
                + " select id, 1, '', '2026-01-01', 2, 'c', 'c', 'c', '', '', '', '', '', '' from course where code = '"
                + course + "' and not exists (select 1 from course_version v where v.course_id = course.id)");
        sql("insert into enrolment (person_id, course_id, course_version_id, country, enrolled_at, completed_at)"
                + " select " + person + ", v.course_id, v.id, 'TN', '" + today() + "', '" + today()
                + " 08:00:00' from course_version v, course c where c.id = v.course_id and c.code = '" + course + "'");
    }

    private void sql(String statement) {
        database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    /** What was told to those who follow what is done to certificates. */
    List<CertificateChanged> heard() {
        return listener.heard;
    }

    /** The first column of what SQL finds. */
    @SuppressWarnings("unchecked") // a native query has no type
    <T> List<T> column(String sql, Class<T> type) {
        return database.inTransaction(
                () -> ((List<Object>) database.entities().createNativeQuery(sql).getResultList())
                        .stream().map(type::cast).toList());
    }

    /** Ids of the certificates that the register shows of a standing. */
    List<Long> listed(Standing standing) {
        return database.inTransaction(() -> of(Register.class)
                .find(new RegisterQuery(
                        "", Optional.empty(), Optional.of(standing), RegisterQuery.Order.VALID_UNTIL, false, 0, 100))
                .stream()
                .map(Certificate::getId)
                .sorted()
                .toList());
    }

    /** Ids of all certificates that have this standing today. */
    List<Long> having(Standing standing) {
        return database.inTransaction(() -> database.entities()
                .createQuery("select c from Certificate c order by c.id", Certificate.class)
                .getResultStream()
                .filter(certificate -> certificate.standingOn(today()) == standing)
                .map(Certificate::getId)
                .toList());
    }

    /** What the nightly job does. */
    void watches() {
        does(CertificateWatch.class, watch -> watch.run("0"));
    }

    Standing standing(long certificate, LocalDate day) {
        return database.inTransaction(
                () -> database.entities().find(Certificate.class, certificate).standingOn(day));
    }

    boolean mayLead(long person) {
        return database.inTransaction(
                () -> of(Licences.class).mayLead(person, TestCertificates.COURSE, Language.AR, "TN", today()));
    }

    /** Id of the newest certificate of somebody. */
    long newestOf(long person) {
        return database.inTransaction(() -> database.entities()
                .createQuery("select max(c.id) from Certificate c where c.personId = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult());
    }

    /** Stages of all notices that somebody was sent, in order. */
    List<Integer> told(long person) {
        return database.inTransaction(() -> database.entities()
                .createQuery(
                        "select n.stage from CertificateNotice n, Certificate c where c.id = n.certificateId"
                                + " and c.personId = :person order by n.id",
                        Integer.class)
                .setParameter("person", person)
                .getResultList());
    }

    @Override
    public void close() {
        database.close();
    }
}
