package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.ijaza.platform.Language;
import org.ijaza.platform.LanguageConverter;

/** Somebody with an account. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Embedded
    private PersonNames names;

    @Column(name = "country_code")
    private String country;

    @Convert(converter = LanguageConverter.class)
    private Language language;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    /** Somebody whose address is not confirmed yet. */
    Person(EmailAddress email, String passwordHash, PersonNames names, String country, Language language, Instant now) {
        this.email = email.text();
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.names = Objects.requireNonNull(names);
        this.country = Objects.requireNonNull(country);
        this.language = Objects.requireNonNull(language);
        this.state = PersonState.UNCONFIRMED;
        this.createdAt = now;
    }

    /** The address is the person's own. */
    void confirm() {
        if (state == PersonState.UNCONFIRMED) {
            state = PersonState.ACTIVE;
        }
    }

    void deactivate() {
        state = PersonState.DEACTIVATED;
    }

    /** Lets somebody who was deactivated sign in again. */
    void reactivate() {
        if (state == PersonState.DEACTIVATED) {
            state = PersonState.ACTIVE;
        }
    }

    void introduce(PersonNames names, String country, Language language) {
        this.names = Objects.requireNonNull(names);
        this.country = Objects.requireNonNull(country);
        this.language = Objects.requireNonNull(language);
    }

    void choosePassword(String passwordHash) {
        this.passwordHash = Objects.requireNonNull(passwordHash);
    }

    public long getId() {
        return id;
    }

    /** Where mails go, and what the person signs in with. */
    public String getEmail() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    public PersonNames getNames() {
        return names;
    }

    /** ISO 3166-1 alpha-2 code. */
    public String getCountry() {
        return country;
    }

    /** Language of mails, and of pages unless the browser has chosen another. */
    public Language getLanguage() {
        return language;
    }

    public PersonState getState() {
        return state;
    }

    public boolean isActive() {
        return state == PersonState.ACTIVE;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
