package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.ijaza.account.MailedLink.Purpose;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.limit.Limits;
import org.ijaza.platform.mail.Mails;

/** A new password for somebody who has lost theirs, by a mailed link. Open to anyone. */
@ApplicationScoped
@Transactional
public class ForgottenPassword {

    private static final String RESET_PATH = "/account/reset";

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Passwords passwords;

    @Inject
    private MailedLinks links;

    @Inject
    private Devices devices;

    @Inject
    private Limits limits;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail audit;

    /**
     * Mails a link if somebody has this address; the caller cannot tell.
     *
     * @throws org.ijaza.platform.TooMany if too much was mailed to or from this address
     */
    public void ask(EmailAddress email) {
        limits.take(AccountLimits.MAIL_FROM_ADDRESS, caller.address());
        limits.take(AccountLimits.MAIL_TO_ACCOUNT, email.text());
        people.findByEmail(email)
                .filter(person -> person.getState() != PersonState.DEACTIVATED)
                .ifPresent(person -> mails.send(
                        person.getEmail(),
                        person.getLanguage(),
                        "reset",
                        links.issue(person, Purpose.RESET, RESET_PATH)));
    }

    /** Whether a mailed link still works. */
    public boolean isOpen(String token) {
        return links.find(token, Purpose.RESET).isPresent();
    }

    /**
     * Sets the new password and signs out everywhere. Who follows the link has the mailbox: that confirms an
     * address which was not confirmed yet.
     *
     * @throws NotFound if the link does not work (any more)
     * @throws org.ijaza.platform.Invalid if the password will not do; the link then still works
     */
    public void reset(String token, String password) {
        Person person = links.take(token, Purpose.RESET)
                .filter(found -> found.getState() != PersonState.DEACTIVATED)
                .orElseThrow(NotFound::new);
        passwords.check("password", password, new EmailAddress(person.getEmail()));
        person.choosePassword(passwords.hash(password));
        person.confirm();
        devices.signOutAll(person);
        limits.forget(AccountLimits.SIGN_IN_OF_ACCOUNT, person.getEmail());
        audit.record("person.password-reset", People.subject(person));
    }
}
