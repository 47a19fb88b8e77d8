package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** The roles that people hold in centres, given and ended by who administers the centre. */
@ApplicationScoped
@Transactional
public class Roles {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Gives somebody of a centre a role there. The administrators of the region give those of the region.
     *
     * @param from the first day, today or later: what somebody could do in the past is not to be rewritten
     * @param until the last day, null for no end
     * @throws NotFound if the caller does not administer the centre, or the person does not belong to it
     * @throws Forbidden if the caller administers none, or would give the role to themselves
     * @throws Invalid if the days do not fit
     * @throws Conflict if the person cannot sign in, or holds the role in this time already
     */
    public RoleHeld give(long personId, long centreId, Role role, LocalDate from, LocalDate until) {
        long giver = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Centre centre = centres.getCentre(centreId);
        if (!memberships.belongs(centreId, personId)) {
            throw new NotFound();
        }
        requireMayGive(role);
        if (giver == personId) {
            throw new Forbidden("centre.role.toOneself");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Invalid("from", "centre.role.past");
        }
        Person person = people.getPerson(personId);
        if (!person.isActive()) {
            throw new Conflict("centre.role.inactive");
        }
        RoleHeld held = new RoleHeld(person, centre, role, from, until);
        if (findHeld(personId, centreId, role).anyMatch(other -> other.overlaps(from, until))) {
            throw new Conflict("centre.role.already");
        }
        return keep(held);
    }

    /**
     * Refuses who may not give this role, in whatever centre.
     *
     * @throws Forbidden if it is one that only the administrators of the region give
     */
    public void requireMayGive(Role role) {
        if (role == Role.REGIONAL_ADMINISTRATOR) {
            permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        }
    }

    /**
     * Ends a role.
     *
     * @param lastDay the last day on which it is held, yesterday (so that it ends at once) or later
     * @throws NotFound if there is none of this id in this centre, or the caller does not administer it
     * @throws Forbidden if the caller administers no centre, or may not give such a role
     * @throws Invalid if the day lies further back
     * @throws Conflict if the region would be left without an administrator
     */
    public void end(long centreId, long roleId, LocalDate lastDay) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        RoleHeld held = Optional.ofNullable(entities.find(RoleHeld.class, roleId))
                .filter(found -> found.getCentre().getId() == centreId)
                .orElseThrow(NotFound::new);
        requireMayGive(held.getRole());
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(today.minusDays(1))) {
            throw new Invalid("lastDay", "centre.role.past");
        }
        if (held.getRole() == Role.REGIONAL_ADMINISTRATOR && held.isHeldOn(today) && regionalAdministrators() == 1) {
            throw new Conflict("centre.role.lastAdministrator");
        }
        held.endOn(lastDay);
        permissions.rolesChanged();
        audit.record(
                "role.ended",
                subject(held),
                held.getCentre().getId(),
                held.getRole().name() + " " + held.until().orElseThrow());
    }

    /** How many people administer the region today. */
    long regionalAdministrators() {
        return RegionalAdministrators.on(LocalDate.now(clock), entities).size();
    }

    /**
     * Enters a role from today on, for whoever knows that it may be so: when the application is set up, before
     * anybody could give one, and when somebody accepts an invitation that offered it.
     */
    public RoleHeld enter(Person person, Centre centre, Role role) {
        memberships.join(person, centre);
        return keep(
                new RoleHeld(entities.getReference(Person.class, person.getId()), centre, role, LocalDate.now(clock)));
    }

    /** Whether the person holds the role today, for whoever knows that the caller may ask. */
    public boolean holds(long personId, long centreId, Role role) {
        LocalDate today = LocalDate.now(clock);
        return findHeld(personId, centreId, role).anyMatch(held -> held.isHeldOn(today));
    }

    /** Who can sign in and holds one of the roles in one of the centres today, by id, each once. */
    public List<Person> findHolders(Collection<Long> centreIds, Set<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select r from RoleHeld r join fetch r.person where r.centre.id in :centres and r.role in :roles"
                                + " order by r.person.id",
                        RoleHeld.class)
                .setParameter("centres", centreIds)
                .setParameter("roles", roles)
                .getResultStream()
                .filter(held -> held.isHeldOn(today) && held.getPerson().isActive())
                .map(RoleHeld::getPerson)
                .distinct()
                .toList();
    }

    private RoleHeld keep(RoleHeld held) {
        entities.persist(held);
        entities.flush();
        permissions.rolesChanged();
        String days = held.getFrom() + held.until().map(day -> "/" + day).orElse("");
        audit.record(
                "role.given",
                subject(held),
                held.getCentre().getId(),
                held.getRole().name() + " " + days);
        return held;
    }

    private Stream<RoleHeld> findHeld(long personId, long centreId, Role role) {
        return entities.createQuery(
                        "select r from RoleHeld r where r.person.id = :person and r.centre.id = :centre and r.role = :role",
                        RoleHeld.class)
                .setParameter("person", personId)
                .setParameter("centre", centreId)
                .setParameter("role", role)
                .getResultStream();
    }

    private static String subject(RoleHeld held) {
        return "person:" + held.getPerson().getId();
    }
}
