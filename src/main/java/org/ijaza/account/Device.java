package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser in which somebody is signed in, until it has not been used for thirty days. */
@Entity
@Table(name = "device")
public class Device {

    static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "token_hash")
    private String tokenHash;

    private String browser;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Device() {}

    Device(Person person, Token token, Browser browser, Instant now) {
        this.person = person;
        this.tokenHash = token.hash();
        this.browser = browser.description();
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** Notes that it is in use, which keeps it signed in; not at every request, to spare the database. */
    void seen(Instant now) {
        if (now.isAfter(seenAt.plus(SEEN_STEP))) {
            seenAt = now;
            expiresAt = now.plus(LIFETIME);
        }
    }

    /** Whether it still stands for the person. */
    boolean works(Instant now) {
        return now.isBefore(expiresAt) && person.isActive();
    }

    public long getId() {
        return id;
    }

    Person person() {
        return person;
    }

    Recognised recognised(FactorStanding standing) {
        return new Recognised(
                id,
                person.getId(),
                person.getCountry(),
                person.getLanguage(),
                standing.due().orElse(null));
    }

    /** Such as {@code Chrome, Android}; empty if unknown. */
    public String getBrowser() {
        return browser;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When it was last used, to ten minutes. */
    public Instant getSeenAt() {
        return seenAt;
    }
}
