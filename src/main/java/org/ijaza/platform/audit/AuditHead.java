package org.ijaza.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked by whoever appends, so that entries stand in one line also with two nodes. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;
    private String hash;

    protected AuditHead() {}

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    void moveTo(AuditEntry entry) {
        number = entry.getNumber();
        hash = entry.hash();
    }
}
