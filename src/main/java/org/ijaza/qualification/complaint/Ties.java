package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What officials have declared of their ties to people who complain. */
@ApplicationScoped
@Transactional
public class Ties {

    @PersistenceContext
    private EntityManager entities;

    protected Ties() {}

    /** Ids of the officials who have declared a tie to who complains. */
    Set<Long> findTied(Complaint complaint) {
        return Set.copyOf(entities.createQuery(
                        "select distinct d.officialId from DeclaredConflict d, Person p where p.id = :complainant"
                                + " and d.email = p.email",
                        Long.class)
                .setParameter("complainant", complaint.getPersonId())
                .getResultList());
    }
}
