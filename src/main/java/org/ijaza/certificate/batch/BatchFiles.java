package org.ijaza.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ijaza.certificate.CertificateFile;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/** The sealed PDFs of a batch, some at a time, so that thousands pass through and none stay in memory. */
@ApplicationScoped
@Transactional
public class BatchFiles {

    private static final int AT_ONCE = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Batches batches;

    /** A sealed PDF by the number of its certificate, which is also in the order of the list. */
    public record Sealed(long certificateId, String number, byte[] pdf) {}

    /**
     * The next files.
     *
     * @param after id of the last certificate that was read, 0 at the beginning
     * @return nothing when all were read
     * @throws NotFound if there is no such batch in a centre for which the caller may issue
     * @throws Forbidden if the caller may issue for no centre
     */
    public List<Sealed> findNext(long batchId, long after) {
        batches.getBatch(batchId);
        List<Object[]> rows = entities.createQuery(
                        "select l.certificate.id, l.certificate.number, f from BatchLine l, CertificateFile f"
                                + " where l.key.batchId = :batch and f.certificateId = l.certificate.id"
                                + " and l.certificate.id > :after order by l.certificate.id",
                        Object[].class)
                .setParameter("batch", batchId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return rows.stream()
                .map(row -> new Sealed((Long) row[0], (String) row[1], ((CertificateFile) row[2]).content()))
                .toList();
    }
}
