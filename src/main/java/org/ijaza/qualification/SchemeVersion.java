package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Conflict;

/**
 * A version of a scheme as its file said it; kept for those who began with it, whatever the file says later. It is
 * proposed until somebody who has seen what it changes puts it in force; the first takes force by itself.
 */
@Entity
@Table(name = "scheme")
public class SchemeVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private int number;

    @Lob
    private String source;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "in_force_by")
    private Long inForceBy;

    @Column(name = "in_force_reason")
    private String inForceReason;

    protected SchemeVersion() {}

    SchemeVersion(SchemeFile file) {
        this.kind = file.scheme().kind();
        this.number = file.scheme().version();
        this.source = file.source();
    }

    /** What must be shown. */
    Scheme scheme() {
        return SchemeFile.parse(kind, source).scheme();
    }

    /** The file says something else, and nobody has begun with what it said before. */
    void propose(SchemeFile file) {
        if (isInForce()) {
            throw new Conflict("scheme.conflict.inForce");
        }
        source = file.source();
    }

    /** The first version of a kind. */
    void takeForce(Instant now) {
        inForceAt = now;
    }

    /** @throws Conflict if it is in force already */
    void putInForce(long by, String reason, Instant now) {
        String words = Words.needed("reason", reason);
        if (isInForce()) {
            throw new Conflict("scheme.conflict.inForce");
        }
        inForceAt = now;
        inForceBy = by;
        inForceReason = words;
    }

    public boolean isInForce() {
        return inForceAt != null;
    }

    /** Since when new candidates begin with it; null while it is proposed. */
    public Instant getInForceAt() {
        return inForceAt;
    }

    /** Who put it in force; null for the first version. */
    public Long getInForceBy() {
        return inForceBy;
    }

    /** Why; null for the first version. */
    public String getInForceReason() {
        return inForceReason;
    }

    public String getKind() {
        return kind;
    }

    public int getNumber() {
        return number;
    }
}
