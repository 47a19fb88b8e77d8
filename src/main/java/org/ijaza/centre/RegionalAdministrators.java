package org.ijaza.centre;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Who administers the region: there must always be somebody. */
final class RegionalAdministrators {

    private RegionalAdministrators() {}

    /** Ids of those who may sign in and hold the role on this day. */
    static Set<Long> on(LocalDate day, EntityManager entities) {
        return entities.createQuery("select r from RoleHeld r join fetch r.person where r.role = :role", RoleHeld.class)
                .setParameter("role", Role.REGIONAL_ADMINISTRATOR)
                .getResultStream()
                .filter(held -> held.isHeldOn(day) && held.getPerson().isActive())
                .map(held -> held.getPerson().getId())
                .collect(Collectors.toSet());
    }
}
