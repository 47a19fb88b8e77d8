package org.ijaza.certificate.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;

/**
 * The public side of a key of a centre. What was sealed with it before it was revoked or expired stays sealed; nothing
 * more is sealed with it then.
 */
@Entity
@Table(name = "certificate_key")
public class CentreKey {

    private static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    private String fingerprint;

    @Lob
    private byte[] certificate;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    private String reason;

    protected CentreKey() {}

    /** @param certificate in DER */
    CentreKey(Centre centre, String fingerprint, byte[] certificate, long addedBy, Instant now) {
        this.centre = centre;
        this.fingerprint = fingerprint;
        this.certificate = certificate.clone();
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    /**
     * Lets nothing more be sealed with it.
     *
     * @throws Invalid (field {@code reason}) if the reason is missing or longer than 1,000 characters
     * @throws Conflict if it is revoked already
     */
    void revoke(long by, String why, Instant now) {
        String given = why == null ? "" : why.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw new Invalid("reason", "keys.reason", LONGEST_REASON);
        }
        if (revokedAt != null) {
            throw new Conflict("keys.revoked.already");
        }
        revokedBy = by;
        revokedAt = now;
        reason = given;
    }

    /** Whether certificates may be sealed with it. */
    boolean isUsable(Instant now) {
        return revokedAt == null && !now.isBefore(getValidFrom()) && !now.isAfter(getValidUntil());
    }

    public long getId() {
        return id;
    }

    public Centre getCentre() {
        return centre;
    }

    /** SHA-256 of the certificate, in lower-case hex. */
    public String getFingerprint() {
        return fingerprint;
    }

    /** The X.509 certificate. */
    public X509Certificate getCertificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate of key " + id + " is damaged", e);
        }
    }

    /** Whose it is, as the certificate says: its common name, else all that it has. */
    public String getOwner() {
        String subject = getCertificate().getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }

    public Instant getValidFrom() {
        return getCertificate().getNotBefore().toInstant();
    }

    public Instant getValidUntil() {
        return getCertificate().getNotAfter().toInstant();
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    /** When it was revoked; empty if it was not. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** Why it was revoked, null if it was not. */
    public String getReason() {
        return reason;
    }
}
