package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.account.EmailAddress;

/**
 * A tie that an official declares before any candidacy, by the other's e-mail address: whether that person has an
 * account, or is a candidate, is not told.
 */
@Entity
@Table(name = "declared_conflict")
public class DeclaredConflict {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "official_id")
    private long officialId;

    private String email;

    @Enumerated(EnumType.STRING)
    private Act tie;

    @Column(name = "declared_at")
    private Instant declaredAt;

    protected DeclaredConflict() {}

    DeclaredConflict(long officialId, EmailAddress email, Act tie, Instant now) {
        this.officialId = officialId;
        this.email = email.text();
        this.tie = tie;
        this.declaredAt = now;
    }

    long getOfficialId() {
        return officialId;
    }

    /** Of the person to whom the official is tied. */
    public String getEmail() {
        return email;
    }

    /** {@link Act#TRAINED} or {@link Act#RELATED}. */
    public Act getTie() {
        return tie;
    }

    public Instant getDeclaredAt() {
        return declaredAt;
    }
}
