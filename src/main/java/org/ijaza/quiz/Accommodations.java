package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** What centres grant to people so that tests are fair to them. */
@ApplicationScoped
@Transactional
public class Accommodations {

    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private AuditTrail audit;

    protected Accommodations() {}

    /** What the caller was granted; nothing if nothing holds. */
    public Optional<Accommodation> findOwn() {
        return findOf(caller.signedIn());
    }

    /** What holds for a person now. */
    Optional<Accommodation> findOf(long personId) {
        return entities.createQuery(
                        "select a from Accommodation a where a.person.id = :person order by a.id desc",
                        Accommodation.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .filter(last -> !last.isNothing());
    }

    /**
     * What a centre has granted and ended, each change of it, the newest first.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     */
    public List<Accommodation> findGranted(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return entities.createQuery(
                        "select a from Accommodation a join fetch a.person join fetch a.grantedBy"
                                + " where a.centre.id = :centre order by a.id desc",
                        Accommodation.class)
                .setParameter("centre", centreId)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /**
     * Grants something to somebody of the centre or its country, from the next attempt on, in place of what was granted
     * before.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     * @throws Invalid if the centre has no such person, a figure is out of range, or there is no reason
     * @throws Conflict if it is for the caller
     */
    public void grant(long centreId, EmailAddress email, Accommodation.Needs needs, String reason) {
        long by = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Centre centre = centres.getCentre(centreId);
        Person person = people.findByEmail(email)
                .filter(found ->
                        found.getCountry().equals(centre.getCountry()) || memberships.belongs(centreId, found.getId()))
                .orElseThrow(() -> new Invalid("email", "accommodations.failure.nobody"));
        if (person.getId() == by) {
            throw new Conflict("accommodations.failure.own");
        }
        Accommodation granted =
                new Accommodation(person, centre, needs, reason, entities.find(Person.class, by), clock.instant());
        entities.persist(granted);
        audit.record(
                granted.isNothing() ? "accommodation.ended" : "accommodation.granted",
                "person:" + person.getId(),
                centreId,
                "+" + needs.extraPercent() + " %, " + needs.pauseMinutes() + " min"
                        + (needs.largePrint() ? ", A+" : ""));
    }
}
