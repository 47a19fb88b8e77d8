package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cohorts that were declared as led under a certificate. Asks for no permission. */
@ApplicationScoped
@Transactional
public class CohortsOf {

    @PersistenceContext
    private EntityManager entities;

    protected CohortsOf() {}

    /** Those of a certificate, and of the one that it corrects; the oldest first. */
    List<CohortLed> findOf(Certificate certificate) {
        return entities.createQuery(
                        "select l from CohortLed l where l.certificate.id in :ids order by l.endedOn", CohortLed.class)
                .setParameter("ids", ids(certificate))
                .getResultList();
    }

    private static List<Long> ids(Certificate certificate) {
        List<Long> ids = new ArrayList<>();
        Optional<Certificate> one = Optional.of(certificate);
        while (one.isPresent()) {
            ids.add(one.get().getId());
            one = one.get().last(Act.CORRECTED).flatMap(CertificateAct::other);
        }
        return ids;
    }
}
