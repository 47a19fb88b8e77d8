package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.log.CertificateLog;
import org.ijaza.certificate.log.LogEntry;
import org.ijaza.certificate.log.TreeHeads;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.tree.Nodes;
import org.ijaza.certificate.log.tree.NodesInMemory;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.LogFile;
import org.ijaza.certificate.log.verify.LogVerifier;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Hash;
import org.ijaza.platform.NotSignedIn;

/**
 * Compares the register with the log: whatever was done to either behind the platform's back shows. Reads everything,
 * files too.
 */
@ApplicationScoped
@Transactional
public class LogCheck {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CertificateLog log;

    @Inject
    private TreeHeads heads;

    @Inject
    private LoggedActs loggedActs;

    @Inject
    private Permissions permissions;

    /**
     * Checks everything.
     *
     * @return what is wrong, a sentence in English each; nothing if all holds
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller does not administer the region
     */
    public List<String> findings() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        List<String> findings = new ArrayList<>();
        Map<Long, List<ActLine>> acts = new HashMap<>();
        List<String> lines = readEntries(acts, findings);
        findings.addAll(new LogVerifier(new LogFile(heads.findKeys(), heads.findAll(), lines)).findings());
        checkNodes(lines, findings);
        checkRegister(acts, findings);
        checkNumbers(findings);
        return findings;
    }

    private List<String> readEntries(Map<Long, List<ActLine>> acts, List<String> findings) {
        List<String> lines = new ArrayList<>();
        long expected = 0;
        List<LogEntry> some = log.findFrom(0);
        while (!some.isEmpty()) {
            for (LogEntry entry : some) {
                if (entry.getIndex() != expected) {
                    findings.add("entry " + expected + " is missing");
                    expected = entry.getIndex();
                }
                expected++;
                lines.add(entry.getLine());
                entry.act().ifPresent(act -> acts.computeIfAbsent(entry.getCertificateId(), id -> new ArrayList<>())
                        .add(act));
            }
            entities.clear();
            some = log.findFrom(expected);
        }
        if (log.size() != expected) {
            findings.add("the log has " + expected + " entries where " + log.size() + " were entered");
        }
        return lines;
    }

    /** Proofs are made from nodes that are kept: they must be those of the entries. */
    private void checkNodes(List<String> lines, List<String> findings) {
        NodesInMemory fresh = new NodesInMemory();
        Map<Integer, Map<Long, NodeHash>> kept = new HashMap<>(); // of each level, those around the last that was asked
        Nodes compared = new Nodes() {
            @Override
            public NodeHash get(int level, long index) {
                return fresh.get(level, index);
            }

            @Override
            public void put(int level, long index, NodeHash hash) {
                fresh.put(level, index, hash);
                if (index % CertificateLog.MOST == 0) {
                    kept.put(level, log.findNodes(level, index));
                    entities.clear();
                }
                if (!hash.equals(kept.get(level).get(index))) {
                    findings.add("node " + index + " of level " + level + " is not that of the entries");
                }
            }
        };
        MerkleTree tree = new MerkleTree(compared, 0);
        for (String line : lines) {
            tree = tree.plus(NodeHash.leaf(line));
        }
        entities.clear();
    }

    private void checkRegister(Map<Long, List<ActLine>> acts, List<String> findings) {
        List<Certificate> some = loggedActs.findCertificates(0);
        while (!some.isEmpty()) {
            for (Certificate certificate : some) {
                String name = "certificate " + certificate.getNumber();
                List<ActLine> logged = acts.remove(certificate.getId());
                if (logged == null) {
                    findings.add(name + " is not in the log");
                } else {
                    checkReadable(name, certificate, logged, findings);
                }
            }
            long last = some.get(some.size() - 1).getId();
            entities.clear();
            some = loggedActs.findCertificates(last);
        }
        acts.forEach((id, gone) -> findings.add(
                "the certificate that stands in the log as " + gone.get(0).certificate() + " is not in the register"));
    }

    private void checkReadable(String name, Certificate certificate, List<ActLine> logged, List<String> findings) {
        try {
            checkCertificate(name, certificate, logged, findings);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            // what the platform writes can be read
            findings.add(name + " cannot be read: " + e.getMessage());
        }
    }

    private void checkCertificate(String name, Certificate certificate, List<ActLine> logged, List<String> findings) {
        loggedActs.differences(certificate, logged).forEach(difference -> findings.add(name + " " + difference));
        CertificateFile file = entities.find(CertificateFile.class, certificate.getId());
        String hash = file == null ? "" : Hash.sha256(file.content());
        if (file == null) {
            findings.add(name + " has no file");
        } else if (!file.sha256().equals(hash)
                || !logged.stream().allMatch(act -> act.file().equals(hash))) {
            findings.add(name + " has another file than when it was entered");
        }
    }

    /** Numbers that were taken for what is not signed by all yet. */
    private long toBeSigned(CertificateSeries series) {
        return entities.createQuery(
                        "select count(p) from Paper p where p.certificate is null and p.number like :prefix",
                        Long.class)
                .setParameter("prefix", series.prefix() + "%")
                .getSingleResult();
    }

    /** Numbers are given without gaps: one that is missing was taken out, with its entries. */
    private void checkNumbers(List<String> findings) {
        entities.createQuery(
                        "select s from CertificateSeries s order by s.key.country, s.key.year", CertificateSeries.class)
                .getResultList()
                .forEach(series -> {
                    long there = toBeSigned(series)
                            + entities.createQuery(
                                            "select count(c) from Certificate c where c.number like :prefix",
                                            Long.class)
                                    .setParameter("prefix", series.prefix() + "%")
                                    .getSingleResult();
                    if (there != series.last()) {
                        findings.add("of the " + series.last() + " numbers of " + series.prefix() + ", " + there
                                + " are in the register or wait to be signed");
                    }
                });
    }
}
