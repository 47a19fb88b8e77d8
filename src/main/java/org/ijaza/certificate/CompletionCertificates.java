package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.cohort.CourseCompleted;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/**
 * Issues the certificate of a completed course: the wish is kept with the completion, the work is done by a job
 * right after, so that a fault in printing never takes the completion away.
 */
@ApplicationScoped
@Transactional
public class CompletionCertificates implements JobHandler {

    /** The kind that completing a course earns. */
    static final String COMPLETION = "completion";

    private static final String JOB = "certificate";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Issuing issuing;

    @Inject
    private Workshop workshop;

    @Inject
    private Centres centres;

    @Inject
    private Jobs jobs;

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
        Issuing.Moment moment = issuing.begin(kind, centre);
        Certificate certificate = Certificate.ofCompletion(
                kind.id(), moment.number(), enrolment, person.getNames(), centre, moment.granted(), moment.now());
        issuing.complete(kind, certificate, moment, issuing.print(certificate, person));
        issuing.announce(certificate, person, "certificate", "/learn/");
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
}
