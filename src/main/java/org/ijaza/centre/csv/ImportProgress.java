package org.ijaza.centre.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Tells how far an import is while its own transaction still runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportProgress {

    @PersistenceContext
    private EntityManager entities;

    void note(long importId, int done) {
        entities.createNativeQuery("update people_import set done = ? where id = ?")
                .setParameter(1, done)
                .setParameter(2, importId)
                .executeUpdate();
    }
}
