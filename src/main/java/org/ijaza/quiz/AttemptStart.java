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
import java.util.Optional;
import java.util.Set;
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

    @Inject
    private TimeUp timeUp;

    @Inject
    private Accommodations accommodations;

    @Inject
    private Seats seats;

    protected AttemptStart() {}

    /**
     * The attempt in progress, else a new one.
     *
     * @param code of the sitting that the person has a seat in, if there is one
     * @return its id
     * @throws org.ijaza.platform.Conflict if no new one may be begun now, or the sitting is not open
     * @throws org.ijaza.platform.Invalid if it is not the sitting's code
     * @throws jakarta.persistence.PersistenceException if another window has begun one at this very moment
     */
    long begin(long personId, String country, Language language, Blueprint test, VersionBank bank, String code) {
        Optional<Seat> seat = seats.findOf(personId, test);
        Window window = Seats.windowOf(seat, test);
        AttemptHistory history = new AttemptHistory(test, attempts(personId, test.testId()), window);
        if (history.inProgress().isPresent()) {
            return history.inProgress().get().getId();
        }
        Instant now = clock.instant();
        history.requireNext(now);
        seat.ifPresent(taken -> taken.getSitting().requireOpen(code));
        Attempt attempt = new Attempt(
                personId,
                test.testId(),
                history.nextNumber(),
                country,
                language,
                bank.draw(test, country, asked(history, personId, test), random),
                now);
        accommodations.findOf(personId).ifPresent(attempt::accommodate);
        attempt.limit(test.minutes(), window.closes());
        entities.persist(attempt);
        seat.ifPresent(taken -> taken.take(attempt));
        // the unique key (person, test, number) speaks here, not at the end of the transaction
        entities.flush();
        if (attempt.findDeadline().isPresent()) {
            timeUp.watch(attempt);
        }
        return attempt.getId();
    }

    private List<Attempt> attempts(long personId, long testId) {
        return entities.createQuery(
                        "select a from Attempt a where a.personId = :person and a.testId = :test", Attempt.class)
                .setParameter("person", personId)
                .setParameter("test", testId)
                .getResultList();
    }

    /** Ids of the questions that the person was asked in attempts before. */
    private Set<Long> asked(AttemptHistory history, long personId, Blueprint test) {
        if (history.nextNumber() == 1) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select distinct q.questionId from Attempt a join a.questions q"
                                + " where a.personId = :person and a.testId = :test",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("test", test.testId())
                .getResultList());
    }
}
