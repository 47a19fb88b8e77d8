package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;

/** The caller's own certificates. */
@ApplicationScoped
@Transactional
public class Certificates {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** All of them, the newest first. */
    public List<Certificate> findMine() {
        return entities.createQuery(
                        "select c from Certificate c where c.personId = :person order by c.issuedAt desc",
                        Certificate.class)
                .setParameter("person", caller.signedIn())
                .getResultList();
    }

    /**
     * The sealed PDF.
     *
     * @throws NotFound if the caller has no such certificate
     */
    public byte[] getMyFile(String number) {
        return entities.createQuery(
                        "select f from CertificateFile f, Certificate c"
                                + " where f.certificateId = c.id and c.number = :number and c.personId = :person",
                        CertificateFile.class)
                .setParameter("number", number)
                .setParameter("person", caller.signedIn())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .content();
    }
}
