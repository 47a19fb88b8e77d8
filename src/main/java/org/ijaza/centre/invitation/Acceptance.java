package org.ijaza.centre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.account.PersonState;
import org.ijaza.account.Registration;
import org.ijaza.account.Token;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.audit.AuditTrail;

/** Accepting an invitation. Open to whoever has the mailed link; the link is worth nothing to anybody else's account. */
@ApplicationScoped
@Transactional
public class Acceptance {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Registration registration;

    @Inject
    private Memberships memberships;

    @Inject
    private Roles roles;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What the link of this token offers, empty if it does not work (any more). */
    public Optional<Offer> findOffer(String token) {
        return find(token)
                .map(invitation -> new Offer(
                        invitation.getCentre().getName(),
                        invitation.getRoles(),
                        invitation.getNameArabic(),
                        invitation.getNameLatin(),
                        wayOf(invitation)));
    }

    /**
     * Accepts for the caller.
     *
     * @throws NotFound if the link does not work (any more)
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if it was sent to somebody else
     */
    public void accept(String token) {
        Person self = people.getPerson(caller.signedIn());
        Invitation invitation = find(token).orElseThrow(NotFound::new);
        if (!self.getEmail().equals(invitation.getEmail())) {
            throw new Forbidden("centre.invitation.other");
        }
        admit(self, invitation);
    }

    /**
     * Opens an account for the address that the link was sent to, and accepts.
     *
     * @throws NotFound if the link does not work (any more)
     * @throws Invalid if a field breaks a rule; the link then still works
     * @throws Conflict if the address has an account already
     */
    public void register(String token, String password, PersonNames names) {
        Invitation invitation = find(token).orElseThrow(NotFound::new);
        Person person = registration.welcome(
                new EmailAddress(invitation.getEmail()),
                password,
                names,
                invitation.getCountry(),
                invitation.getLanguage());
        admit(person, invitation);
    }

    private void admit(Person person, Invitation invitation) {
        invitation.accept(clock.instant());
        memberships.join(person, invitation.getCentre());
        for (Role role : invitation.getRoles()) {
            if (!roles.holds(person.getId(), invitation.getCentre().getId(), role)) {
                roles.enter(person, invitation.getCentre(), role);
            }
        }
        audit.record(
                "invitation.accepted",
                "person:" + person.getId(),
                invitation.getCentre().getId(),
                Invitations.subject(invitation));
    }

    private Offer.Way wayOf(Invitation invitation) {
        Optional<Person> holder = people.findByEmail(new EmailAddress(invitation.getEmail()))
                .filter(person -> person.getState() != PersonState.UNCONFIRMED);
        if (holder.filter(person -> !person.isActive()).isPresent()) {
            return Offer.Way.DEACTIVATED;
        }
        if (caller.personId().isEmpty()) {
            return holder.isPresent() ? Offer.Way.SIGN_IN : Offer.Way.REGISTER;
        }
        return holder.filter(person -> person.getId() == caller.signedIn()).isPresent()
                ? Offer.Way.ACCEPT
                : Offer.Way.OTHER;
    }

    private Optional<Invitation> find(String token) {
        return Optional.ofNullable(token).flatMap(known -> entities.createQuery(
                        "select i from Invitation i join fetch i.centre where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", new Token(known).hash())
                .getResultStream()
                .filter(invitation -> invitation.works(clock.instant()))
                .findFirst());
    }
}
