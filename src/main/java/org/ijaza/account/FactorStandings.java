package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where each stands with the second factor. */
@ApplicationScoped
@Transactional
public class FactorStandings {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SecondFactorDuty duty;

    protected FactorStandings() {}

    /** For tests without a container. */
    FactorStandings(EntityManager entities, SecondFactorDuty duty) {
        this.entities = entities;
        this.duty = duty;
    }

    /** For rooms that already know that the caller may ask. */
    public FactorStanding of(long personId) {
        return FactorStanding.of(
                Optional.ofNullable(entities.find(SecondFactor.class, personId)), duty.dutyFrom(personId));
    }
}
