package org.ijaza.centre;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link RoleHeld} says, as a plain value.
 *
 * @param id of the {@link RoleHeld}
 * @param days on which it is held
 */
record OwnRole(long id, Role role, long centreId, Days days) {

    private static final Period SECOND_FACTOR_GRACE = Period.ofWeeks(1);

    /** All that somebody holds, held or will hold, those given first before the others. */
    static List<OwnRole> of(long personId, EntityManager entities) {
        return entities.createQuery(
                        "select r.id, r.role, r.centre.id, r.from, r.until from RoleHeld r where r.person.id = :person"
                                + " order by r.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new OwnRole(
                        (Long) row[0], (Role) row[1], (Long) row[2], new Days((LocalDate) row[3], (LocalDate) row[4])))
                .toList();
    }

    /** Whether it is held on this day. */
    boolean isHeldOn(LocalDate day) {
        return days.include(day);
    }

    /** From when on it counts only with a second factor: a week after its first day; empty if it never asks for one. */
    Optional<Instant> secondFactorFrom() {
        return role.isWithSecondFactor()
                ? Optional.of(days.first()
                        .plus(SECOND_FACTOR_GRACE)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                : Optional.empty();
    }

    /** Whether who holds it may act in another role, in any centre. */
    boolean covers(Role other) {
        return role == Role.REGIONAL_ADMINISTRATOR && other.isRegionalAdministratorsToo();
    }
}
