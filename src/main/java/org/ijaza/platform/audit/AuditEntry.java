package org.ijaza.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One thing that was done: who, what, when, from which centre. Its hash covers its own content and the hash
 * of the entry before it, so that a later change, removal or insertion shows.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long number;

    private Instant at;

    @Column(name = "actor_id")
    private Long actor;

    @Column(name = "centre_id")
    private Long centre;

    private String action;
    private String subject;
    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(AuditHead head, Instant now, Long actor, Long centre, String action, String subject, String detail) {
        this.number = head.number() + 1;
        // what the database keeps of it, so that the hash can be computed again
        this.at = now.truncatedTo(ChronoUnit.MILLIS);
        this.actor = actor;
        this.centre = centre;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.previousHash = head.hash();
        this.hash = computeHash();
    }

    /** Place in the chain, from 1, without gaps. */
    public long getNumber() {
        return number;
    }

    public Instant getAt() {
        return at;
    }

    /** Id of the person, null for the application itself. */
    public Long getActor() {
        return actor;
    }

    /** Id of the centre that the act was done for, null where there is none. */
    public Long getCentre() {
        return centre;
    }

    /** What was done, for example {@code person.registered}. */
    public String getAction() {
        return action;
    }

    /** What it was done to, as kind and id: {@code person:17}. */
    public String getSubject() {
        return subject;
    }

    /** Anything that makes it understandable later; no names, no addresses. */
    public String getDetail() {
        return detail;
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }

    /** SHA-256 in hex over all fields, each with its length before it, so that no two contents look alike. */
    String computeHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object field :
                    new Object[] {number, at.toEpochMilli(), actor, centre, action, subject, detail, previousHash}) {
                byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
