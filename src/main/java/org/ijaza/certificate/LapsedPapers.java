package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/**
 * Takes from the desk what waits to be signed in the place of a certificate that is withdrawn meanwhile. A job does it,
 * so that it locks the paper first, as whoever signs does.
 */
@ApplicationScoped
@Transactional
public class LapsedPapers implements JobHandler {

    private static final String JOB = "lapsed-paper";
    private static final Set<Act> ENDS = Set.of(Act.WITHDRAWN, Act.SUPERSEDED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    void onChange(@Observes CertificateChanged changed) {
        Certificate old = entities.find(Certificate.class, changed.certificateId());
        boolean awaited = ENDS.contains(changed.act())
                && !entities.createQuery("select p.id from Paper p where p.openKey = :key", Long.class)
                        .setParameter("key", Paper.keyOf(old))
                        .getResultList()
                        .isEmpty();
        if (awaited) {
            jobs.queue(JOB, String.valueOf(changed.certificateId()));
        }
    }

    @Override
    public String kind() {
        return JOB;
    }

    /** @param payload id of the certificate that is withdrawn */
    @Override
    public void run(String payload) {
        Certificate old = entities.find(Certificate.class, Long.valueOf(payload));
        entities.createQuery("select p from Paper p where p.openKey = :key", Paper.class)
                .setParameter("key", Paper.keyOf(old))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::lapse);
    }

    private void lapse(Paper paper) {
        paper.lapse(clock.instant());
        PaperFile file = entities.find(PaperFile.class, paper.getId());
        if (file != null) {
            entities.remove(file);
        }
        audit.record(
                "signing.lapsed", "paper:" + paper.getId(), paper.getCentre().getId(), null);
    }
}
