package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that was mailed to somebody: who follows it has shown that the address is theirs. Works once. */
@Entity
@Table(name = "mailed_link")
public class MailedLink {

    /** What the link lets somebody do, and how long. */
    enum Purpose {
        CONFIRM(Duration.ofHours(48)),
        RESET(Duration.ofHours(2));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected MailedLink() {}

    MailedLink(Person person, Purpose purpose, Token token, Instant now) {
        this.person = person;
        this.purpose = purpose;
        this.tokenHash = token.hash();
        this.expiresAt = now.plus(purpose.lifetime);
    }

    Person person() {
        return person;
    }

    boolean works(Purpose purpose, Instant now) {
        return this.purpose == purpose && now.isBefore(expiresAt);
    }
}
