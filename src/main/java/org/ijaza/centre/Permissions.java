package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.account.FactorStanding;
import org.ijaza.account.SecondFactor;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;

/**
 * What the caller may do. Every service asks here first. A role counts in the centre it is held in and in no other;
 * a regional administrator acts in every centre as its administrator and sees all figures, but neither teaches,
 * writes, assesses nor certifies without holding that role. A role that asks for a second factor counts for nothing
 * once the time to set it up is over.
 */
@ApplicationScoped
@Transactional
public class Permissions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    protected Permissions() {}

    /** For tests without a container. */
    public Permissions(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Id of the person who is signed in.
     *
     * @throws NotSignedIn if nobody is
     */
    public long signedIn() {
        return caller.signedIn();
    }

    /** Whether the caller may act in this role in this centre. */
    public boolean has(Role role, long centreId) {
        return findHeld().stream()
                .anyMatch(held -> held.getRole() == role && held.getCentre().getId() == centreId || covers(held, role));
    }

    /** Whether the caller may act in this role in any centre. */
    public boolean hasAnywhere(Role role) {
        return findHeld().stream().anyMatch(held -> held.getRole() == role || covers(held, role));
    }

    /** Centres in which the caller holds this role, those of lower id first. */
    public List<Centre> findCentres(Role role) {
        return findHeld().stream()
                .filter(held -> held.getRole() == role)
                .map(RoleHeld::getCentre)
                .distinct()
                .sorted(Comparator.comparing(Centre::getId))
                .toList();
    }

    /**
     * Refuses who may not act in this role in this centre.
     *
     * @return id of the caller
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may not
     */
    public long require(Role role, long centreId) {
        long person = caller.signedIn();
        if (!has(role, centreId)) {
            throw new Forbidden();
        }
        return person;
    }

    /**
     * Refuses who may act in none of these roles in any centre.
     *
     * @return id of the caller
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may not
     */
    public long requireAnywhere(Role... roles) {
        long person = caller.signedIn();
        if (findHeld().stream()
                .noneMatch(held -> Stream.of(roles).anyMatch(role -> held.getRole() == role || covers(held, role)))) {
            throw new Forbidden();
        }
        return person;
    }

    /**
     * Refuses who may not act in this role in this centre; somebody who may in another centre is told that there
     * is none of this id, so that trying numbers says nothing.
     *
     * @return id of the caller
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may act so in no centre
     * @throws NotFound if the caller may in another centre only
     */
    public long requireOrHide(Role role, long centreId) {
        long person = requireAnywhere(role);
        if (!has(role, centreId)) {
            throw new NotFound();
        }
        return person;
    }

    /** The roles that the caller holds today, those in the same centre side by side; empty for a visitor. */
    public List<RoleHeld> findMine() {
        return findHeld();
    }

    private static boolean covers(RoleHeld held, Role role) {
        return held.getRole() == Role.REGIONAL_ADMINISTRATOR && role.isRegionalAdministratorsToo();
    }

    private List<RoleHeld> findHeld() {
        if (caller.personId().isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return withSecondFactor(entities.createQuery(
                        "select r from RoleHeld r join fetch r.centre where r.person.id = :person order by r.id",
                        RoleHeld.class)
                .setParameter("person", caller.signedIn())
                .getResultStream()
                .filter(held -> held.isHeldOn(today))
                .toList());
    }

    /** Without the roles that ask for a second factor, if the caller has none and the time to set it up is over. */
    private List<RoleHeld> withSecondFactor(List<RoleHeld> held) {
        Optional<Instant> dutyFrom = RolesAskForSecondFactor.from(held);
        if (dutyFrom.isEmpty()) {
            return held;
        }
        Optional<SecondFactor> factor = Optional.ofNullable(entities.find(SecondFactor.class, caller.signedIn()));
        return FactorStanding.of(factor, dutyFrom).isConfinedAt(clock.instant())
                ? held.stream()
                        .filter(role -> !role.getRole().isWithSecondFactor())
                        .toList()
                : held;
    }
}
