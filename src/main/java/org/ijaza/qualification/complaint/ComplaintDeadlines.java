package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;

/**
 * What time brings to complaints: whoever must act is reminded, once, that one is soon to be answered, and what they said
 * is erased once the time is over that their scheme gave; one that is still open waits for its end.
 */
@ApplicationScoped
@Transactional
public class ComplaintDeadlines {

    /** How long before the answer is due. */
    private static final Duration BEFORE = Duration.ofDays(5);

    private static final int MOST_AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ComplaintMails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected ComplaintDeadlines() {}

    /** Looks for those of which it is time. */
    @ActivateRequestContext
    public void onHour(@Observes HourPassed hour) {
        Instant now = clock.instant();
        due("c.remindedAt is null", "c.answerUntil", now.plus(BEFORE), ComplaintState.RECEIVED, ComplaintState.IN_HAND)
                .forEach(complaint -> remind(complaint, now));
        due("c.erasedAt is null", "c.eraseAfter", now, ComplaintState.ANSWERED, ComplaintState.TAKEN_BACK)
                .forEach(complaint -> erase(complaint, now));
    }

    /** Those of some states whose moment of this name lies before another, the earliest first. */
    private List<Complaint> due(String undone, String moment, Instant before, ComplaintState... states) {
        return entities.createQuery(
                        "select c from Complaint c where " + undone + " and " + moment
                                + " < :before and c.state in :states order by " + moment,
                        Complaint.class)
                .setParameter("before", before)
                .setParameter("states", List.of(states))
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    private void remind(Complaint complaint, Instant now) {
        complaint.reminded(now);
        mails.due(complaint);
    }

    private void erase(Complaint complaint, Instant now) {
        complaint.erase(now);
        audit.record("complaint.erased", "complaint:" + complaint.getId());
    }
}
