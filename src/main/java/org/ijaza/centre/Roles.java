package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
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
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Gives somebody a role in a centre from today on. The administrators of the region give those of the region.
     *
     * @throws Forbidden if the caller does not administer the centre, or would give the role to themselves
     * @throws Conflict if the person cannot sign in, or holds the role already
     */
    public RoleHeld give(long personId, long centreId, Role role) {
        long giver = permissions.require(Role.CENTRE_ADMINISTRATOR, centreId);
        if (role == Role.REGIONAL_ADMINISTRATOR) {
            permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        }
        if (giver == personId) {
            throw new Forbidden("centre.role.toOneself");
        }
        Person person = people.getPerson(personId);
        if (!person.isActive()) {
            throw new Conflict("centre.role.inactive");
        }
        Centre centre = centres.getCentre(centreId);
        if (holds(personId, centreId, role)) {
            throw new Conflict("centre.role.already");
        }
        return enter(person, centre, role);
    }

    /**
     * Ends a role: yesterday was its last day.
     *
     * @throws NotFound if there is none of this id
     * @throws Forbidden if the caller does not administer the centre
     * @throws Conflict if the region would be left without an administrator
     */
    public void end(long roleId) {
        RoleHeld held =
                Optional.ofNullable(entities.find(RoleHeld.class, roleId)).orElseThrow(NotFound::new);
        permissions.require(Role.CENTRE_ADMINISTRATOR, held.getCentre().getId());
        if (held.getRole() == Role.REGIONAL_ADMINISTRATOR) {
            permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
            if (regionalAdministrators() == 1) {
                throw new Conflict("centre.role.lastAdministrator");
            }
        }
        held.endOn(LocalDate.now(clock).minusDays(1));
        audit.record(
                "role.ended",
                subject(held),
                held.getCentre().getId(),
                held.getRole().name());
    }

    /** How many people administer the region today. */
    long regionalAdministrators() {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("select r from RoleHeld r where r.role = :role", RoleHeld.class)
                .setParameter("role", Role.REGIONAL_ADMINISTRATOR)
                .getResultStream()
                .filter(held -> held.isHeldOn(today) && held.getPerson().isActive())
                .map(held -> held.getPerson().getId())
                .distinct()
                .count();
    }

    /** Enters a role when the application is set up, before anybody could give one. */
    RoleHeld enter(Person person, Centre centre, Role role) {
        RoleHeld held =
                new RoleHeld(entities.getReference(Person.class, person.getId()), centre, role, LocalDate.now(clock));
        entities.persist(held);
        entities.flush();
        audit.record("role.given", subject(held), centre.getId(), role.name());
        return held;
    }

    boolean holds(long personId, long centreId, Role role) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select r from RoleHeld r where r.person.id = :person and r.centre.id = :centre and r.role = :role",
                        RoleHeld.class)
                .setParameter("person", personId)
                .setParameter("centre", centreId)
                .setParameter("role", role)
                .getResultStream()
                .anyMatch(held -> held.isHeldOn(today));
    }

    private static String subject(RoleHeld held) {
        return "person:" + held.getPerson().getId();
    }
}
