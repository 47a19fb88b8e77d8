package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.PersonName;
import org.ijaza.cohort.CourseCompleted;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/**
 * Issues the certificate of a completed course: the wish is kept with the completion, the work is done by a job
 * right after, so that a fault in printing never takes the completion away.
 */
@ApplicationScoped
@Transactional
public class Issuing implements JobHandler {

    /** The kind that completing a course earns. */
    static final String COMPLETION = "completion";

    private static final String JOB = "certificate";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private Centres centres;

    @Inject
    private Jobs jobs;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void onCourseCompleted(@Observes CourseCompleted completed) {
        jobs.queue(JOB, String.valueOf(completed.enrolmentId()));
    }

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(String payload) {
        Enrolment enrolment = entities.find(Enrolment.class, Long.parseLong(payload));
        CertificateKind kind = workshop.findKind(COMPLETION).orElseThrow();
        if (isIssued(kind, enrolment)) {
            return;
        }
        Person person = entities.find(Person.class, enrolment.getPersonId());
        Centre centre = centres.nationalOf(enrolment.getCountry());
        Instant now = clock.instant();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        CertificateNumber number = nextNumber(centre.getCountry(), today.getYear());
        Certificate certificate = new Certificate(
                kind.id(),
                number,
                VerificationCode.random(),
                enrolment,
                person.getNames(),
                centre,
                kind.validityMonths().isPresent()
                        ? today.plusMonths(kind.validityMonths().getAsInt())
                        : null,
                now);
        entities.persist(certificate);
        entities.flush();
        byte[] file = workshop.make(kind, sheet(certificate, number, kind, person, now), now);
        entities.persist(new CertificateFile(certificate, Hash.sha256(file), file));
        mails.send(
                person.getEmail(),
                person.getLanguage(),
                "certificate",
                person.getNames().in(person.getLanguage()),
                certificate.getCourse().in(person.getLanguage()),
                certificate.getNumber(),
                settings.url() + "/learn/");
        audit.record("certificate.issued", "certificate:" + certificate.getId(), centre.getId(), null);
    }

    private boolean isIssued(CertificateKind kind, Enrolment enrolment) {
        return !entities.createQuery(
                        "select c.id from Certificate c where c.kind = :kind and c.enrolmentId = :enrolment",
                        Long.class)
                .setParameter("kind", kind.id())
                .setParameter("enrolment", enrolment.getId())
                .getResultList()
                .isEmpty();
    }

    /** Held until the end of the transaction: a number that is not used goes back with it. */
    private CertificateNumber nextNumber(String country, int year) {
        entities.createNativeQuery("insert into certificate_series (country, issue_year, last_serial) values (?, ?, 0)"
                        + " on duplicate key update last_serial = last_serial")
                .setParameter(1, country)
                .setParameter(2, year)
                .executeUpdate();
        return entities.find(
                        CertificateSeries.class,
                        new CertificateSeries.Key(country, year),
                        LockModeType.PESSIMISTIC_WRITE)
                .next();
    }

    private CertificateSheet sheet(
            Certificate certificate, CertificateNumber number, CertificateKind kind, Person person, Instant now) {
        Centre centre = certificate.getCentre();
        return new CertificateSheet(
                number,
                kind.layoutFor(person.getLanguage(), person.getCountry()),
                new PersonName(
                        certificate.getHolder().getArabic(),
                        certificate.getHolder().getLatin()),
                certificate.getCourse(),
                certificate.getHours(),
                centre.getName(),
                centre.getPlace(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC).toLocalDate(),
                Optional.ofNullable(certificate.getValidUntil()),
                Map.of(),
                Map.of(),
                URI.create(Verification.address(settings.url(), number, certificate.getCode())),
                now);
    }
}
