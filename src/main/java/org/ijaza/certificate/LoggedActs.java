package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.log.CertificateLog;
import org.ijaza.certificate.log.LogEntry;
import org.ijaza.certificate.log.TreeHeads;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.CertificateText;
import org.ijaza.certificate.log.verify.LogAct;
import org.ijaza.certificate.log.verify.LogKey;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.platform.NotFound;

/** Enters into the log what is done to certificates, and finds it there again. */
@ApplicationScoped
@Transactional
public class LoggedActs {

    private static final int STEP = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CertificateLog log;

    @Inject
    private TreeHeads heads;

    void onChange(@Observes CertificateChanged changed) {
        enter(entities.find(Certificate.class, changed.certificateId()), changed.act(), changed.at());
    }

    /**
     * Enters an act, in the transaction of the act itself; the audit trail is locked before.
     *
     * @param done when it took effect
     */
    void enter(Certificate certificate, Act act, Instant done) {
        LogSecret secret = entities.find(LogSecret.class, certificate.getId());
        if (secret == null) {
            secret = new LogSecret(certificate);
            entities.persist(secret);
        }
        String file = entities.find(CertificateFile.class, certificate.getId()).sha256();
        log.append(
                certificate.getId(),
                new ActLine(
                        LogAct.valueOf(act.name()),
                        done,
                        done,
                        secret.textOf(certificate).hash(secret.salt()),
                        file,
                        secret.stateOf(certificate),
                        Optional.ofNullable(certificate.getValidUntil())));
    }

    /** Where it stands in the log; empty if its entries are not there, or say something else than the register. */
    Optional<LogPlace> findPlace(Certificate certificate) {
        List<LogEntry> entries = log.findOf(certificate.getId());
        List<ActLine> acts =
                entries.stream().flatMap(entry -> entry.act().stream()).toList();
        if (acts.isEmpty()
                || acts.size() < entries.size()
                || !differences(certificate, acts).isEmpty()) {
            return Optional.empty();
        }
        SignedHead head = heads.covering(entries.get(entries.size() - 1).getIndex());
        return Optional.of(new LogPlace(
                entries.get(0).getIndex() + 1, head.head().size(), acts.get(0).entered()));
    }

    /**
     * In what the register says something else of a certificate than its entries; the file's bytes aside.
     *
     * @param logged its entries, at least one
     * @return sentences in English that begin after the certificate's name
     */
    List<String> differences(Certificate certificate, List<ActLine> logged) {
        List<String> differences = new ArrayList<>();
        Optional<LogSecret> secret = Optional.ofNullable(entities.find(LogSecret.class, certificate.getId()));
        Optional<String> hash = secret.map(own -> own.textOf(certificate).hash(own.salt()));
        if (!logged.stream()
                .allMatch(act -> hash.filter(act.certificate()::equals).isPresent())) {
            differences.add("says something else than when it was entered");
        }
        ActLine last = logged.get(logged.size() - 1);
        if (!secret.map(own -> own.stateOf(certificate))
                .filter(last.state()::equals)
                .isPresent()) {
            differences.add("has other periods or acts than the log says");
        }
        if (!last.until().equals(Optional.ofNullable(certificate.getValidUntil()))) {
            differences.add("is valid until another day than the log says");
        }
        List<String> kept = certificate.getActs().stream()
                .map(act -> LogAct.valueOf(act.getAct().name()).word() + " at " + LogSecret.asKept(act.getAt()))
                .toList();
        List<String> entered = logged.stream()
                .map(act -> act.act().word() + " at " + act.done())
                .toList();
        if (!kept.equals(entered)) {
            differences.add("is " + String.join(", ", kept) + " in the register, " + String.join(", ", entered)
                    + " in the log");
        }
        return differences;
    }

    /**
     * What proves to anyone that its acts stand in the log.
     *
     * @throws NotFound if they do not
     */
    LogProof getProof(Certificate certificate) {
        findPlace(certificate).orElseThrow(NotFound::new);
        List<LogEntry> entries = log.findOf(certificate.getId());
        SignedHead head = heads.covering(entries.get(entries.size() - 1).getIndex());
        MerkleTree tree = log.treeOf(head.head().size());
        List<LogProof.Proved> acts = entries.stream()
                .map(entry -> new LogProof.Proved(entry.getIndex(), entry.getLine(), tree.inclusion(entry.getIndex())))
                .toList();
        LogSecret secret = entities.find(LogSecret.class, certificate.getId());
        CertificateText text = secret.textOf(certificate);
        LogKey key = heads.findKeys().stream()
                .filter(known -> known.id().equals(head.key()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new LogProof(secret.salt(), text.lines(), acts, head, key);
    }

    /** Those certificates whose ids follow on this one, in their order; some hundreds at most. */
    List<Certificate> findCertificates(long after) {
        return entities.createQuery("select c from Certificate c where c.id > :after order by c.id", Certificate.class)
                .setParameter("after", after)
                .setMaxResults(STEP)
                .getResultList();
    }
}
