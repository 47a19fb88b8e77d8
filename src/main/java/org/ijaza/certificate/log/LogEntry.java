package org.ijaza.certificate.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.ijaza.certificate.log.verify.ActLine;

/** One entry of the log. The line alone is published; for which certificate it is, the platform keeps beside it. */
@Entity
@Table(name = "certificate_log")
public class LogEntry {

    /** From 1: no key of the database is 0. */
    @Id
    private long number;

    @Column(name = "certificate_id")
    private long certificateId;

    private String line;

    protected LogEntry() {}

    LogEntry(long index, long certificateId, ActLine line) {
        this.number = index + 1;
        this.certificateId = certificateId;
        this.line = line.text();
    }

    /** Place in the log, from 0, without gaps. */
    public long getIndex() {
        return number - 1;
    }

    public long getCertificateId() {
        return certificateId;
    }

    /** What the leaf in the tree is the hash of. */
    public String getLine() {
        return line;
    }

    /** What it says; empty if somebody has made another text of it. */
    public Optional<ActLine> act() {
        return ActLine.parse(line);
    }
}
