package org.ijaza.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Caller;

/** The append-only record of who did what, when and from which centre. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private static final int CHECK_STEP = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    protected AuditTrail() {}

    /** For tests without a container. */
    public AuditTrail(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records an act of the caller that concerns no centre. */
    public void record(String action, String subject) {
        record(action, subject, null, null);
    }

    /**
     * Records an act of the caller, in the transaction of the act itself: both are kept or neither. Call it
     * late in the transaction, since entries are appended one after the other.
     *
     * @param action for example {@code certificate.issued}
     * @param subject kind and id, for example {@code certificate:12}
     * @param centre id of the centre concerned, or null
     * @param detail a few words without personal data, or null
     */
    public void record(String action, String subject, Long centre, String detail) {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // another request may have moved it since this one read it
        entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        AuditEntry entry =
                new AuditEntry(head, clock.instant(), caller.personId().orElse(null), centre, action, subject, detail);
        entities.persist(entry);
        head.moveTo(entry);
        // so that a second act in this transaction finds the chain where this one left it
        entities.flush();
    }

    /**
     * Walks the whole chain.
     *
     * @return number of the first entry that is missing, altered or out of line; empty if the chain holds
     */
    public Optional<Long> findFirstBrokenLink() {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        long expected = 1;
        String previous = "";
        List<AuditEntry> entries = entriesFrom(expected);
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                boolean holds = entry.getNumber() == expected
                        && entry.previousHash().equals(previous)
                        && entry.computeHash().equals(entry.hash());
                if (!holds) {
                    return Optional.of(expected);
                }
                previous = entry.hash();
                expected++;
            }
            entities.clear();
            entries = entriesFrom(expected);
        }
        boolean complete = head.number() == expected - 1 && head.hash().equals(previous);
        return complete ? Optional.empty() : Optional.of(expected);
    }

    private List<AuditEntry> entriesFrom(long number) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.number >= :from order by e.number", AuditEntry.class)
                .setParameter("from", number)
                .setMaxResults(CHECK_STEP)
                .getResultList();
    }
}
