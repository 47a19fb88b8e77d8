package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.ijaza.quiz.marking.Answering;

/** Finds attempts with their questions, whosesoever they are. */
@ApplicationScoped
@Transactional
class AttemptStore {

    /** Under names, since a query that locks is otherwise written out anew each time that it is asked. */
    static final String READ = "attempt.read";

    static final String LOCKED = "attempt.locked";

    static final String WITH_QUESTIONS = "select a from Attempt a left join fetch a.accommodation"
            + " join fetch a.questions q where a.id = :id order by q.position";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private VersionBanks banks;

    @Inject
    private CorrectedKeys corrected;

    protected AttemptStore() {}

    Optional<Attempt> find(long attemptId) {
        return find(READ, attemptId);
    }

    /**
     * Locks an attempt and its questions: an answer being saved comes before or after. The attempt first, as saving
     * does, which asks it for its end, so that the two never wait for each other.
     */
    Optional<Attempt> lock(long attemptId) {
        return find(LOCKED, attemptId);
    }

    private Optional<Attempt> find(String query, long attemptId) {
        return entities.createNamedQuery(query, Attempt.class)
                .setParameter("id", attemptId)
                .getResultStream()
                .findFirst();
    }

    /** What people have given its texts, for the answers that stand. */
    List<EssayMarking> markingsOf(Attempt attempt) {
        if (attempt.questions().stream().noneMatch(asked -> asked.answering() == Answering.PROSE)) {
            return List.of();
        }
        return entities.createQuery(
                        "select m from EssayMarking m where m.question.attempt.id = :attempt", EssayMarking.class)
                .setParameter("attempt", attempt.getId())
                .getResultStream()
                .filter(EssayMarking::holds)
                .toList();
    }

    /** What the attempt's questions were drawn from. */
    VersionBank bankOf(Attempt attempt) {
        return banks.getOfTest(attempt.getTestId());
    }

    /** The same with the keys that count. */
    VersionBank markingBankOf(Attempt attempt) {
        return corrected.getOfTest(attempt.getTestId());
    }

    /** The test that it is an attempt at. */
    Blueprint testOf(Attempt attempt) {
        return bankOf(attempt).test(attempt.getTestId());
    }
}
