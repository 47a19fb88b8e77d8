package org.ijaza.qualification;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;

/**
 * Erases the papers of candidacies that failed once the time is over that their scheme says: application, files,
 * evidence, comments and levels. What stays is who acted when, and the decision with its reason.
 */
@ApplicationScoped
@Transactional
public class Erasure {

    /** The shortest time that a scheme can say, to look at few candidacies. */
    private static final Duration SHORTEST = Duration.ofDays(28);

    private static final int MOST_AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Schemes schemes;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected Erasure() {}

    @ActivateRequestContext
    void onHour(@Observes HourPassed hour) {
        Instant now = clock.instant();
        List<Candidacy> ended = entities.createQuery(
                        "select c from Candidacy c where c.erasedAt is null and c.state in :failed and c.since < :before"
                                + " order by c.since",
                        Candidacy.class)
                .setParameter(
                        "failed",
                        Stream.of(CandidacyState.values())
                                .filter(CandidacyState::isFailed)
                                .toList())
                .setParameter("before", now.minus(SHORTEST))
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
        ended.stream().filter(one -> isOver(one, now)).forEach(one -> erase(one, now));
    }

    private boolean isOver(Candidacy candidacy, Instant now) {
        return candidacy
                .getSince()
                .atZone(ZoneOffset.UTC)
                .plusMonths(schemes.of(candidacy).keepMonths())
                .toInstant()
                .isBefore(now);
    }

    private void erase(Candidacy candidacy, Instant now) {
        List<HandedIn> files = candidacy.files();
        files.forEach(file -> entities.remove(entities.find(HandedInContent.class, file.getId())));
        candidacy.eraseEvidence();
        entities.flush();
        candidacy.erasePapers(now);
        entities.flush();
        audit.record("candidacy.papers-erased", "candidacy:" + candidacy.getId(), candidacy.getCentreId(), null);
    }
}
