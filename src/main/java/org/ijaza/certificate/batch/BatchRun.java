package org.ijaza.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.account.Person;
import org.ijaza.certificate.BulkIssuing;
import org.ijaza.certificate.BulkIssuing.Order;
import org.ijaza.certificate.Certificate;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/**
 * Issues the certificates of a batch, some at a time: each job does a part, in one transaction with the numbers that it
 * takes, and queues the next. A node that dies loses its part as if it had never begun, and whoever comes to the job
 * next, once the lease is over, goes on from there.
 */
@ApplicationScoped
@Transactional
public class BatchRun implements JobHandler {

    static final String KIND = "certificate-batch";

    /** Enough to keep all processors at work, few enough that others who issue wait for less than a second or two. */
    private static final int AT_ONCE = 50;

    /** A part takes a second or two; two nodes at the same one would wait for each other and do no harm. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BulkIssuing issuing;

    @Inject
    private DryRun dryRun;

    @Inject
    private Workshop workshop;

    @Inject
    private BatchMails mails;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    @Override
    public void run(String payload) {
        Batch batch = entities.find(Batch.class, Long.parseLong(payload), LockModeType.PESSIMISTIC_WRITE);
        if (batch == null || batch.getState() != BatchState.CONFIRMED) {
            return;
        }
        List<BatchLine> lines = entities.createQuery(
                        "select l from BatchLine l join fetch l.person where l.key.batchId = :batch"
                                + " and l.leftOut is null and l.certificate is null order by l.key.place",
                        BatchLine.class)
                .setParameter("batch", batch.getId())
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (!lines.isEmpty()) {
            issue(batch, lines);
        }
        if (lines.size() == AT_ONCE) {
            jobs.queue(KIND, payload);
        } else {
            batch.finish(clock.instant());
            mails.queue(batch);
            audit.record(
                    "batch.done", "batch:" + batch.getId(), batch.getCentre().getId(), String.valueOf(batch.getDone()));
        }
    }

    private void issue(Batch batch, List<BatchLine> lines) {
        CertificateKind kind = workshop.findKind(batch.getKind()).orElseThrow();
        Map<Long, BatchLine> byPerson = new HashMap<>();
        lines.forEach(line -> byPerson.put(line.getPerson().getId(), line));
        List<Finding> findings = dryRun.again(
                new DryRun.Question(
                        kind, batch.getCentre().getId(), batch.getCourse().getId(), batch.getPersonId()),
                lines.stream().map(BatchLine::getPerson).toList());
        findings.stream()
                .filter(finding -> finding.leftOut() != null)
                .forEach(finding -> byPerson.get(finding.person().getId()).leaveOut(finding.leftOut()));
        List<Order> orders = findings.stream()
                .filter(finding -> finding.leftOut() == null)
                .map(finding -> order(batch, finding))
                .toList();
        Map<Order, Certificate> issued = issuing.issue(kind, batch.getCentre(), orders);
        for (Order order : orders) {
            Person holder = order.holder();
            BatchLine line = byPerson.get(holder.getId());
            Certificate certificate = issued.get(order);
            if (certificate == null) {
                line.leaveOut(LeftOut.UNPRINTABLE);
            } else {
                line.issued(certificate);
            }
        }
        batch.advance(issued.size(), lines.size() - issued.size());
    }

    private static Order order(Batch batch, Finding finding) {
        return new Order(finding.enrolment(), finding.person(), batch.getHours(), batch.getPersonId());
    }
}
