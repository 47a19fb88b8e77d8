package org.ijaza.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Tells how far an import of questions is while its own transaction still runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportSteps {

    @PersistenceContext
    private EntityManager entities;

    protected ImportSteps() {}

    void note(long importId, int done) {
        entities.createNativeQuery("update question_import set done = ? where id = ?")
                .setParameter(1, done)
                .setParameter(2, importId)
                .executeUpdate();
    }
}
