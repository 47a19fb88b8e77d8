package org.ijaza.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.ijaza.certificate.Issuing;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/** Tells everybody of a batch that the certificate is there, little by little once all are issued. */
@ApplicationScoped
@Transactional
public class BatchMails implements JobHandler {

    private static final String KIND = "certificate-batch-mails";
    private static final String ABOUT = "batchCertificate";
    private static final int MAILS_A_JOB = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Issuing issuing;

    @Inject
    private Jobs jobs;

    void queue(Batch batch) {
        int last = entities.createQuery(
                        "select max(l.key.place) from BatchLine l where l.key.batchId = :batch", Integer.class)
                .setParameter("batch", batch.getId())
                .getSingleResult();
        List<String> payloads = new ArrayList<>();
        for (int from = 1; from <= last; from += MAILS_A_JOB) {
            payloads.add(batch.getId() + " " + from);
        }
        jobs.queueLittleByLittle(KIND, payloads);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] parts = payload.split(" ");
        int from = Integer.parseInt(parts[1]);
        entities.createQuery(
                        "select l from BatchLine l join fetch l.person join fetch l.certificate"
                                + " where l.key.batchId = :batch and l.key.place between :from and :to",
                        BatchLine.class)
                .setParameter("batch", Long.parseLong(parts[0]))
                .setParameter("from", from)
                .setParameter("to", from + MAILS_A_JOB - 1)
                .getResultList()
                .forEach(line -> issuing.announce(line.getCertificate(), line.getPerson(), ABOUT, "/learn/"));
    }
}
