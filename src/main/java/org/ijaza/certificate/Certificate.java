package org.ijaza.certificate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.Conflict;
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

    @Column(name = "search_text")
    private String searchText;

    /** How many others stood in its place before it, earned by the same completion or decision. */
    private int generation;

    @OneToMany(mappedBy = "certificate", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CertificatePeriod> periods = new ArrayList<>();

    @OneToMany(mappedBy = "certificate", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CertificateAct> acts = new ArrayList<>();

    @Version
    private int version;

    protected Certificate() {}

    private Certificate(CertificateNumber number, PersonNames holder, Centre centre, Texts course, Instant now) {
        this.number = number.toString();
        this.code = VerificationCode.random().characters();
        this.holder = holder;
        this.centre = centre;
        this.course = course;
        this.issuedAt = now;
        this.searchText = RegisterText.of(number, holder);
    }

    /**
     * What completing a course earns.
     *
     * @param kind id of the kind of certificate
     */
    static Certificate ofCompletion(
            String kind,
            CertificateNumber number,
            Enrolment enrolment,
            PersonNames holder,
            Centre centre,
            Granted granted,
            Instant now) {
        Certificate certificate =
                new Certificate(number, holder, centre, enrolment.getVersion().getTitle(), now);
        certificate.kind = kind;
        certificate.personId = enrolment.getPersonId();
        certificate.enrolmentId = enrolment.getId();
        certificate.hours = enrolment.getVersion().getHours();
        certificate.begin(Act.ISSUED, granted, null, null, now);
        return certificate;
    }

    /**
     * What a certifier granted.
     *
     * @param course title of the course in the scope
     */
    static Certificate ofGrant(
            Grant grant,
            CertificateNumber number,
            PersonNames holder,
            Centre centre,
            Texts course,
            Granted granted,
            Instant now) {
        Certificate certificate = new Certificate(number, holder, centre, course, now);
        certificate.kind = grant.kind();
        certificate.personId = grant.personId();
        certificate.candidacyId = grant.candidacyId();
        certificate.scope = grant.scope();
        certificate.grantedBy = grant.certifierId();
        certificate.begin(Act.ISSUED, granted, grant.certifierId(), null, now);
        return certificate;
    }

    /**
     * A certificate that stands in the place of another from now on, each linked to the other; it says of its holder
     * and scope what that one says, save the name.
     *
     * @param act {@link Act#RENEWED} or {@link Act#CORRECTED}
     * @param by id of the certifier, null if nobody had to decide
     * @throws Conflict if the other is suspended, withdrawn, replaced already or rests
     */
    static Certificate inPlaceOf(
            Certificate old,
            Act act,
            CertificateNumber number,
            PersonNames holder,
            Granted granted,
            Long by,
            Instant now) {
        Certificate certificate = new Certificate(number, holder, old.centre, old.course, now);
        certificate.kind = old.kind;
        certificate.personId = old.personId;
        certificate.enrolmentId = old.enrolmentId;
        certificate.candidacyId = old.candidacyId;
        certificate.scope = old.scope;
        certificate.hours = old.hours;
        certificate.grantedBy = act == Act.RENEWED ? by : old.grantedBy;
        certificate.generation = old.generation + 1;
        old.note(Act.SUPERSEDED, by, null, now).linking(certificate);
        certificate.begin(act, granted, by, old, now);
        return certificate;
    }

    /**
     * What all who had to have signed; it says what they saw, and is in force from now on.
     *
     * @throws Conflict if what it replaces is suspended, withdrawn, replaced already or rests
     */
    static Certificate of(Paper paper, Instant now) {
        Certificate certificate = printed(paper, now);
        paper.old().ifPresent(old -> old.note(Act.SUPERSEDED, paper.decidedBy().orElse(null), null, now)
                .linking(certificate));
        return certificate;
    }

    /** What a paper says, as a certificate that is entered nowhere. */
    static Certificate printed(Paper paper, Instant now) {
        Optional<Certificate> old = paper.old();
        Long decided = paper.decidedBy().orElse(null);
        Certificate certificate = new Certificate(
                paper.number().orElseThrow(),
                paper.holder().orElseThrow(),
                paper.getCentre(),
                paper.course(),
                paper.printedAt());
        certificate.code = paper.code().characters();
        certificate.kind = paper.getKind();
        certificate.personId = paper.getPersonId();
        certificate.candidacyId = paper.candidacyId().orElse(null);
        certificate.scope = paper.scope().orElse(null);
        certificate.grantedBy = paper.getFirstAct() == Act.CORRECTED
                ? old.flatMap(Certificate::grantedBy).orElse(null)
                : decided;
        certificate.generation = old.map(replaced -> replaced.generation + 1).orElse(0);
        certificate.begin(paper.getFirstAct(), paper.granted(), decided, old.orElse(null), now);
        return certificate;
    }

    private void begin(Act act, Granted granted, Long by, Certificate other, Instant now) {
        periods.add(new CertificatePeriod(this, granted.term(), granted.rulesVersion(), by, now));
        acts.add(new CertificateAct(this, act, by, null, now).linking(other));
    }

    /**
     * Makes it what a centre attests of somebody who took part.
     *
     * @param hours attended
     * @param by id of who says so for the centre
     */
    void attest(int hours, long by) {
        this.hours = hours;
        grantedBy = by;
    }

    /** What it is worth at a moment; a withdrawn one is withdrawn, whatever else holds. */
    public Standing standing(Instant now) {
        return standingOn(dayOf(now));
    }

    /** What it was or is worth at the end of a day, as far as is known. */
    public Standing standingOn(LocalDate day) {
        return life().standingOn(day);
    }

    Life life() {
        return new Life(periods, acts);
    }

    /** Days are those of UTC, in which the date of issue is printed. */
    static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Replaces the present term by another one. */
    void regrant(Granted granted, Instant now) {
        CertificatePeriod present = life().present();
        present.revoke(now);
        Long granter = present.grantedBy().orElse(null);
        periods.add(new CertificatePeriod(this, granted.term(), granted.rulesVersion(), granter, now));
    }

    /**
     * Adds an act.
     *
     * @throws Conflict if its standing does not allow it
     */
    CertificateAct note(Act act, Long by, String reason, Instant now) {
        if (!act.isPossibleFrom(standing(now))) {
            throw new Conflict("register.conflict.standing");
        }
        CertificateAct noted = new CertificateAct(this, act, by, reason, now);
        acts.add(noted);
        return noted;
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

    /** The candidacy that it was granted for, or that what it renews was; empty if it was not granted. */
    public Optional<Long> candidacyId() {
        return Optional.ofNullable(candidacyId);
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

    /** When its holder earned it: one that corrects another says only better what that one said. */
    Instant earnedAt() {
        return last(Act.CORRECTED)
                .flatMap(CertificateAct::other)
                .map(Certificate::earnedAt)
                .orElse(issuedAt);
    }

    /** The first day of validity. */
    public LocalDate getIssuedOn() {
        return dayOf(issuedAt);
    }

    /** The days between which it is valid, as they stand now. */
    public Term getTerm() {
        return life().present().getTerm();
    }

    /** Last day of validity, null for no limit. */
    public LocalDate getValidUntil() {
        return getTerm().until();
    }

    /** Its term as it stands now, with the rules from which it follows. */
    Granted granted() {
        return new Granted(getTerm(), rulesVersion().orElse(null));
    }

    /** Version of the kind's rules of validity that it is under; empty if there were none. */
    public Optional<Integer> rulesVersion() {
        return life().present().rulesVersion();
    }

    /** What was done to it, in the order in which it happened. */
    public List<CertificateAct> getActs() {
        return List.copyOf(acts);
    }

    /** The newest act of this kind. */
    public Optional<CertificateAct> last(Act kind) {
        return life().last(kind);
    }
}
