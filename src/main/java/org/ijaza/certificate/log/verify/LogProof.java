package org.ijaza.certificate.log.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.tree.Proofs;

/**
 * What shows to anyone that the acts on one certificate stand in the log: what the certificate says, with the salt of
 * its hash, and each act's path to the root that the region signed. As a file it is text, a line each.
 *
 * @param salt hexadecimal digits
 * @param says lines of the certificate's text
 * @param acts at least one, in their order
 * @param head the signed head that the paths lead to
 * @param key the key that signed it
 */
public record LogProof(String salt, List<String> says, List<Proved> acts, SignedHead head, LogKey key) {

    private static final String FIRST = "ijaza-proof 1";
    private static final String SALT = "salt ";
    private static final String SAYS = "says ";
    private static final String ENTRY = "entry ";
    private static final String NODE = "node ";
    private static final String LAST = "end";

    /**
     * One act.
     *
     * @param index of its entry in the log, from 0
     * @param text the entry
     * @param path hashes from the leaf's neighbour up to the root's child
     */
    public record Proved(long index, String text, List<NodeHash> path) {}

    /** The hash under which the certificate stands in the log. */
    public String certificate() {
        return new CertificateText(says).hash(salt);
    }

    /** What is wrong with it, in English; nothing if it proves what it says. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!key.signed(head)) {
            findings.add("the head of " + head.head().size() + " entries is not signed by its key");
        }
        String certificate = certificate();
        for (Proved act : acts) {
            Optional<ActLine> line = ActLine.parse(act.text());
            if (line.isEmpty()) {
                findings.add("entry " + act.index() + " is not an entry of this log");
            } else if (!line.get().certificate().equals(certificate)) {
                findings.add("entry " + act.index() + " is about another certificate, or this one was altered");
            }
            if (!Proofs.includes(
                    NodeHash.leaf(act.text()),
                    act.index(),
                    head.head().size(),
                    act.path(),
                    head.head().root())) {
                findings.add("entry " + act.index() + " is not in the tree of the head");
            }
        }
        if (acts.isEmpty()) {
            findings.add("it has no entries");
        }
        return findings;
    }

    /** As a file. */
    public String text() {
        StringBuilder file = new StringBuilder(FIRST + "\n" + SALT + salt + "\n");
        says.forEach(line -> file.append(SAYS).append(line).append('\n'));
        for (Proved act : acts) {
            file.append(ENTRY)
                    .append(act.index())
                    .append(' ')
                    .append(act.text())
                    .append('\n')
                    .append(act.path().stream()
                            .map(node -> NODE + node.hex() + "\n")
                            .collect(Collectors.joining()));
        }
        return file.append(head.line() + "\n" + key.line() + "\n" + LAST + "\n").toString();
    }

    /**
     * Reads a file to its end.
     *
     * @throws Unreadable if it is no such file, or not all of it
     */
    public static LogProof read(BufferedReader file) throws IOException {
        if (!FIRST.equals(file.readLine())) {
            throw new Unreadable("no proof: the first line is not \"" + FIRST + "\"");
        }
        String salt = null;
        SignedHead head = null;
        LogKey key = null;
        List<String> says = new ArrayList<>();
        List<Proved> acts = new ArrayList<>();
        String line = file.readLine();
        while (line != null && !line.equals(LAST)) {
            if (line.startsWith(SALT)) {
                salt = line.substring(SALT.length());
            } else if (line.startsWith(SAYS)) {
                says.add(line.substring(SAYS.length()));
            } else if (line.startsWith(ENTRY)) {
                acts.add(act(line));
            } else if (line.startsWith(NODE) && !acts.isEmpty()) {
                acts.get(acts.size() - 1).path().add(node(line));
            } else if (line.startsWith("head ")) {
                head = SignedHead.parse(line);
            } else {
                key = LogKey.parse(line);
            }
            line = file.readLine();
        }
        if (line == null || salt == null || head == null || key == null) {
            throw new Unreadable("the proof is cut off");
        }
        return new LogProof(salt, says, acts, head, key);
    }

    private static Proved act(String line) {
        String[] parts = line.split(" ", 3);
        try {
            return new Proved(Long.parseLong(parts[1]), parts[2], new ArrayList<>());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Unreadable("not an entry: " + line);
        }
    }

    private static NodeHash node(String line) {
        try {
            return NodeHash.ofHex(line.substring(NODE.length()));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a node: " + line);
        }
    }
}
