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
import org.ijaza.course.Courses;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.qualification.CandidacyGranted;

/**
 * Issues the certificate that a certifier granted: the wish is kept with the decision, the work is done by a job
 * right after, so that a fault in printing never takes the decision away. Where people have to sign, it waits for them.
 * It gives no role in any centre: what its
 * holder may teach is asked of {@link Licences}.
 */
@ApplicationScoped
@Transactional
public class TrainerCertificates implements JobHandler {

    private static final String JOB = "trainer-certificate";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Issuing issuing;

    @Inject
    private Papers papers;

    @Inject
    private Workshop workshop;

    @Inject
    private Centres centres;

    @Inject
    private Courses courses;

    @Inject
    private Jobs jobs;

    void onCandidacyGranted(@Observes CandidacyGranted granted) {
        jobs.queue(JOB, Grant.of(granted).payload());
    }

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(String payload) {
        Grant grant = Grant.ofPayload(payload);
        if (isIssued(grant)) {
            return;
        }
        CertificateKind kind = workshop.findKind(grant.kind()).orElseThrow();
        if (kind.isSigned()) {
            papers.await(grant);
            return;
        }
        Person person = entities.find(Person.class, grant.personId());
        Centre centre = centres.getCentre(grant.centreId());
        Issuing.Moment moment = issuing.begin(kind, centre);
        Certificate certificate = Certificate.ofGrant(
                grant,
                moment.number(),
                person.getNames(),
                centre,
                courses.getCurrentVersion(grant.scope().getCourseCode()).getTitle(),
                moment.granted(),
                moment.now());
        issuing.complete(kind, certificate, moment, issuing.print(certificate, person));
        issuing.announce(certificate, person, "trainerCertificate", "/teach/");
    }

    private boolean isIssued(Grant grant) {
        return !entities.createQuery("select c.id from Certificate c where c.candidacyId = :candidacy", Long.class)
                .setParameter("candidacy", grant.candidacyId())
                .getResultList()
                .isEmpty();
    }
}
