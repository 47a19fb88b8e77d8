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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Texts;

/**
 * A certificate as issued: what it says is frozen here and in its file, whatever becomes of the person's name or the
 * course's title. Its standing is computed from what happened to it, never stored.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    /** Most characters that the reason of a withdrawal may have. */
    public static final int LONGEST_REASON = 1000;

    private static final int LONGEST_SEARCH_TEXT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private String number;
    private String code;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "candidacy_id")
    private Long candidacyId;

    @Embedded
    private Scope scope;

    @Column(name = "granted_by")
    private Long grantedBy;

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

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "search_text")
    private String searchText;

    @Version
    private int version;

    protected Certificate() {}

    private Certificate(
            CertificateNumber number,
            PersonNames holder,
            Centre centre,
            Texts course,
            LocalDate validUntil,
            Instant now) {
        this.number = number.toString();
        this.code = VerificationCode.random().characters();
        this.holder = holder;
        this.centre = centre;
        this.course = course;
        this.issuedAt = now;
        this.validUntil = validUntil;
        this.searchText = searchText(this.number, holder);
    }

    /**
     * What completing a course earns.
     *
     * @param kind id of the kind of certificate
     * @param validUntil last day of validity, null for no limit
     */
    static Certificate ofCompletion(
            String kind,
            CertificateNumber number,
            Enrolment enrolment,
            PersonNames holder,
            Centre centre,
            LocalDate validUntil,
            Instant now) {
        Certificate certificate =
                new Certificate(number, holder, centre, enrolment.getVersion().getTitle(), validUntil, now);
        certificate.kind = kind;
        certificate.personId = enrolment.getPersonId();
        certificate.enrolmentId = enrolment.getId();
        certificate.hours = enrolment.getVersion().getHours();
        return certificate;
    }

    /**
     * What a certifier granted.
     *
     * @param course title of the course in the scope
     * @param validUntil last day of validity, null for no limit
     */
    static Certificate ofGrant(
            Grant grant,
            CertificateNumber number,
            PersonNames holder,
            Centre centre,
            Texts course,
            LocalDate validUntil,
            Instant now) {
        Certificate certificate = new Certificate(number, holder, centre, course, validUntil, now);
        certificate.kind = grant.kind();
        certificate.personId = grant.personId();
        certificate.candidacyId = grant.candidacyId();
        certificate.scope = grant.scope();
        certificate.grantedBy = grant.certifierId();
        return certificate;
    }

    private static String searchText(String number, PersonNames holder) {
        String folded = Folded.of(Stream.of(number, holder.getArabic(), holder.getLatin())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        return folded.substring(0, Math.min(folded.length(), LONGEST_SEARCH_TEXT));
    }

    /** What it is worth at a moment; a withdrawn one is withdrawn, whatever else holds. */
    public Standing standing(Instant now) {
        return standingOn(dayOf(now));
    }

    /** What it is worth on a day, as things stand. */
    Standing standingOn(LocalDate day) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        if (suspendedAt != null) {
            return Standing.SUSPENDED;
        }
        return validUntil != null && day.isAfter(validUntil) ? Standing.EXPIRED : Standing.VALID;
    }

    /** Days are those of UTC, in which the date of issue is printed. */
    private static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Why somebody cannot withdraw it, whatever role they hold: who granted it does not judge their own decision, and
     * nobody judges their own certificate (ISO/IEC 17024).
     *
     * @return key of the message that says why, empty if nothing stands against it
     */
    public Optional<String> obstacleToWithdrawal(long by) {
        if (withdrawnAt != null) {
            return Optional.of("register.withdraw.already");
        }
        if (by == personId) {
            return Optional.of("register.withdraw.own");
        }
        return grantedBy != null && grantedBy == by ? Optional.of("register.withdraw.granter") : Optional.empty();
    }

    /**
     * Takes it back for good.
     *
     * @param by id of the certifier
     * @param reason told to the holder and kept, never shown to the public; 1 to 1,000 characters
     * @throws Conflict if it is withdrawn already
     * @throws Forbidden if the certifier granted or holds it
     * @throws Invalid if the reason is missing or too long
     */
    void withdraw(long by, String reason, Instant now) {
        Optional<String> obstacle = obstacleToWithdrawal(by);
        if (obstacle.isPresent()) {
            throw withdrawnAt != null ? new Conflict(obstacle.get()) : new Forbidden(obstacle.get());
        }
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new Invalid("reason", "register.withdraw.reason.missing");
        }
        if (given.length() > LONGEST_REASON) {
            throw new Invalid("reason", "register.withdraw.reason.tooLong", LONGEST_REASON);
        }
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawalReason = given;
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

    /** The enrolment that earned it, null if it was granted. */
    public Long getEnrolmentId() {
        return enrolmentId;
    }

    /** What it licenses to teach; empty for kinds that license nothing. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** The certifier who granted it; empty if nobody had to decide. */
    public Optional<Long> grantedBy() {
        return Optional.ofNullable(grantedBy);
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

    /** Of learning time; 0 for kinds that do not tell them. */
    public int getHours() {
        return hours;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** The first day of validity. */
    public LocalDate getIssuedOn() {
        return dayOf(issuedAt);
    }

    /** Last day of validity, null for no limit. */
    public LocalDate getValidUntil() {
        return validUntil;
    }

    /** When it was taken back; empty if it was not. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** The certifier who took it back; empty if nobody did. */
    public Optional<Long> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }

    /** For the centre and the holder only; null if it is not withdrawn. */
    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
