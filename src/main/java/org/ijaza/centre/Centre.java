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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.platform.Conflict;
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

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    private int version;

    protected Centre() {}

    /**
     * @throws Conflict if such a centre cannot stand below that parent
     */
    Centre(CentreKind kind, String country, Texts name, Texts place, Centre parent) {
        this.kind = Objects.requireNonNull(kind);
        this.country = Objects.requireNonNull(country);
        this.name = Objects.requireNonNull(name);
        this.place = Objects.requireNonNull(place);
        requireAbove(parent);
        this.parent = parent;
    }

    /** Gives it other names or another place. Kind and country never change: certificates were issued under them. */
    void describe(Texts name, Texts place) {
        this.name = Objects.requireNonNull(name);
        this.place = Objects.requireNonNull(place);
    }

    /**
     * Puts it below another centre.
     *
     * @throws Conflict if it cannot stand there
     */
    void moveBelow(Centre parent) {
        requireAbove(parent);
        this.parent = parent;
    }

    /**
     * Closes it with this day: nobody is invited or entrusted with anything any more. What it did stays.
     *
     * @throws Conflict if it is the regional one, or is closed already
     */
    void close(LocalDate day) {
        if (kind == CentreKind.REGIONAL) {
            throw new Conflict("centre.close.regional");
        }
        requireOpen();
        closedOn = day;
    }

    /** Opens it again. */
    void reopen() {
        closedOn = null;
    }

    /** @throws Conflict if it is closed */
    public void requireOpen() {
        if (closedOn != null) {
            throw new Conflict("centre.closed");
        }
    }

    /** A national centre stands below the regional one, the others below either: so there is never a circle. */
    private void requireAbove(Centre parent) {
        boolean fits =
                switch (kind) {
                    case REGIONAL -> parent == null;
                    case NATIONAL -> parent != null && parent.kind == CentreKind.REGIONAL;
                    case INSTITUTE, CIVIL_SOCIETY -> parent != null
                            && (parent.kind == CentreKind.REGIONAL || parent.kind == CentreKind.NATIONAL);
                };
        if (!fits) {
            throw new Conflict("centre.parent.wrong");
        }
        if (parent != null) {
            parent.requireOpen();
        }
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

    public boolean isOpen() {
        return closedOn == null;
    }

    /** The day on which it closed, if it did. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
