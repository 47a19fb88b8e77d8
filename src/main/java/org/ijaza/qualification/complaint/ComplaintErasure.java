package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;

/** Erases what complaints said once the time is over that their scheme gave; one that is still open waits for its end. */
@ApplicationScoped
@Transactional
public class ComplaintErasure {

    private static final int MOST_AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected ComplaintErasure() {}

    /** Looks for those whose time is over. */
    @ActivateRequestContext
    public void onHour(@Observes HourPassed hour) {
        Instant now = clock.instant();
        entities.createQuery(
                        "select c from Complaint c where c.erasedAt is null and c.eraseAfter < :now and c.state in :ended"
                                + " order by c.eraseAfter",
                        Complaint.class)
                .setParameter("now", now)
                .setParameter("ended", List.of(ComplaintState.ANSWERED, ComplaintState.TAKEN_BACK))
                .setMaxResults(MOST_AT_ONCE)
                .getResultList()
                .forEach(complaint -> erase(complaint, now));
    }

    private void erase(Complaint complaint, Instant now) {
        complaint.erase(now);
        audit.record("complaint.erased", "complaint:" + complaint.getId());
    }
}
