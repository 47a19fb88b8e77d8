package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A sign-in whose password was right and that waits for the second step. Works once. */
@Entity
@Table(name = "pending_sign_in")
public class PendingSignIn {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PendingSignIn() {}

    PendingSignIn(long personId, Token token, Instant now) {
        this.personId = personId;
        this.tokenHash = token.hash();
        this.expiresAt = now.plus(LIFETIME);
    }

    boolean works(Instant now) {
        return now.isBefore(expiresAt);
    }

    long personId() {
        return personId;
    }
}
