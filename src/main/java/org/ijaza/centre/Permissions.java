package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.FactorChanged;
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
    private RequestRoles read;

    @Inject
    private Clock clock;

    protected Permissions() {}

    /** For tests without a container, in which nothing is kept between one question and the next. */
    public Permissions(EntityManager entities, Caller caller, Clock clock) {
        this(entities, caller, new RequestRoles(), clock);
        read.change();
    }

    /** For tests without a container, all in one request. */
    Permissions(EntityManager entities, Caller caller, RequestRoles read, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.read = read;
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
        return findOwn().stream().anyMatch(own -> own.role() == role && own.centreId() == centreId || own.covers(role));
    }

    /** Whether the caller may act in this role in any centre. */
    public boolean hasAnywhere(Role role) {
        return findOwn().stream().anyMatch(own -> own.role() == role || own.covers(role));
    }

    /** Centres in which the caller holds this role, those of lower id first. */
    public List<Centre> findCentres(Role role) {
        Set<Long> ids = findCentreIds(role);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c from Centre c where c.id in :ids order by c.id", Centre.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Ids of the centres in which the caller holds one of these roles. */
    public Set<Long> findCentreIds(Role... roles) {
        return findOwn().stream()
                .filter(own -> List.of(roles).contains(own.role()))
                .map(OwnRole::centreId)
                .collect(Collectors.toSet());
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
        if (findOwn().stream()
                .noneMatch(own -> Stream.of(roles).anyMatch(role -> own.role() == role || own.covers(role)))) {
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

    /** The roles that the caller holds today in whatever centre; none for a visitor. */
    public Set<Role> findRoles() {
        return findOwn().stream().map(OwnRole::role).collect(Collectors.toSet());
    }

    /** The roles that the caller holds today, with their centres, those given first before the others. */
    public List<RoleHeld> findMine() {
        List<Long> ids = findOwn().stream().map(OwnRole::id).toList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from RoleHeld r join fetch r.centre where r.id in :ids order by r.id",
                                RoleHeld.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A role was given or ended: what was read earlier in this request counts no more. */
    void rolesChanged() {
        read.change();
    }

    void onFactorChanged(@Observes FactorChanged changed) {
        read.change();
    }

    private List<OwnRole> findOwn() {
        if (caller.personId().isEmpty()) {
            return List.of();
        }
        long person = caller.signedIn();
        RequestRoles.Holding holding = read.find(person).orElseGet(() -> {
            RequestRoles.Holding found = read(person);
            read.keep(person, found);
            return found;
        });
        return holding.at(LocalDate.now(clock), clock.instant());
    }

    private RequestRoles.Holding read(long person) {
        List<OwnRole> roles = OwnRole.of(person, entities);
        Optional<Instant> dutyFrom = RolesAskForSecondFactor.from(roles, LocalDate.now(clock));
        Optional<SecondFactor> factor = dutyFrom.map(from -> entities.find(SecondFactor.class, person));
        return new RequestRoles.Holding(roles, FactorStanding.of(factor, dutyFrom));
    }
}
