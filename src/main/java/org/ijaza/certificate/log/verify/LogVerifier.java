package org.ijaza.certificate.log.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.tree.NodesInMemory;

/**
 * Checks a whole log by itself: that every head is signed and is the root of its entries, which also shows that each
 * later head only added to the earlier; that entries are well formed, in the order of their times, and not back-dated;
 * that what was done to each certificate can be done in this order. Findings are sentences in English.
 */
public final class LogVerifier {

    /** Between an act and its entry lies one transaction; this is for a clock that was set. */
    private static final Duration LATE = Duration.ofDays(1);

    private final LogFile log;
    private final Map<String, LogKey> keys = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final MerkleTree tree;

    /** Checks the log. */
    public LogVerifier(LogFile log) {
        this.log = log;
        log.keys().forEach(key -> keys.put(key.id(), key));
        MerkleTree grown = new MerkleTree(new NodesInMemory(), 0);
        for (String entry : log.entries()) {
            grown = grown.plus(NodeHash.leaf(entry));
        }
        tree = grown;
        log.heads().forEach(this::checkHead);
        checkTimesOfHeads();
        checkEntries();
    }

    /** What is wrong; nothing if all holds. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** The root over all entries. */
    public NodeHash root() {
        return tree.root();
    }

    /** What an export of the same log, taken earlier and kept, adds: nothing may have gone or changed since. */
    public void compare(LogFile earlier) {
        int common = Math.min(earlier.entries().size(), log.entries().size());
        for (int i = 0; i < common; i++) {
            if (!earlier.entries().get(i).equals(log.entries().get(i))) {
                findings.add("entry " + i + " was another one earlier: "
                        + earlier.entries().get(i));
            }
        }
        if (earlier.entries().size() > common) {
            findings.add("entries from " + common + " to " + (earlier.entries().size() - 1) + " were removed");
        }
        earlier.keys().forEach(key -> keys.putIfAbsent(key.id(), key));
        earlier.heads().stream()
                .filter(head -> !log.heads().contains(head))
                .forEach(head -> findings.add("a head of " + head.head().size() + " entries, signed at "
                        + head.head().at() + ", was removed"));
    }

    /** What a proof adds: it must hold, and tell all that was done to its certificate. */
    public void compare(LogProof proof) {
        findings.addAll(proof.findings());
        checkHead(proof.head());
        String certificate = proof.certificate();
        List<String> told = proof.acts().stream().map(LogProof.Proved::text).toList();
        for (int i = 0; i < log.entries().size(); i++) {
            String entry = log.entries().get(i);
            boolean about = ActLine.parse(entry)
                    .filter(line -> line.certificate().equals(certificate))
                    .isPresent();
            if (about && !told.contains(entry)) {
                findings.add("entry " + i + " is about the certificate too, and not in the proof: " + entry);
            }
        }
    }

    private void checkHead(SignedHead signed) {
        TreeHead head = signed.head();
        String name = "the head of " + head.size() + " entries, signed at " + head.at() + ",";
        if (!keys.containsKey(signed.key())) {
            findings.add(name + " is signed with a key that is not there: " + signed.key());
        } else if (!keys.get(signed.key()).signed(signed)) {
            findings.add(name + " has a signature that does not fit");
        }
        if (head.size() < 0 || head.size() > tree.size()) {
            findings.add(name + " has more entries than the log: " + tree.size());
        } else if (!tree.rootAt(head.size()).equals(head.root())) {
            findings.add(name + " is not the root of these entries");
        }
    }

    /** Each head must lie in time between the entries that it has and those that it has not. */
    private void checkTimesOfHeads() {
        List<SignedHead> ordered = log.heads().stream()
                .sorted(Comparator.comparing(signed -> signed.head().at()))
                .toList();
        long size = 0;
        for (SignedHead signed : ordered) {
            TreeHead head = signed.head();
            if (head.size() < size) {
                findings.add("the head signed at " + head.at() + " has fewer entries than one before it");
            }
            size = Math.max(size, head.size());
            entered(head.size() - 1)
                    .filter(before -> before.isAfter(head.at()))
                    .ifPresent(before -> findings.add(
                            "entry " + (head.size() - 1) + " is later than the head signed at " + head.at()));
            entered(head.size())
                    .filter(after -> after.isBefore(head.at()))
                    .ifPresent(after -> findings.add("entry " + head.size()
                            + " is back-dated: it was not there when a head was signed at " + head.at()));
        }
    }

    private Optional<Instant> entered(long index) {
        return index < 0 || index >= log.entries().size()
                ? Optional.empty()
                : ActLine.parse(log.entries().get(Math.toIntExact(index))).map(ActLine::entered);
    }

    private void checkEntries() {
        // what there was before the log began was entered at its beginning, in one go
        long beginning =
                log.heads().stream().mapToLong(head -> head.head().size()).min().orElse(Long.MAX_VALUE);
        Map<String, ActLine> newest = new HashMap<>();
        Instant before = Instant.MIN;
        for (int i = 0; i < log.entries().size(); i++) {
            Optional<ActLine> parsed = ActLine.parse(log.entries().get(i));
            if (parsed.isEmpty()) {
                findings.add("entry " + i + " is not an entry: " + log.entries().get(i));
                continue;
            }
            ActLine line = parsed.get();
            if (line.entered().isBefore(before)) {
                findings.add("entry " + i + " is back-dated: the one before it was entered at " + before);
            }
            before = line.entered();
            if (line.done().isAfter(line.entered())) {
                findings.add("entry " + i + " was entered before it was done");
            }
            if (i >= beginning && line.done().isBefore(line.entered().minus(LATE))) {
                findings.add("entry " + i + " is back-dated: said to be done at " + line.done() + ", entered at "
                        + line.entered());
            }
            checkOrder(i, Optional.ofNullable(newest.put(line.certificate(), line)), line);
        }
    }

    private void checkOrder(int index, Optional<ActLine> before, ActLine line) {
        boolean first = line.act().isFirst();
        if (first && before.isPresent()) {
            findings.add("entry " + index + " issues a certificate a second time");
        }
        if (!first && before.isEmpty()) {
            findings.add("entry " + index + " is about a certificate that was never issued");
        }
        before.filter(previous -> previous.act().isLast())
                .ifPresent(previous ->
                        findings.add("entry " + index + " follows on an act after which nothing can follow: "
                                + previous.act().word()));
        before.filter(previous -> !previous.file().equals(line.file()))
                .ifPresent(previous -> findings.add("entry " + index + " has another file than the one before it"));
    }
}
