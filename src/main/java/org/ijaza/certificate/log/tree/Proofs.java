package org.ijaza.certificate.log.tree;

import java.util.List;

/** Checks proofs against roots, without the tree. */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether a leaf stands at its place in the tree (RFC 9162, section 2.1.3.2).
     *
     * @param index of the leaf, from 0
     * @param size of the tree
     */
    public static boolean includes(NodeHash leaf, long index, long size, List<NodeHash> path, NodeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        NodeHash hash = leaf;
        for (NodeHash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = NodeHash.inner(sibling, hash);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = NodeHash.inner(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether the later tree begins with all leaves of the earlier one (RFC 9162, section 2.1.4.2).
     *
     * @param earlier size of the one tree, from 0
     * @param later size of the other, not smaller
     */
    public static boolean consistent(
            long earlier, long later, NodeHash earlierRoot, NodeHash laterRoot, List<NodeHash> path) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(NodeHash.empty());
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        boolean whole = Long.bitCount(earlier) == 1;
        if (path.isEmpty() && !whole) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> up;
        long last = (later - 1) >> up;
        NodeHash first = whole ? earlierRoot : path.get(0);
        NodeHash second = first;
        for (NodeHash sibling : whole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                first = NodeHash.inner(sibling, first);
                second = NodeHash.inner(sibling, second);
                int further = Long.numberOfTrailingZeros(node);
                node >>= further;
                last >>= further;
            } else {
                second = NodeHash.inner(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(laterRoot);
    }
}
