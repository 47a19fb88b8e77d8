package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.audit.AuditTrail;

/**
 * Looks receipts up, for the administrators of the centres in the country of whoever sat the test, and those of the
 * region: whoever says that an answer was lost is answered by what stands here.
 */
@ApplicationScoped
@Transactional
public class Receipts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CountryDesk desk;

    @Inject
    private VersionBanks banks;

    @Inject
    private AuditTrail audit;

    /**
     * Refuses who looks no receipts up.
     *
     * @throws Forbidden if the caller administers no centre
     */
    public void requireDesk() {
        desk.require();
    }

    /**
     * What a receipt stands for. It is noted who looked.
     *
     * @return nothing if there is no such receipt, or not for a centre of the caller's
     * @throws Forbidden if the caller administers no centre
     */
    public Optional<Receipted> find(Receipt receipt) {
        requireDesk();
        Optional<Attempt> attempt = entities.createQuery(
                        "select a from Attempt a join fetch a.questions where a.receipt = :receipt", Attempt.class)
                .setParameter("receipt", receipt.characters())
                .getResultStream()
                .findFirst()
                .filter(desk::mayKnowOf);
        attempt.ifPresent(found -> audit.record("attempt.receiptChecked", "attempt:" + found.getId()));
        return attempt.map(found -> receipted(receipt, found));
    }

    private Receipted receipted(Receipt receipt, Attempt attempt) {
        return new Receipted(
                receipt,
                entities.find(Person.class, attempt.getPersonId()).getNames(),
                banks.getOfTest(attempt.getTestId()).test(attempt.getTestId()),
                attempt.getNumber(),
                attempt.getSubmittedAt(),
                (int) attempt.questions().stream()
                        .filter(AttemptQuestion::isAnswered)
                        .count(),
                attempt.questions().size());
    }
}
