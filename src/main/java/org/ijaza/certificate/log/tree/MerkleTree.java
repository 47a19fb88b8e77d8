package org.ijaza.certificate.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree of some leaves in their order, and what can be proved of it. Whatever is asked reads about as many nodes as
 * the tree is high.
 */
public final class MerkleTree {

    private final Nodes nodes;
    private final long size;

    /** @param size number of leaves; the nodes may hold more */
    public MerkleTree(Nodes nodes, long size) {
        this.nodes = nodes;
        this.size = size;
    }

    /** The tree with one leaf more, whose full subtrees are put to the nodes. */
    public MerkleTree plus(NodeHash leaf) {
        NodeHash hash = leaf;
        long index = size;
        nodes.put(0, index, hash);
        for (int level = 0; index % 2 == 1; level++) {
            hash = NodeHash.inner(nodes.get(level, index - 1), hash);
            index /= 2;
            nodes.put(level + 1, index, hash);
        }
        return new MerkleTree(nodes, size + 1);
    }

    public long size() {
        return size;
    }

    /** What a signed head is about. */
    public NodeHash root() {
        return size == 0 ? NodeHash.empty() : hash(0, size);
    }

    /** That of the tree as it was with fewer leaves. */
    public NodeHash rootAt(long earlier) {
        Objects.checkIndex(earlier, size + 1);
        return new MerkleTree(nodes, earlier).root();
    }

    /**
     * Proof that a leaf stands at its place (RFC 9162, section 2.1.3.1).
     *
     * @param index of the leaf, from 0
     */
    public List<NodeHash> inclusion(long index) {
        Objects.checkIndex(index, size);
        List<NodeHash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /**
     * Proof that this tree begins with all leaves of an earlier one (RFC 9162, section 2.1.4.1).
     *
     * @param earlier number of its leaves, from 0 to the size; of none and of all, nothing needs to be proved
     */
    public List<NodeHash> consistency(long earlier) {
        Objects.checkIndex(earlier, size + 1);
        List<NodeHash> path = new ArrayList<>();
        if (earlier == 0) {
            return path;
        }
        long from = 0;
        long to = size;
        while (to > earlier) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(0, hash(from, to));
        }
        return path;
    }

    /** Of the leaves from one to before another, as they stand together in the tree. */
    private NodeHash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.get(level, from >> level);
        }
        long middle = from + split(count);
        return NodeHash.inner(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number of leaves: so many stand on the left. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
