package org.ijaza.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.certificate.log.verify.TreeHead;

/** A signed head as it is kept for ever. */
@Entity
@Table(name = "certificate_log_head")
public class LogHead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tree_size")
    private long size;

    private String root;
    private Instant at;

    @Column(name = "key_id")
    private String keyId;

    private String signature;

    protected LogHead() {}

    LogHead(SignedHead signed) {
        this.size = signed.head().size();
        this.root = signed.head().root().base64();
        this.at = signed.head().at();
        this.keyId = signed.key();
        this.signature = signed.signature();
    }

    long size() {
        return size;
    }

    Instant at() {
        return at;
    }

    SignedHead signed() {
        return new SignedHead(new TreeHead(size, NodeHash.ofBase64(root), at), keyId, signature);
    }
}
