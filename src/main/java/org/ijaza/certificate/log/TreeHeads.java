package org.ijaza.certificate.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.log.verify.LogKey;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.certificate.log.verify.TreeHead;
import org.ijaza.platform.job.HourPassed;

/**
 * The signed heads of the log: one every hour, one after each start, and one whenever somebody asks for a proof of what
 * no head covers yet. All are kept.
 */
@ApplicationScoped
@Transactional
public class TreeHeads {

    /** Two nodes have an hour each; one head is enough for both. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CertificateLog log;

    @Inject
    private HeadSigner signer;

    @Inject
    private Clock clock;

    void onHour(@Observes HourPassed hour) {
        LogEnd end = log.lockEnd();
        Instant old = clock.instant().minus(FRESH);
        boolean current = findNewest()
                .filter(head -> head.size() == end.size() && head.at().isAfter(old))
                .isPresent();
        if (!current) {
            sign(end);
        }
    }

    /** The newest head, which covers every entry up to this one: signed now if there is none. */
    public SignedHead covering(long index) {
        Optional<LogHead> newest = findNewest().filter(head -> head.size() > index);
        if (newest.isPresent()) {
            return newest.get().signed();
        }
        LogEnd end = log.lockEnd();
        return findNewest()
                .filter(head -> head.size() > index)
                .map(LogHead::signed)
                .orElseGet(() -> sign(end));
    }

    private SignedHead sign(LogEnd end) {
        LogKey key = signer.logKey();
        TreeHead head = new TreeHead(end.size(), log.treeOf(end.size()).root(), end.next(clock.instant()));
        byte[] signature = signer.sign(head.body().getBytes(StandardCharsets.UTF_8));
        SignedHead signed = new SignedHead(head, key.id(), Base64.getEncoder().encodeToString(signature));
        if (entities.find(KnownKey.class, key.id()) == null) {
            entities.persist(new KnownKey(key));
        }
        entities.persist(new LogHead(signed));
        entities.flush();
        return signed;
    }

    private Optional<LogHead> findNewest() {
        return entities.createQuery("select h from LogHead h order by h.id desc", LogHead.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest first, a thousand at most.
     *
     * @param skip how many of the newest to leave out
     */
    public List<SignedHead> findNewest(int skip) {
        return entities.createQuery("select h from LogHead h order by h.id desc", LogHead.class)
                .setFirstResult(skip)
                .setMaxResults(CertificateLog.MOST)
                .getResultStream()
                .map(LogHead::signed)
                .toList();
    }

    /** All of them, the oldest first. */
    public List<SignedHead> findAll() {
        return entities.createQuery("select h from LogHead h order by h.id", LogHead.class)
                .getResultStream()
                .map(LogHead::signed)
                .toList();
    }

    /** Whether the log has been published at all. */
    public boolean isBegun() {
        return findNewest().isPresent();
    }

    /** The keys of all heads. */
    public List<LogKey> findKeys() {
        return entities.createQuery("select k from KnownKey k order by k.id", KnownKey.class)
                .getResultStream()
                .map(KnownKey::key)
                .toList();
    }
}
