package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CustomaryDate;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.mail.Mails;

/**
 * What the certifiers of the centre that issued a certificate do to it. Its holder is told of each act by mail, with
 * the reason; whoever verifies it learns what it is worth and no more.
 */
@ApplicationScoped
@Transactional
public class CertificateDesk {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Register register;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Permissions permissions;

    @Inject
    private CertificateActs acts;

    @Inject
    private Mails mails;

    @Inject
    private Clock clock;

    /**
     * Puts it out of force until it is reinstated.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if there is none of this id in a register that the caller may look into
     * @throws Forbidden if the caller is no certifier of the centre, or granted or holds the certificate
     * @throws Conflict if it is not in force anyway
     * @throws Invalid if the reason is missing or too long
     */
    public void suspend(long certificateId, String reason) {
        Certificate certificate = own(certificateId);
        new Keeping(certificate).suspend(permissions.signedIn(), reason, clock.instant());
        done(certificate);
    }

    /** Ends a suspension; it is worth again what periods and other acts say. Fails as {@link #suspend} does. */
    public void reinstate(long certificateId, String reason) {
        Certificate certificate = own(certificateId);
        new Keeping(certificate).reinstate(permissions.signedIn(), reason, clock.instant());
        done(certificate);
    }

    /** Takes it back for good. Fails as {@link #suspend} does. */
    public void withdraw(long certificateId, String reason) {
        Certificate certificate = own(certificateId);
        new Keeping(certificate).withdraw(permissions.signedIn(), reason, clock.instant());
        done(certificate);
    }

    /**
     * Lets it rest at its holder's wish, for leave or illness; the days are added to the grace after its end.
     *
     * @param until last day of the pause, today or later
     * @throws Invalid besides, if the pause would be longer than the rules of the kind leave
     */
    public void pause(long certificateId, String reason, LocalDate until) {
        Certificate certificate = own(certificateId);
        new Keeping(certificate)
                .pause(
                        permissions.signedIn(),
                        reason,
                        until,
                        rulebook.findOf(certificate).map(ValidityRules::pause).orElse(0),
                        clock.instant());
        done(certificate);
    }

    /** Ends a pause before its last day; the days that are left are not added to the grace. */
    public void resume(long certificateId) {
        Certificate certificate = own(certificateId);
        new Keeping(certificate).resume(permissions.signedIn(), clock.instant());
        done(certificate);
    }

    private Certificate own(long id) {
        Certificate certificate = register.readable(id);
        permissions.require(Role.CERTIFIER, certificate.getCentre().getId());
        return certificate;
    }

    private void done(Certificate certificate) {
        CertificateAct act = acts.done(certificate);
        Person holder = entities.find(Person.class, certificate.getPersonId());
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                act.getAct().name().toLowerCase(Locale.ROOT),
                holder.getNames().in(holder.getLanguage()),
                certificate.getCourse().in(holder.getLanguage()),
                certificate.getNumber(),
                act.getReason(),
                act.getUntil() == null
                        ? ""
                        : new CustomaryDate(holder.getLanguage(), holder.getCountry()).of(act.getUntil()));
    }
}
