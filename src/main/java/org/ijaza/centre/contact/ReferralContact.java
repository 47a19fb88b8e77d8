package org.ijaza.centre.contact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Texts;

/** A service to which people are referred, and how it is reached: an office, never a person. */
@Entity
@Table(name = "referral_contact")
public class ReferralContact {

    /** For how long after it was checked a contact is taken to be right. */
    static final Period TRUSTED = Period.ofMonths(6);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id", updatable = false)
    private Centre centre;

    private int position;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Texts name;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "purpose_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "purpose_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "purpose_en"))
    private Texts purpose;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "hours_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "hours_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "hours_en"))
    private Texts hours;

    private String phone;
    private String address;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "checked_by_id")
    private Person checkedBy;

    @Version
    private int version;

    protected ReferralContact() {}

    /** A new one, which whoever enters it has checked today. */
    ReferralContact(Centre centre, int position, ContactDetails details, Person by, LocalDate today) {
        this.centre = Objects.requireNonNull(centre);
        this.position = position;
        take(details);
        check(by, today);
    }

    /**
     * Says something else of it, which whoever changes it has checked today.
     *
     * @param seen the version that was changed
     * @throws Conflict if somebody else changed it since
     */
    void change(int seen, ContactDetails details, Person by, LocalDate today) {
        if (seen != version) {
            throw new Conflict("contacts.failure.overtaken");
        }
        take(details);
        check(by, today);
    }

    /** Notes that it was found right. */
    void check(Person by, LocalDate today) {
        checkedBy = Objects.requireNonNull(by);
        checkedOn = Objects.requireNonNull(today);
    }

    /** Gives each the place that the other had. */
    void changePlacesWith(ReferralContact other) {
        int place = position;
        position = other.position;
        other.position = place;
    }

    private void take(ContactDetails details) {
        name = details.name();
        purpose = details.purpose();
        hours = details.hours();
        phone = details.phone();
        address = details.address();
    }

    /** Whether it was not checked for six months. */
    public boolean isOverdue(LocalDate today) {
        return isOverdue(checkedOn, today);
    }

    static boolean isOverdue(LocalDate checkedOn, LocalDate today) {
        return checkedOn.plus(TRUSTED).isBefore(today);
    }

    public long getId() {
        return id;
    }

    public Centre getCentre() {
        return centre;
    }

    /** Orders the contacts of a centre; gaps say nothing. */
    int getPosition() {
        return position;
    }

    /** What is said of it. */
    public ContactDetails getDetails() {
        return new ContactDetails(name, purpose, hours, phone, address);
    }

    public LocalDate getCheckedOn() {
        return checkedOn;
    }

    public Person getCheckedBy() {
        return checkedBy;
    }

    /** Grows with each change; a form gives back the one that it was filled from. */
    public int getVersion() {
        return version;
    }
}
