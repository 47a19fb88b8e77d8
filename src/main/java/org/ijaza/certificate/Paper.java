package org.ijaza.certificate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Texts;

/**
 * A certificate on its way through the hands of those who sign it, one after the other. It is in no register and worth
 * nothing until the last has signed; whoever declines sends it back to the first.
 */
@Entity
@Table(name = "certificate_paper")
public class Paper {

    private static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_act")
    private Act firstAct;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "candidacy_id")
    private Long candidacyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "old_id")
    private Certificate old;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    private Scope scope;

    @Embedded
    @AttributeOverride(name = "arabic", column = @Column(name = "holder_arabic"))
    @AttributeOverride(name = "latin", column = @Column(name = "holder_latin"))
    private PersonNames holder;

    private String number;
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "course_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "course_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "course_en"))
    private Texts course;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "window_opens")
    private LocalDate windowOpens;

    @Column(name = "grace_ends")
    private LocalDate graceEnds;

    @Column(name = "rules_version")
    private Integer rulesVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "waiting_centre_id")
    private Centre waitingFor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "lapsed_at")
    private Instant lapsedAt;

    @Column(name = "open_key")
    private String openKey;

    @OneToMany(mappedBy = "paper", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PaperAct> acts = new ArrayList<>();

    @Version
    private int version;

    protected Paper() {}

    private Paper(Act firstAct, Long decidedBy, Centre first, Instant now) {
        this.firstAct = firstAct;
        this.decidedBy = decidedBy;
        this.decidedAt = now;
        this.waitingFor = first;
    }

    /**
     * Of what a certifier granted.
     *
     * @param first the centre that signs first
     */
    static Paper of(Grant grant, Centre centre, Centre first, Instant now) {
        Paper paper = new Paper(Act.ISSUED, grant.certifierId(), first, now);
        paper.kind = grant.kind();
        paper.personId = grant.personId();
        paper.candidacyId = grant.candidacyId();
        paper.scope = grant.scope();
        paper.centre = centre;
        paper.openKey = keyOf(grant);
        return paper;
    }

    /**
     * Of a certificate that will stand in the place of another.
     *
     * @param act {@link Act#RENEWED} or {@link Act#CORRECTED}
     * @param holder names that it will bear
     * @param by id of the certifier who decided, null if nobody had to
     */
    static Paper inPlaceOf(Certificate old, Act act, PersonNames holder, Long by, Centre first, Instant now) {
        Paper paper = new Paper(act, by, first, now);
        paper.kind = old.getKind();
        paper.personId = old.getPersonId();
        paper.candidacyId = old.candidacyId().orElse(null);
        paper.scope = old.scope().orElse(null);
        paper.centre = old.getCentre();
        paper.holder = holder;
        paper.old = old;
        paper.openKey = keyOf(old);
        return paper;
    }

    /** By which the paper of a grant is known while it waits. */
    static String keyOf(Grant grant) {
        return "candidacy:" + grant.candidacyId();
    }

    /** By which the paper of what will replace a certificate is known while it waits. */
    static String keyOf(Certificate old) {
        return "certificate:" + old.getId();
    }

    /**
     * Why somebody must not sign, whatever role they hold: a certificate that one person decided on and signed, or
     * signed twice, would have been issued by that person alone.
     *
     * @return key of the message that says why, empty if nothing stands against it
     */
    Optional<String> obstacle(long by) {
        if (by == personId) {
            return Optional.of("signing.obstacle.own");
        }
        if (decidedBy != null && by == decidedBy) {
            return Optional.of("signing.obstacle.decided");
        }
        return given().stream().anyMatch(act -> act.getPersonId() == by)
                ? Optional.of("signing.obstacle.signed")
                : Optional.empty();
    }

    /** Fixes what is printed, before the first signs. */
    void print(CertificateNumber taken, PersonNames names, Texts title, Granted granted, Instant now) {
        number = taken.toString();
        code = VerificationCode.random().characters();
        holder = names;
        course = title;
        printedAt = now;
        Term term = granted.term().inOrder();
        validFrom = term.from();
        validUntil = term.until();
        windowOpens = term.windowOpens();
        graceEnds = term.graceEnds();
        rulesVersion = granted.rulesVersion();
    }

    /**
     * Notes a signature.
     *
     * @param next whose turn it is then; empty if this was the last
     * @throws Forbidden if the person must not sign
     * @throws Conflict if the key has signed before
     */
    void sign(String signatory, long by, String fingerprint, Optional<Centre> next, Instant now) {
        obstacle(by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        if (given().stream().anyMatch(act -> fingerprint.equals(act.getFingerprint()))) {
            throw new Conflict("signing.conflict.sameKey");
        }
        acts.add(PaperAct.signed(this, signatory, by, fingerprint, now));
        waitingFor = next.orElse(null);
    }

    /**
     * Notes that somebody declined to sign; all signatures are to be given anew.
     *
     * @param first whose turn it is then
     * @throws Forbidden if the person must not sign
     * @throws Invalid if the reason is missing or longer than 1,000 characters
     */
    void decline(String signatory, long by, String reason, Centre first, Instant now) {
        obstacle(by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw new Invalid("reason", "signing.reason", LONGEST_REASON);
        }
        acts.add(PaperAct.declined(this, signatory, by, given, now));
        waitingFor = first;
    }

    /** Notes what became of it. */
    void become(Certificate issued) {
        certificate = issued;
        openKey = null;
    }

    /** Notes that nobody signs it any more, since what it would replace is withdrawn. Its number stays with it. */
    void lapse(Instant now) {
        lapsedAt = now;
        waitingFor = null;
        openKey = null;
    }

    public long getId() {
        return id;
    }

    /** Id of the kind of certificate. */
    public String getKind() {
        return kind;
    }

    /** {@link Act#ISSUED}, {@link Act#RENEWED} or {@link Act#CORRECTED}. */
    public Act getFirstAct() {
        return firstAct;
    }

    public long getPersonId() {
        return personId;
    }

    /** The candidacy that it was granted for, or that what it replaces was. */
    Optional<Long> candidacyId() {
        return Optional.ofNullable(candidacyId);
    }

    /** The certificate in whose place it will stand. */
    Optional<Certificate> old() {
        return Optional.ofNullable(old);
    }

    public Centre getCentre() {
        return centre;
    }

    /** Who decided that it be issued; empty if nobody had to. */
    Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** What it will license to teach; empty for kinds that license nothing. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** The names that it bears or was asked to bear; empty until it is printed with those of the account. */
    Optional<PersonNames> holder() {
        return Optional.ofNullable(holder);
    }

    /** The number that was taken for it. */
    Optional<CertificateNumber> number() {
        return Optional.ofNullable(number).flatMap(CertificateNumber::parse);
    }

    VerificationCode code() {
        return new VerificationCode(code);
    }

    /** Title of the course as it is printed. */
    Texts course() {
        return course;
    }

    Instant printedAt() {
        return printedAt;
    }

    Granted granted() {
        return new Granted(new Term(validFrom, validUntil, windowOpens, graceEnds), rulesVersion);
    }

    /** Whose turn it is; empty when all have signed, or it has lapsed. */
    public Optional<Centre> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** Everything that was done to it, in its order. */
    public List<PaperAct> getActs() {
        return List.copyOf(acts);
    }

    /** The signatures that it bears: those given since somebody last declined. */
    public List<PaperAct> given() {
        List<PaperAct> given = new ArrayList<>();
        for (PaperAct act : acts) {
            if (act.isSigned()) {
                given.add(act);
            } else {
                given.clear();
            }
        }
        return given;
    }

    /** Why it came back to the first; empty unless it waits for the first and somebody declined. */
    public Optional<PaperAct> declined() {
        return given().isEmpty() && !acts.isEmpty() ? Optional.of(acts.get(acts.size() - 1)) : Optional.empty();
    }
}
