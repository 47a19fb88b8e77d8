package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.limit.Limits;

/** The people, and what each changes of their own account. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Countries countries;

    @Inject
    private Passwords passwords;

    @Inject
    private Devices devices;

    @Inject
    private Limits limits;

    @Inject
    private CertifiedNames certifiedNames;

    @Inject
    private Event<PersonRenamed> renamedPeople;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The caller. */
    public Person getSelf() {
        return getPerson(caller.signedIn());
    }

    /**
     * Somebody by id, for rooms that already know that the caller may see this person.
     *
     * @throws NotFound if there is nobody
     */
    public Person getPerson(long id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** Somebody by e-mail address, for rooms that already know that the caller may ask. */
    public Optional<Person> findByEmail(EmailAddress email) {
        return entities.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", email.text())
                .getResultStream()
                .findFirst();
    }

    /** Whether a certificate carries the caller's names, so that changing them is for a certifier. */
    public boolean isSelfCertified() {
        return certifiedNames.carries(caller.signedIn());
    }

    /**
     * Changes the caller's names, country and language.
     *
     * @throws Conflict if the names are others and a certificate carries the present ones
     */
    public void introduceSelf(PersonNames names, String country, Language language) {
        Person self = getSelf();
        if (!names.equals(self.getNames())) {
            if (isSelfCertified()) {
                throw new Conflict("account.name.certified");
            }
            rename(self.getId(), names);
        }
        self.introduce(names, existing(country), language);
    }

    /** Gives somebody other names, for rooms that already know that it may be so. */
    public Person rename(long personId, PersonNames names) {
        Person person = getPerson(personId);
        if (!names.equals(person.getNames())) {
            person.introduce(names, person.getCountry(), person.getLanguage());
            audit.record("person.renamed", subject(person));
            renamedPeople.fire(new PersonRenamed(personId));
        }
        return person;
    }

    /**
     * Gives the caller a new password and signs out all other devices.
     *
     * @throws Invalid if the present password is wrong or the new one will not do
     * @throws org.ijaza.platform.TooMany if the present one was wrong too often
     */
    public void changePassword(String present, String chosen) {
        Person self = proveSelf("presentPassword", present);
        passwords.check("newPassword", chosen, new EmailAddress(self.getEmail()));
        self.choosePassword(passwords.hash(chosen));
        devices.signOutOthers();
        audit.record("person.password-changed", subject(self));
    }

    /**
     * Makes an account that needs no confirmation: for the demonstration and for the first administrator, by
     * rooms that set the application up.
     */
    public Person open(EmailAddress email, String password, PersonNames names, String country, Language language) {
        return openWithHash(email, passwords.hash(password), names, country, language);
    }

    /** The same for several who share a password: a hash takes long, on purpose. */
    Person openWithHash(EmailAddress email, String hash, PersonNames names, String country, Language language) {
        Person person = new Person(email, hash, names, existing(country), language, clock.instant());
        person.confirm();
        entities.persist(person);
        entities.flush();
        audit.record("person.opened", subject(person));
        return person;
    }

    /**
     * The caller, who has given the own password once more.
     *
     * @param field id of the form field
     * @throws Invalid if it is wrong
     * @throws org.ijaza.platform.TooMany if it was wrong too often
     */
    Person proveSelf(String field, String password) {
        String account = String.valueOf(caller.signedIn());
        limits.take(AccountLimits.PASSWORD_OF_ACCOUNT, account);
        Person self = getSelf();
        if (password == null || !passwords.matches(password, self.passwordHash())) {
            throw new Invalid(field, "account.password.wrong");
        }
        limits.forget(AccountLimits.PASSWORD_OF_ACCOUNT, account);
        return self;
    }

    /**
     * Lets somebody sign in no more and signs them out everywhere, for the room that knows who may say so.
     *
     * @throws NotFound if there is nobody of this id
     */
    public void deactivate(long id) {
        Person person = getPerson(id);
        person.deactivate();
        devices.signOutAll(person);
    }

    /**
     * Lets somebody sign in again, for the room that knows who may say so.
     *
     * @throws NotFound if there is nobody of this id
     */
    public void reactivate(long id) {
        getPerson(id).reactivate();
    }

    /** What the audit trail calls a person. */
    static String subject(Person person) {
        return "person:" + person.getId();
    }

    private String existing(String country) {
        if (!countries.exists(country)) {
            throw new Invalid("country", "account.country.unknown");
        }
        return country;
    }
}
