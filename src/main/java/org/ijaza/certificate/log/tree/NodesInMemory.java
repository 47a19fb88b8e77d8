package org.ijaza.certificate.log.tree;

import java.util.ArrayList;
import java.util.List;

/** Nodes for whoever computes a tree afresh; for one thread. */
public final class NodesInMemory implements Nodes {

    private final List<List<NodeHash>> levels = new ArrayList<>();

    @Override
    public NodeHash get(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }

    @Override
    public void put(int level, long index, NodeHash hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(Math.toIntExact(index), hash);
    }
}
