package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.ijaza.quiz.MarkerTies;

/** Keeps from marking somebody's texts who has declared a tie to them, of whatever kind. */
@ApplicationScoped
@Transactional
public class DeclaredTies implements MarkerTies {

    @PersistenceContext
    private EntityManager entities;

    protected DeclaredTies() {}

    @Override
    public Set<Long> findTied(long marker) {
        return Set.copyOf(entities.createQuery(
                        "select distinct p.id from DeclaredConflict d, Person p where d.officialId = :marker"
                                + " and d.email = p.email",
                        Long.class)
                .setParameter("marker", marker)
                .getResultList());
    }
}
