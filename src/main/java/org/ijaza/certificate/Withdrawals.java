package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.mail.Mails;

/** Certificates taken back for good, by a certifier of the centre that issued them. */
@ApplicationScoped
@Transactional
public class Withdrawals {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Register register;

    @Inject
    private Permissions permissions;

    @Inject
    private CertificateActs acts;

    @Inject
    private Mails mails;

    @Inject
    private Clock clock;

    /**
     * Withdraws a certificate. Its holder is told by mail, with the reason; whoever verifies it learns that it is
     * withdrawn and no more.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if there is none of this id in a register that the caller may look into
     * @throws Forbidden if the caller is no certifier of the centre, or granted or holds the certificate
     * @throws Conflict if it is withdrawn already
     * @throws Invalid if the reason is missing or too long
     */
    public void withdraw(long certificateId, String reason) {
        Certificate certificate = register.readable(certificateId);
        long certifier =
                permissions.require(Role.CERTIFIER, certificate.getCentre().getId());
        certificate.withdraw(certifier, reason, clock.instant());
        Person holder = entities.find(Person.class, certificate.getPersonId());
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                "withdrawn",
                holder.getNames().in(holder.getLanguage()),
                certificate.getCourse().in(holder.getLanguage()),
                certificate.getNumber(),
                certificate.last(Act.WITHDRAWN).orElseThrow().getReason());
        acts.done(certificate);
    }
}
