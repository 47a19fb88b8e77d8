package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that count in place of those that were published wrong. */
@ApplicationScoped
@Transactional
public class CorrectedKeys {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private VersionBanks banks;

    protected CorrectedKeys() {}

    /** The bank that a test draws from, with the keys that count; one query. */
    public VersionBank getOfTest(long testId) {
        VersionBank published = banks.getOfTest(testId);
        List<KeyCorrection> approved = entities.createQuery(
                        "select c from KeyCorrection c where c.versionId = :version and c.state = :state order by c.id",
                        KeyCorrection.class)
                .setParameter("version", published.test(testId).versionId())
                .setParameter("state", KeyCorrection.State.APPROVED)
                .getResultList();
        Map<Long, BankQuestion> corrected = new HashMap<>();
        for (KeyCorrection correction : approved) {
            VersionBank later = banks.getOfVersion(correction.getCorrectedVersionId());
            corrected.put(correction.getQuestionId(), later.question(correction.getCorrectedId()));
        }
        return corrected.isEmpty() ? published : published.correctedBy(corrected);
    }
}
