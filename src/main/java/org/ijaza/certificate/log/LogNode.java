package org.ijaza.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.ijaza.certificate.log.tree.NodeHash;

/** The hash of a full subtree of the log, kept so that neither appending nor proving needs all entries. */
@Entity
@Table(name = "certificate_log_node")
public class LogNode {

    /** Which subtree: see {@link org.ijaza.certificate.log.tree.Nodes}. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(name = "tree_level")
        private int level;

        @Column(name = "node_index")
        private long index;

        protected Key() {}

        Key(int level, long index) {
            this.level = level;
            this.index = index;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.level == level && key.index == index;
        }

        @Override
        public int hashCode() {
            return Objects.hash(level, index);
        }
    }

    @EmbeddedId
    private Key key;

    private String hash;

    protected LogNode() {}

    LogNode(int level, long index, NodeHash hash) {
        this.key = new Key(level, index);
        this.hash = hash.hex();
    }

    long index() {
        return key.index;
    }

    NodeHash hash() {
        return NodeHash.ofHex(hash);
    }
}
