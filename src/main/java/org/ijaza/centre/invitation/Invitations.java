package org.ijaza.centre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.limit.Limit;
import org.ijaza.platform.limit.Limits;

/** The invitations of centres, sent and taken back by who administers each. */
@ApplicationScoped
@Transactional
public class Invitations {

    /** So that nobody fills a stranger's mailbox through us. */
    private static final Limit MAIL =
            new Limit("invitation.address", 3, Duration.ofMinutes(2), Duration.ofHours(2), Duration.ofHours(12));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Countries countries;

    @Inject
    private Roles roles;

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    @Inject
    private InvitationMails mails;

    @Inject
    private Limits limits;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Invites somebody by mail. What follows is the same whether the address has an account or not.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none, or may not give one of the roles
     * @throws Invalid if the country does not take part
     * @throws Conflict if the address is invited or belongs to the centre already, or the centre is closed
     * @throws org.ijaza.platform.TooMany if too much was mailed to this address
     */
    public void invite(long centreId, Guest guest) {
        long inviter = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        guest.roles().forEach(roles::requireMayGive);
        Centre centre = centres.getCentre(centreId);
        if (guest.roles().contains(Role.REGIONAL_ADMINISTRATOR)
                && centre.getId() != centres.getRegional().getId()) {
            throw new Conflict("centre.role.regionalOnly");
        }
        if (!countries.exists(guest.country())) {
            throw new Invalid("country", "account.country.unknown");
        }
        if (belongs(centreId, guest.email())) {
            throw new Conflict("centre.invitation.belongs");
        }
        Optional<Invitation> earlier = findTo(centreId, guest.email());
        if (earlier.filter(open -> open.works(clock.instant())).isPresent()) {
            throw new Conflict("centre.invitation.already");
        }
        limits.take(MAIL, guest.email().text());
        Invitation invitation = earlier.orElseGet(() -> new Invitation(centre, guest, inviter, clock.instant()));
        earlier.ifPresent(known -> known.offer(guest, inviter, clock.instant()));
        entities.persist(invitation);
        flush();
        mails.write(invitation);
        audit.record("invitation.sent", subject(invitation), centreId, Invitation.written(guest.roles()));
    }

    /**
     * Sends the mail once more, with a new link; the earlier one stops working.
     *
     * @throws NotFound if there is none of this id in this centre, or the caller does not administer it
     * @throws Forbidden if the caller administers none
     * @throws Conflict if it was accepted or revoked
     * @throws org.ijaza.platform.TooMany if too much was mailed to this address
     */
    public void resend(long centreId, long invitationId) {
        Invitation invitation = getInvitation(centreId, invitationId);
        limits.take(MAIL, invitation.getEmail());
        mails.write(invitation);
        audit.record("invitation.resent", subject(invitation), centreId, null);
    }

    /**
     * Takes it back: the link stops working.
     *
     * @throws NotFound if there is none of this id in this centre, or the caller does not administer it
     * @throws Forbidden if the caller administers none
     * @throws Conflict if it was accepted or revoked
     */
    public void revoke(long centreId, long invitationId) {
        Invitation invitation = getInvitation(centreId, invitationId);
        invitation.revoke();
        audit.record("invitation.revoked", subject(invitation), centreId, null);
    }

    /**
     * Those that nobody has accepted yet, the newest first.
     *
     * @param first how many to leave out at the beginning
     * @param most how many to answer
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     */
    public List<Invitation> findOpen(long centreId, int first, int most) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return entities.createQuery(
                        "select i from Invitation i join fetch i.centre where i.centre.id = :centre and i.state = :state order by i.id desc",
                        Invitation.class)
                .setParameter("centre", centreId)
                .setParameter("state", InvitationState.OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many {@link #findOpen} would find in all. */
    public int countOpen(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return entities.createQuery(
                        "select count(i) from Invitation i where i.centre.id = :centre and i.state = :state",
                        Long.class)
                .setParameter("centre", centreId)
                .setParameter("state", InvitationState.OPEN)
                .getSingleResult()
                .intValue();
    }

    private Invitation getInvitation(long centreId, long invitationId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return Optional.ofNullable(entities.find(Invitation.class, invitationId))
                .filter(found -> found.getCentre().getId() == centreId)
                .orElseThrow(NotFound::new);
    }

    private Optional<Invitation> findTo(long centreId, EmailAddress email) {
        return entities.createQuery(
                        "select i from Invitation i where i.centre.id = :centre and i.email = :email", Invitation.class)
                .setParameter("centre", centreId)
                .setParameter("email", email.text())
                .getResultStream()
                .findFirst();
    }

    private boolean belongs(long centreId, EmailAddress email) {
        return people.findByEmail(email)
                .filter(person -> memberships.belongs(centreId, person.getId()))
                .isPresent();
    }

    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            // another administrator was faster
            throw new Conflict("centre.invitation.already");
        }
    }

    static String subject(Invitation invitation) {
        return "invitation:" + invitation.getId();
    }
}
