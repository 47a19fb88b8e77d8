package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/** Lets those who were given a role before there were memberships belong to the centre of it. */
@ApplicationScoped
@Transactional
public class EarlierMembers implements StartStep {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Memberships memberships;

    @Override
    public int order() {
        return 19;
    }

    @Override
    public void run(StartNotice notice) {
        entities.createQuery(
                        "select r from RoleHeld r join fetch r.person join fetch r.centre where not exists"
                                + " (select m from Membership m where m.person = r.person and m.centre = r.centre)",
                        RoleHeld.class)
                .getResultList()
                .forEach(held -> memberships.join(held.getPerson(), held.getCentre()));
    }
}
