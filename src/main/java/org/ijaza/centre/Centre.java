package org.ijaza.centre;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import org.ijaza.platform.Texts;

/** A centre that trains and certifies in a country, or for the whole region. */
@Entity
@Table(name = "centre")
public class Centre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private CentreKind kind;

    @Column(name = "country_code")
    private String country;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Texts name;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "place_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "place_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "place_en"))
    private Texts place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Centre parent;

    protected Centre() {}

    Centre(CentreKind kind, String country, Texts name, Texts place, Centre parent) {
        this.kind = kind;
        this.country = country;
        this.name = name;
        this.place = place;
        this.parent = parent;
    }

    public long getId() {
        return id;
    }

    public CentreKind getKind() {
        return kind;
    }

    /** ISO 3166-1 alpha-2 code. */
    public String getCountry() {
        return country;
    }

    public Texts getName() {
        return name;
    }

    /** The town, as certificates name it. */
    public Texts getPlace() {
        return place;
    }

    /** The centre above; only the regional one has none. */
    public Optional<Centre> parent() {
        return Optional.ofNullable(parent);
    }
}
