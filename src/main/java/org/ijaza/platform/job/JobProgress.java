package org.ijaza.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Tells how far a job is while its own transaction still runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobProgress {

    @PersistenceContext
    private EntityManager entities;

    protected JobProgress() {}

    /**
     * Notes it where pages look for it.
     *
     * @param table that has a column {@code done}; our own, never from outside
     * @param id of the row
     * @param done how many are done so far
     */
    public void note(String table, long id, int done) {
        entities.createNativeQuery("update " + table + " set done = ? where id = ?")
                .setParameter(1, done)
                .setParameter(2, id)
                .executeUpdate();
    }
}
