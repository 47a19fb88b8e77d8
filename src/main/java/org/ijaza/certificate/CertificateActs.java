package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.audit.AuditTrail;

/** The one door through which acts on certificates go into the database, the audit trail and to who follows them. */
@ApplicationScoped
@Transactional
public class CertificateActs {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CertificateChanged> changed;

    /**
     * Enters the newest act on a certificate, in the transaction in which it is done.
     *
     * @return the act
     * @throws Conflict if somebody else did something to it meanwhile
     */
    CertificateAct done(Certificate certificate) {
        try {
            entities.lock(certificate, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict("register.conflict.standing");
        }
        List<CertificateAct> acts = certificate.getActs();
        CertificateAct newest = acts.get(acts.size() - 1);
        audit.record(
                "certificate." + newest.getAct().name().toLowerCase(Locale.ROOT),
                "certificate:" + certificate.getId(),
                certificate.getCentre().getId(),
                null);
        changed.fire(new CertificateChanged(certificate.getId(), newest.getAct(), newest.getAt()));
        return newest;
    }
}
