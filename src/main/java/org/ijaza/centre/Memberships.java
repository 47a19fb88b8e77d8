package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonRenamed;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** The people of centres, kept by who administers each. */
@ApplicationScoped
@Transactional
public class Memberships {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * People of a centre, those who came last first.
     *
     * @param sought words of names or address, all of which must be found; blank for everybody
     * @param first how many to leave out at the beginning
     * @param most how many to answer
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     */
    public List<Member> find(long centreId, String sought, int first, int most) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        // ids alone come out of an index; whole rows would be read one by one until enough of them fit
        List<Long> ids = query("select m.id from Membership m", centreId, sought, " order by m.id desc", Long.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Membership> found = entities.createQuery(
                        "select m from Membership m join fetch m.person where m.id in :ids order by m.id desc",
                        Membership.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, List<RoleHeld>> roles =
                rolesOf(centreId, found.stream().map(m -> m.getPerson().getId()).toList());
        return found.stream()
                .map(m -> new Member(
                        m.getPerson(),
                        m.getSince(),
                        roles.getOrDefault(m.getPerson().getId(), List.of())))
                .toList();
    }

    /** How many {@link #find} would find in all. */
    public int count(long centreId, String sought) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return query("select count(m) from Membership m", centreId, sought, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /**
     * Somebody of a centre.
     *
     * @throws NotFound if the caller does not administer the centre, or the person does not belong to it
     * @throws Forbidden if the caller administers none
     */
    public Member getMember(long centreId, long personId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Membership membership = findMembership(centreId, personId).orElseThrow(NotFound::new);
        return new Member(
                membership.getPerson(),
                membership.getSince(),
                rolesOf(centreId, List.of(personId)).getOrDefault(personId, List.of()));
    }

    /**
     * Lets somebody sign in no more, and signs them out everywhere.
     *
     * @throws NotFound if the caller does not administer the centre, or the person does not belong to it
     * @throws Forbidden if the caller administers none, or would deactivate themselves or, without administering the
     *     region, one of its administrators
     * @throws Conflict if the person belongs to another centre too and the caller does not administer the region, or
     *     the region would be left without an administrator
     */
    public void deactivate(long centreId, long personId) {
        Person person = requireKeeping(centreId, personId);
        if (isLastRegionalAdministrator(personId)) {
            throw new Conflict("centre.role.lastAdministrator");
        }
        people.deactivate(person.getId());
        audit.record("person.deactivated", "person:" + personId, centreId, null);
    }

    /**
     * Lets somebody who was deactivated sign in again.
     *
     * @throws NotFound as {@link #deactivate}
     * @throws Forbidden as {@link #deactivate}
     * @throws Conflict as {@link #deactivate}
     */
    public void reactivate(long centreId, long personId) {
        Person person = requireKeeping(centreId, personId);
        people.reactivate(person.getId());
        audit.record("person.reactivated", "person:" + personId, centreId, null);
    }

    /** Whether the person belongs to the centre, for whoever knows that the caller may ask. */
    public boolean belongs(long centreId, long personId) {
        return findMembership(centreId, personId).isPresent();
    }

    /** Lets a person belong to a centre from now on, for whoever knows that it may be so; does nothing twice. */
    public void join(Person person, Centre centre) {
        if (!belongs(centre.getId(), person.getId())) {
            // read anew: the person may come from an earlier transaction
            entities.persist(new Membership(entities.find(Person.class, person.getId()), centre, clock.instant()));
            entities.flush();
        }
    }

    void onRenamed(@Observes PersonRenamed renamed) {
        entities.createQuery(
                        "select m from Membership m join fetch m.person where m.person.id = :person", Membership.class)
                .setParameter("person", renamed.personId())
                .getResultList()
                .forEach(Membership::renamed);
    }

    private Person requireKeeping(long centreId, long personId) {
        long keeper = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Membership membership = findMembership(centreId, personId).orElseThrow(NotFound::new);
        if (keeper == personId) {
            throw new Forbidden("centre.person.oneself");
        }
        if (!permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR)) {
            List<RoleHeld> held = stillHeld(personId);
            if (held.stream().anyMatch(role -> role.getRole() == Role.REGIONAL_ADMINISTRATOR)) {
                throw new Forbidden("centre.person.regional");
            }
            boolean elsewhere = held.stream().anyMatch(role -> role.getCentre().getId() != centreId)
                    || entities.createQuery(
                                            "select count(m) from Membership m where m.person.id = :person and m.centre.id <> :centre",
                                            Long.class)
                                    .setParameter("person", personId)
                                    .setParameter("centre", centreId)
                                    .getSingleResult()
                            > 0;
            if (elsewhere) {
                throw new Conflict("centre.person.elsewhere");
            }
        }
        return membership.getPerson();
    }

    private List<RoleHeld> stillHeld(long personId) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select r from RoleHeld r join fetch r.centre where r.person.id = :person", RoleHeld.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(role -> role.isHeldFrom(today))
                .toList();
    }

    private boolean isLastRegionalAdministrator(long personId) {
        return RegionalAdministrators.on(LocalDate.now(clock), entities).equals(Set.of(personId));
    }

    private Optional<Membership> findMembership(long centreId, long personId) {
        return entities.createQuery(
                        "select m from Membership m join fetch m.person where m.centre.id = :centre and m.person.id = :person",
                        Membership.class)
                .setParameter("centre", centreId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    private Map<Long, List<RoleHeld>> rolesOf(long centreId, List<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r from RoleHeld r where r.centre.id = :centre and r.person.id in :people order by r.id desc",
                        RoleHeld.class)
                .setParameter("centre", centreId)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(role -> role.getPerson().getId()));
    }

    private <T> TypedQuery<T> query(String select, long centreId, String sought, String order, Class<T> type) {
        List<String> words = SearchText.wordsOf(sought);
        String conditions = IntStream.range(0, words.size())
                .mapToObj(i -> " and m.search like :word" + i + " escape '!'")
                .collect(Collectors.joining());
        TypedQuery<T> query = entities.createQuery(select + " where m.centre.id = :centre" + conditions + order, type)
                .setParameter("centre", centreId);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        return query;
    }
}
