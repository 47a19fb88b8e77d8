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
        return from(OwnRole.of(personId, entities), LocalDate.now(clock));
    }

    /** The earliest moment from which one of these roles asks for it, those that are not held today aside. */
    static Optional<Instant> from(List<OwnRole> roles, LocalDate today) {
        return roles.stream()
                .filter(own -> own.isHeldOn(today))
                .map(OwnRole::secondFactorFrom)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
