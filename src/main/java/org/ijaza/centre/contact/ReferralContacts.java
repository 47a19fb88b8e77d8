package org.ijaza.centre.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/**
 * The contacts of services that a national centre keeps for its country. Its administrators keep them; those of the
 * region read them, since who is reached how is for the country to say.
 */
@ApplicationScoped
@Transactional
public class ReferralContacts {

    /** A list to be read on a phone. */
    static final int MOST = 40;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ContactsChanged> changed;

    @Inject
    private Clock clock;

    /**
     * The contacts of a centre in their order.
     *
     * @throws NotFound if there is no national centre of this id, or the caller does not administer it
     * @throws Forbidden if the caller administers none
     */
    public List<ReferralContact> findOf(long centreId) {
        requireReading(centreId);
        return list(centreId);
    }

    /** Whether the caller keeps the contacts of this centre. */
    public boolean mayKeep(long centreId) {
        return permissions.findCentreIds(Role.CENTRE_ADMINISTRATOR).contains(centreId);
    }

    /**
     * One contact of a centre.
     *
     * @throws NotFound as {@link #findOf}, or if the centre has none of this id
     * @throws Forbidden as {@link #findOf}
     */
    public ReferralContact getContact(long centreId, long id) {
        requireReading(centreId);
        return contact(centreId, id);
    }

    /**
     * Adds a contact behind the others.
     *
     * @return its id
     * @throws NotFound as {@link #findOf}
     * @throws Forbidden if the caller does not hold the role of an administrator in the centre
     * @throws Conflict if the centre is closed, or has as many as a list can hold
     */
    public long add(long centreId, ContactDetails details) {
        Person keeper = requireKeeping(centreId);
        Centre centre = entities.find(Centre.class, centreId, LockModeType.PESSIMISTIC_WRITE);
        List<ReferralContact> others = list(centreId);
        if (others.size() >= MOST) {
            throw new Conflict("contacts.failure.full", MOST);
        }
        int last = others.isEmpty() ? 0 : others.get(others.size() - 1).getPosition();
        ReferralContact contact = new ReferralContact(centre, last + 1, details, keeper, today());
        entities.persist(contact);
        entities.flush();
        audit.record("contact.added", "contact:" + contact.getId(), centreId, null);
        changed.fire(new ContactsChanged(centre.getCountry()));
        return contact.getId();
    }

    /**
     * Changes what is said of a contact.
     *
     * @param seen the version that the caller changed
     * @throws NotFound as {@link #getContact}
     * @throws Forbidden as {@link #add}
     * @throws Conflict if the centre is closed, or somebody else changed the contact since
     */
    public void change(long centreId, long id, int seen, ContactDetails details) {
        Person keeper = requireKeeping(centreId);
        ReferralContact contact = contact(centreId, id);
        contact.change(seen, details, keeper, today());
        audit.record("contact.changed", "contact:" + id, centreId, null);
        tell(contact);
    }

    /**
     * Notes that the caller found a contact right today.
     *
     * @throws NotFound as {@link #getContact}
     * @throws Forbidden as {@link #add}
     * @throws Conflict if the centre is closed
     */
    public void check(long centreId, long id) {
        Person keeper = requireKeeping(centreId);
        ReferralContact contact = contact(centreId, id);
        contact.check(keeper, today());
        audit.record("contact.checked", "contact:" + id, centreId, null);
        tell(contact);
    }

    /**
     * Puts a contact before the one that stands before it; the first stays where it is.
     *
     * @throws NotFound as {@link #getContact}
     * @throws Forbidden as {@link #add}
     * @throws Conflict if the centre is closed
     */
    public void moveUp(long centreId, long id) {
        requireKeeping(centreId);
        ReferralContact contact = contact(centreId, id);
        List<ReferralContact> all = list(centreId);
        int place = all.indexOf(contact);
        if (place > 0) {
            contact.changePlacesWith(all.get(place - 1));
            audit.record("contact.moved", "contact:" + id, centreId, null);
            tell(contact);
        }
    }

    /**
     * Takes a contact off the list.
     *
     * @throws NotFound as {@link #getContact}
     * @throws Forbidden as {@link #add}
     * @throws Conflict if the centre is closed
     */
    public void remove(long centreId, long id) {
        requireKeeping(centreId);
        ReferralContact contact = contact(centreId, id);
        entities.remove(contact);
        audit.record("contact.removed", "contact:" + id, centreId, null);
        tell(contact);
    }

    private void requireReading(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Centre centre = entities.find(Centre.class, centreId);
        if (centre == null || centre.getKind() != CentreKind.NATIONAL) {
            throw new NotFound();
        }
    }

    private Person requireKeeping(long centreId) {
        requireReading(centreId);
        if (!mayKeep(centreId)) {
            throw new Forbidden();
        }
        entities.find(Centre.class, centreId).requireOpen();
        return entities.find(Person.class, permissions.signedIn());
    }

    private ReferralContact contact(long centreId, long id) {
        ReferralContact contact = entities.find(ReferralContact.class, id);
        if (contact == null || contact.getCentre().getId() != centreId) {
            throw new NotFound();
        }
        return contact;
    }

    private List<ReferralContact> list(long centreId) {
        return entities.createQuery(
                        "select c from ReferralContact c join fetch c.checkedBy where c.centre.id = :centre"
                                + " order by c.position, c.id",
                        ReferralContact.class)
                .setParameter("centre", centreId)
                .getResultList();
    }

    private void tell(ReferralContact contact) {
        changed.fire(new ContactsChanged(contact.getCentre().getCountry()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
