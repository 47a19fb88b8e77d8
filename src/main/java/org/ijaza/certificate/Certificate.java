package org.ijaza.certificate;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.Texts;

/**
 * A certificate as issued: what it says is frozen here and in its file, whatever becomes of the person's name or the
 * course's title. Its standing is computed from what happened to it, never stored.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private String number;
    private String code;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @Embedded
    @AttributeOverride(name = "arabic", column = @Column(name = "holder_arabic"))
    @AttributeOverride(name = "latin", column = @Column(name = "holder_latin"))
    private PersonNames holder;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "course_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "course_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "course_en"))
    private Texts course;

    private int hours;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Certificate() {}

    /**
     * @param kind id of the kind of certificate
     * @param validUntil last day of validity, null for no limit
     */
    Certificate(
            String kind,
            CertificateNumber number,
            VerificationCode code,
            Enrolment enrolment,
            PersonNames holder,
            Centre centre,
            LocalDate validUntil,
            Instant now) {
        this.kind = kind;
        this.number = number.toString();
        this.code = code.characters();
        this.personId = enrolment.getPersonId();
        this.enrolmentId = enrolment.getId();
        this.centre = centre;
        this.holder = holder;
        this.course = enrolment.getVersion().getTitle();
        this.hours = enrolment.getVersion().getHours();
        this.issuedAt = now;
        this.validUntil = validUntil;
    }

    /** What it is worth at a moment; a withdrawn one is withdrawn, whatever else holds. */
    public Standing standing(Instant now) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        if (suspendedAt != null) {
            return Standing.SUSPENDED;
        }
        boolean over =
                validUntil != null && now.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(validUntil);
        return over ? Standing.EXPIRED : Standing.VALID;
    }

    public long getId() {
        return id;
    }

    /** Id of the kind of certificate. */
    public String getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    /** Without which the number alone shows nothing. */
    public VerificationCode getCode() {
        return new VerificationCode(code);
    }

    public long getPersonId() {
        return personId;
    }

    public long getEnrolmentId() {
        return enrolmentId;
    }

    /** The centre that issued it. */
    public Centre getCentre() {
        return centre;
    }

    public PersonNames getHolder() {
        return holder;
    }

    public Texts getCourse() {
        return course;
    }

    /** Of learning time. */
    public int getHours() {
        return hours;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** Last day of validity, null for no limit. */
    public LocalDate getValidUntil() {
        return validUntil;
    }
}
