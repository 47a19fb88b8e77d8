package org.ijaza.certificate.log.tree;

/**
 * Where a tree keeps the hashes of its full subtrees: those that will never change, whatever is appended. The one at
 * level l and index i covers the 2^l leaves from i·2^l on.
 */
public interface Nodes {

    /** A hash that was put here before. */
    NodeHash get(int level, long index);

    void put(int level, long index, NodeHash hash);
}
