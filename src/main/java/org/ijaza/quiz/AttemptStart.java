package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ijaza.platform.Language;

/** Begins attempts, each in a transaction of its own, so that the loser of a race can look again. */
@ApplicationScoped
@Transactional
class AttemptStart {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    protected AttemptStart() {}

    /** For tests without a container. */
    AttemptStart(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The attempt in progress, else a new one.
     *
     * @return its id
     * @throws org.ijaza.platform.Conflict if no new one may be begun now
     * @throws jakarta.persistence.PersistenceException if another window has begun one at this very moment
     */
    long begin(long personId, String country, Language language, Blueprint test, VersionBank bank) {
        Sittings sittings = new Sittings(test, attempts(personId, test.testId()));
        if (sittings.inProgress().isPresent()) {
            return sittings.inProgress().get().getId();
        }
        Instant now = clock.instant();
        sittings.requireNext(now);
        Attempt attempt = new Attempt(
                personId,
                test.testId(),
                sittings.nextNumber(),
                country,
                language,
                bank.draw(test, country, random),
                now);
        entities.persist(attempt);
        // the unique key (person, test, number) speaks here, not at the end of the transaction
        entities.flush();
        return attempt.getId();
    }

    private List<Attempt> attempts(long personId, long testId) {
        return entities.createQuery(
                        "select a from Attempt a where a.personId = :person and a.testId = :test", Attempt.class)
                .setParameter("person", personId)
                .setParameter("test", testId)
                .getResultList();
    }
}
