package org.ijaza.certificate.credential;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;

/** The public side of a key with which a centre signs credentials; good for checking for ever. */
@Entity
@Table(name = "credential_key")
public class CredentialKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "centre_id")
    private long centreId;

    private String thumbprint;

    @Column(name = "public_key")
    private String publicKey;

    private String name;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CredentialKey() {}

    /** @param name by which the folder of keys knows it */
    CredentialKey(long centreId, String thumbprint, ECKey publicKey, String name, Instant now) {
        this.centreId = centreId;
        this.thumbprint = thumbprint;
        this.publicKey = publicKey.toPublicJWK().toJSONString();
        this.name = name;
        this.madeAt = now;
    }

    long getCentreId() {
        return centreId;
    }

    /** Of the public key, after RFC 7638. */
    String getThumbprint() {
        return thumbprint;
    }

    String getName() {
        return name;
    }

    /** As a JWK. */
    ECKey publicKey() {
        try {
            return ECKey.parse(publicKey);
        } catch (ParseException e) {
            throw new IllegalStateException("credential key " + id + " is damaged", e);
        }
    }
}
