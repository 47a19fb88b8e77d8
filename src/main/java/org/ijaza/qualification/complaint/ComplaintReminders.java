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
import org.ijaza.platform.job.HourPassed;

/** Reminds whoever must act, once, that a complaint is soon to be answered. */
@ApplicationScoped
@Transactional
public class ComplaintReminders {

    /** How long before the answer is due. */
    private static final Duration BEFORE = Duration.ofDays(5);

    private static final int MOST_AT_ONCE = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ComplaintMails mails;

    @Inject
    private Clock clock;

    protected ComplaintReminders() {}

    /** Looks for those of which it is time to remind. */
    @ActivateRequestContext
    public void onHour(@Observes HourPassed hour) {
        Instant now = clock.instant();
        entities.createQuery(
                        "select c from Complaint c where c.remindedAt is null and c.answerUntil < :soon"
                                + " and c.state in :open order by c.answerUntil",
                        Complaint.class)
                .setParameter("soon", now.plus(BEFORE))
                .setParameter("open", List.of(ComplaintState.RECEIVED, ComplaintState.IN_HAND))
                .setMaxResults(MOST_AT_ONCE)
                .getResultList()
                .forEach(complaint -> remind(complaint, now));
    }

    private void remind(Complaint complaint, Instant now) {
        complaint.reminded(now);
        mails.due(complaint);
    }
}
