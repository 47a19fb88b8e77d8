package org.ijaza.certificate.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.tree.Nodes;
import org.ijaza.certificate.log.verify.ActLine;

/** The entries of the log and the tree over them. Nothing of it is secret; nobody but the register appends. */
@ApplicationScoped
@Transactional
public class CertificateLog {

    /** Most entries that are read at once. */
    public static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Appends an entry in the transaction of the act itself: both are kept or neither. Whoever also writes into the
     * audit trail does that first, so that all lock in one order.
     *
     * @param line what was done; the log says itself when it was entered
     */
    public void append(long certificateId, ActLine line) {
        LogEnd end = lockEnd();
        ActLine entered = line.enteredAt(end.next(clock.instant()));
        entities.persist(new LogEntry(end.size(), certificateId, entered));
        treeOf(end.size()).plus(entered.leaf());
        end.grow();
        // so that a second act in this transaction finds the log where this one left it
        entities.flush();
    }

    LogEnd lockEnd() {
        LogEnd end = entities.find(LogEnd.class, LogEnd.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // another request may have moved it since this one read it
        entities.refresh(end, LockModeType.PESSIMISTIC_WRITE);
        return end;
    }

    /** How many entries there are. */
    public long size() {
        return entities.find(LogEnd.class, LogEnd.ONLY).size();
    }

    /**
     * The tree as it was when it had so many entries.
     *
     * @param size from 0 to {@link #size}
     */
    public MerkleTree treeOf(long size) {
        return new MerkleTree(new Stored(), size);
    }

    /** Entries from an index on, in their order; {@link #MOST} at most. */
    public List<LogEntry> findFrom(long index) {
        return entities.createQuery("select e from LogEntry e where e.number > :from order by e.number", LogEntry.class)
                .setParameter("from", index)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What was done to a certificate, in its order. */
    public List<LogEntry> findOf(long certificateId) {
        return entities.createQuery(
                        "select e from LogEntry e where e.certificateId = :certificate order by e.number",
                        LogEntry.class)
                .setParameter("certificate", certificateId)
                .getResultList();
    }

    /** The hashes kept of full subtrees of a level, by their indices: of one and those that follow; {@link #MOST}. */
    public Map<Long, NodeHash> findNodes(int level, long index) {
        return entities.createQuery(
                        "select n from LogNode n where n.key.level = :level and n.key.index >= :first"
                                + " and n.key.index < :end",
                        LogNode.class)
                .setParameter("level", level)
                .setParameter("first", index)
                .setParameter("end", index + MOST)
                .getResultStream()
                .collect(Collectors.toMap(LogNode::index, LogNode::hash));
    }

    /** The full subtrees as the database keeps them. */
    private final class Stored implements Nodes {

        @Override
        public NodeHash get(int level, long index) {
            LogNode node = entities.find(LogNode.class, new LogNode.Key(level, index));
            if (node == null) {
                throw new IllegalStateException("the log has lost node " + index + " of level " + level);
            }
            return node.hash();
        }

        @Override
        public void put(int level, long index, NodeHash hash) {
            entities.persist(new LogNode(level, index, hash));
        }
    }
}
