package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.TooMany;
import org.ijaza.platform.limit.Limits;

/**
 * Signing in with e-mail address and password. Open to anyone. Holds no transaction of its own: hashing takes
 * long, and no database connection should wait for it.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Passwords passwords;

    @Inject
    private Registration registration;

    @Inject
    private Devices devices;

    @Inject
    private SecondFactors factors;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Limits limits;

    /**
     * Signs somebody in, or as far as the second step if there is a second factor.
     * @throws Invalid if there is no such account or the password is another; it does not tell which
     * @throws Conflict if the address is not confirmed yet; a new link to do so was mailed
     * @throws TooMany if it failed too often for this account or from this network address
     */
    public Entrance signIn(EmailAddress email, String password, Browser browser) {
        // only failures count against an address: a whole class may sign in from one
        limits.check(AccountLimits.SIGN_IN_FROM_ADDRESS, caller.address());
        limits.take(AccountLimits.SIGN_IN_OF_ACCOUNT, email.text());
        Optional<Person> person = verified(email, password);
        if (person.isEmpty()) {
            limits.count(AccountLimits.SIGN_IN_FROM_ADDRESS, caller.address());
            throw new Invalid("password", "account.signIn.wrong");
        }
        limits.forget(AccountLimits.SIGN_IN_OF_ACCOUNT, email.text());
        if (person.get().getState() == PersonState.UNCONFIRMED) {
            mailConfirmation(person.get());
            throw new Conflict("account.signIn.unconfirmed");
        }
        long personId = person.get().getId();
        return factors.isOn(personId)
                ? new Entrance(pendings.begin(personId), false)
                : new Entrance(devices.signIn(personId, browser), true);
    }

    private void mailConfirmation(Person person) {
        try {
            limits.take(AccountLimits.MAIL_TO_ACCOUNT, person.getEmail());
        } catch (TooMany e) {
            // then there is one in the mailbox already
            return;
        }
        registration.mailConfirmationAgain(person.getId());
    }

    private Optional<Person> verified(EmailAddress email, String password) {
        Optional<Person> person = people.findByEmail(email);
        if (person.isEmpty()) {
            passwords.matchesNobody(password);
            return person;
        }
        return person.filter(found -> passwords.matches(password, found.passwordHash()))
                .filter(found -> found.getState() != PersonState.DEACTIVATED);
    }
}
