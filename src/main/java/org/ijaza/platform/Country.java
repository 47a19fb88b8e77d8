package org.ijaza.platform;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A country that takes part, or once did. Stands in this room because languages, dates and people all depend on it. */
@Entity
@Table(name = "country")
public class Country {

    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Texts name;

    private boolean active;

    protected Country() {}

    /** One that takes part from now on. */
    Country(String code, Texts name) {
        this.code = code;
        this.name = name;
        this.active = true;
    }

    void takePart(boolean takesPart) {
        active = takesPart;
    }

    /** ISO 3166-1 alpha-2 code. */
    public String getCode() {
        return code;
    }

    public Texts getName() {
        return name;
    }

    /** Whether it takes part now: people of others keep what they have, but nobody new can choose it. */
    public boolean isActive() {
        return active;
    }
}
