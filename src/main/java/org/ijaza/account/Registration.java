package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ijaza.account.MailedLink.Purpose;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.limit.Limits;
import org.ijaza.platform.mail.Mails;

/** How somebody comes to an account: registering, then confirming the e-mail address. Open to anyone. */
@ApplicationScoped
@Transactional
public class Registration {

    private static final String CONFIRM_PATH = "/account/confirm";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Passwords passwords;

    @Inject
    private MailedLinks links;

    @Inject
    private Limits limits;

    @Inject
    private Countries countries;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Registers somebody and mails a link to confirm with. A known address gets a mail that says so: the caller
     * cannot tell the two apart. Somebody who never confirmed registers anew.
     *
     * @throws Invalid if a field breaks a rule
     * @throws org.ijaza.platform.TooMany if too much was mailed to or from this address
     */
    public void register(EmailAddress email, String password, PersonNames names, String country, Language language) {
        passwords.check("password", password, email);
        // these two before the first query, so that none of them waits for a second connection while holding one
        limits.take(AccountLimits.MAIL_FROM_ADDRESS, caller.address());
        limits.take(AccountLimits.MAIL_TO_ACCOUNT, email.text());
        // before looking: the time it takes must not tell whether the address is known
        String hash = passwords.hash(password);
        if (!countries.exists(country)) {
            throw new Invalid("country", "account.country.unknown");
        }
        Optional<Person> known = people.findByEmail(email);
        if (known.isPresent() && known.get().getState() != PersonState.UNCONFIRMED) {
            if (known.get().isActive()) {
                mails.send(
                        email.text(),
                        known.get().getLanguage(),
                        "known",
                        settings.url() + "/account/sign-in",
                        settings.url() + "/account/forgotten");
            }
            return;
        }
        known.ifPresent(this::removeUnconfirmed);
        Person person = new Person(email, hash, names, country, language, clock.instant());
        persist(person);
        mailConfirmation(person);
        audit.record("person.registered", People.subject(person));
    }

    /** Whether a mailed link to confirm with still works. */
    public boolean isOpen(String token) {
        return links.find(token, Purpose.CONFIRM).isPresent();
    }

    /**
     * Confirms the address that the link was mailed to.
     *
     * @throws NotFound if the link does not work (any more)
     */
    public void confirm(String token) {
        Person person = links.take(token, Purpose.CONFIRM).orElseThrow(NotFound::new);
        person.confirm();
        audit.record("person.confirmed", People.subject(person));
    }

    /**
     * Makes the account of somebody who followed a link that was mailed to this address, or takes over one that
     * was never confirmed: the mailbox is what shows whose it is.
     *
     * @throws Invalid if a field breaks a rule
     * @throws Conflict if somebody has an account with this address already
     */
    public Person welcome(EmailAddress email, String password, PersonNames names, String country, Language language) {
        passwords.check("password", password, email);
        String hash = passwords.hash(password);
        if (!countries.exists(country)) {
            throw new Invalid("country", "account.country.unknown");
        }
        Optional<Person> known = people.findByEmail(email);
        if (known.isPresent() && known.get().getState() != PersonState.UNCONFIRMED) {
            throw new Conflict("account.register.twice");
        }
        known.ifPresent(this::removeUnconfirmed);
        Person person = new Person(email, hash, names, country, language, clock.instant());
        person.confirm();
        persist(person);
        audit.record("person.opened", People.subject(person));
        return person;
    }

    /** Sends the link once more, to somebody who has shown the password. */
    void mailConfirmationAgain(long personId) {
        mailConfirmation(people.getPerson(personId));
    }

    private void mailConfirmation(Person person) {
        String link = links.issue(person, Purpose.CONFIRM, CONFIRM_PATH);
        mails.send(person.getEmail(), person.getLanguage(), "confirm", link);
    }

    private void removeUnconfirmed(Person person) {
        links.forgetAll(person);
        entities.remove(person);
        entities.flush();
    }

    private void persist(Person person) {
        try {
            entities.persist(person);
            entities.flush();
        } catch (PersistenceException e) {
            // sent twice at the same moment
            throw new Conflict("account.register.twice");
        }
    }
}
