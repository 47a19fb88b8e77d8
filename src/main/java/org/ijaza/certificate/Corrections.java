package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.CertifiedNames;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;

/**
 * Corrections of misspelt names. A name that a certificate bears is no longer its holder's to change alone: elsewhere
 * people renamed themselves to print certificates for friends. They ask, a certifier of the centre answers, and a
 * certificate with a new number takes the place of the old one.
 */
@ApplicationScoped
@Transactional
public class Corrections implements CertifiedNames {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private Workshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private CertificateActs acts;

    @Inject
    private Papers papers;

    @Inject
    private AuditTrail audit;

    @Inject
    private Mails mails;

    @Inject
    private Clock clock;

    @Override
    public boolean carries(long personId) {
        return !entities.createQuery("select c.id from Certificate c where c.personId = :person", Long.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The caller's own requests, the newest first. */
    public List<Correction> findMine() {
        return entities.createQuery(
                        "select r from Correction r join fetch r.certificate c where c.personId = :person order by r.id desc",
                        Correction.class)
                .setParameter("person", permissions.signedIn())
                .getResultList();
    }

    /**
     * Asks that a certificate of the caller's bear other names.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if the caller has no such certificate
     * @throws Invalid if the names are those that it bears or cannot be printed, or the reason is missing or too long
     * @throws Conflict if it was withdrawn or replaced, or a request waits already
     */
    public void ask(String number, PersonNames names, String reason) {
        long person = permissions.signedIn();
        Certificate certificate = entities.createQuery(
                        "select c from Certificate c where c.number = :number and c.personId = :person",
                        Certificate.class)
                .setParameter("number", number)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!workshop.canPrint(names)) {
            throw new Invalid("nameLatin", "correction.unprintable");
        }
        Correction correction = new Correction(certificate, names, reason, clock.instant());
        try {
            entities.persist(correction);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("correction.waits");
        }
        audit.record("correction.asked", subject(correction), centre(correction), null);
    }

    /**
     * The requests that wait for an answer of a certifier of the caller's centres, the oldest first.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller certifies for no centre
     */
    public List<Correction> findOpen() {
        permissions.requireAnywhere(Role.CERTIFIER);
        Set<Long> centres = permissions.findCentreIds(Role.CERTIFIER);
        return entities.createQuery(
                        "select r from Correction r join fetch r.certificate c where r.state = :open"
                                + " and c.centre.id in :centres order by r.id",
                        Correction.class)
                .setParameter("open", CorrectionState.OPEN)
                .setParameter("centres", centres)
                .getResultList();
    }

    /**
     * Issues the certificate anew under the names asked for, with a new number, for the rest of its term; the account
     * bears them too from now on.
     *
     * @return the new certificate; empty if people have to sign it first
     * @throws Forbidden if the caller certifies for no centre, or holds the certificate
     * @throws NotFound if no such request concerns a centre for which the caller certifies
     * @throws Conflict if it was answered, the certificate was withdrawn or replaced meanwhile, or another waits to be
     *     signed in its place
     */
    public Optional<Certificate> approve(long id) {
        Correction correction = getOpen(id);
        long certifier = permissions.signedIn();
        correction.approve(certifier, clock.instant());
        flush();
        Certificate old = correction.getCertificate();
        Person holder = people.rename(old.getPersonId(), correction.getNames());
        CertificateKind kind = workshop.findKind(old.getKind()).orElseThrow();
        audit.record("correction.approved", subject(correction), centre(correction), null);
        if (kind.isSigned()) {
            papers.awaitInPlaceOf(old, Act.CORRECTED, correction.getNames(), certifier);
            return Optional.empty();
        }
        Issuing.Moment moment = issuing.begin(kind, old.getCentre());
        Certificate corrected = Certificate.inPlaceOf(
                old, Act.CORRECTED, moment.number(), correction.getNames(), old.granted(), certifier, moment.now());
        issuing.complete(kind, corrected, moment, issuing.print(corrected, holder));
        acts.done(old);
        issuing.announce(corrected, holder, "corrected", corrected.scope().isPresent() ? "/teach/" : "/learn/");
        return Optional.of(corrected);
    }

    /**
     * Leaves the certificate as it is.
     *
     * @param words told to the holder
     * @throws Forbidden if the caller certifies for no centre, or holds the certificate
     * @throws NotFound if no such request concerns a centre for which the caller certifies
     * @throws Conflict if it was answered
     * @throws Invalid if the words are missing or too long
     */
    public void refuse(long id, String words) {
        Correction correction = getOpen(id);
        correction.refuse(permissions.signedIn(), words, clock.instant());
        flush();
        audit.record("correction.refused", subject(correction), centre(correction), null);
        Person holder = people.getPerson(correction.getCertificate().getPersonId());
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                "correctionRefused",
                holder.getNames().in(holder.getLanguage()),
                correction.getCertificate().getNumber(),
                correction.getAnswer());
    }

    private Correction getOpen(long id) {
        permissions.requireAnywhere(Role.CERTIFIER);
        return Optional.ofNullable(entities.find(Correction.class, id))
                .filter(found -> permissions.has(
                        Role.CERTIFIER, found.getCertificate().getCentre().getId()))
                .orElseThrow(NotFound::new);
    }

    private void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict("correction.answered");
        }
    }

    private static String subject(Correction correction) {
        return "certificate:" + correction.getCertificate().getId();
    }

    private static Long centre(Correction correction) {
        return correction.getCertificate().getCentre().getId();
    }
}
