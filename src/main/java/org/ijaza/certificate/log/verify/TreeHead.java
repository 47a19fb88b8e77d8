package org.ijaza.certificate.log.verify;

import java.time.Instant;
import org.ijaza.certificate.log.tree.NodeHash;

/**
 * What the log was at a moment.
 *
 * @param size how many entries it had
 * @param root hash of the tree over them
 * @param at to the millisecond; not earlier than the entries, not later than those that follow
 */
public record TreeHead(long size, NodeHash root, Instant at) {

    private static final String ORIGIN = "ijaza certificate log";

    /**
     * The text that is signed, in UTF-8: a checkpoint as transparency logs have it (C2SP tlog-checkpoint): origin,
     * size, root; with the time as a line of our own.
     */
    public String body() {
        return ORIGIN + "\n" + size + "\n" + root.base64() + "\n" + at + "\n";
    }
}
