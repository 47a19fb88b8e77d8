package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.CertificatesHeld;

/** Tells schemes which certificates somebody holds. */
@ApplicationScoped
@Transactional
public class HeldCertificates implements CertificatesHeld {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    protected HeldCertificates() {}

    @Override
    public boolean holds(long personId, String kind, LocalDate day) {
        return entities.createQuery(
                        "select c from Certificate c where c.personId = :person and c.kind = :kind", Certificate.class)
                .setParameter("person", personId)
                .setParameter("kind", kind)
                .getResultStream()
                .anyMatch(certificate -> certificate.standingOn(day).isInForce());
    }

    @Override
    public Optional<Texts> findTitle(String kind) {
        return workshop.findKind(kind).map(CertificateKind::title);
    }
}
