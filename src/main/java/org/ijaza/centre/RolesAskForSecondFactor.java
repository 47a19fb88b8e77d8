package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.SecondFactorDuty;

/**
 * Authors, reviewers, assessors, certifiers and administrators must have a second factor, from a week after the first
 * day of the first of their present roles.
 */
@ApplicationScoped
@Transactional
public class RolesAskForSecondFactor implements SecondFactorDuty {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    protected RolesAskForSecondFactor() {}

    /** For tests without a container. */
    RolesAskForSecondFactor(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> dutyFrom(long personId) {
        LocalDate today = LocalDate.now(clock);
        return from(entities.createQuery("select r from RoleHeld r where r.person.id = :person", RoleHeld.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(held -> held.isHeldOn(today))
                .toList());
    }

    /** The earliest moment from which one of these roles asks for it. */
    static Optional<Instant> from(List<RoleHeld> held) {
        return held.stream()
                .map(RoleHeld::secondFactorFrom)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
