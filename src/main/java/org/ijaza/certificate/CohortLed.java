package org.ijaza.certificate;

import jakarta.persistence.Column;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.certificate.validity.ValidityRules.Cohorts;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.qualification.FileKind;

/**
 * A cohort that the holder of a trainer's certificate led, as declared for its renewal; it counts once a certifier has
 * recognised it.
 */
@Entity
@Table(name = "cohort_led")
public class CohortLed {

    private static final int MOST_TRAINEES = 200;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int TENTHS = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private int trainees;

    @Column(name = "rating_tenths")
    private int ratingTenths;

    private String words;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind")
    private FileKind fileKind;

    @Column(name = "declared_at")
    private Instant declaredAt;

    private Boolean recognised;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String answer;

    @Version
    private int version;

    protected CohortLed() {}

    /**
     * Declares it.
     *
     * @throws Invalid that names the field: the last day lies before the certificate was earned or after today, there are
     *     not 1 to 200 trainees, the rating is not between 1 and 5, the words are missing or longer than 1,000 characters,
     *     or the file is not accepted
     */
    CohortLed(Certificate certificate, CohortsLed.Declared declared, Instant now) {
        // what ended on the day of a renewal may have counted for it
        LocalDate first = Certificate.dayOf(certificate.earnedAt())
                .plusDays(certificate.last(Act.RENEWED).isPresent() ? 1 : 0);
        require("endedOn", declared.endedOn() != null && !declared.endedOn().isBefore(first), "led.invalid.day");
        require("endedOn", !declared.endedOn().isAfter(Certificate.dayOf(now)), "led.invalid.day");
        require("trainees", declared.trainees() >= 1 && declared.trainees() <= MOST_TRAINEES, "led.invalid.trainees");
        int tenths = tenths(declared.rating());
        require("rating", tenths >= TENTHS && tenths <= 5 * TENTHS, "led.invalid.rating");
        this.words = required("words", declared.words());
        this.certificate = certificate;
        this.endedOn = declared.endedOn();
        this.trainees = declared.trainees();
        this.ratingTenths = tenths;
        this.fileKind = FileKind.accepted("proof", declared.content());
        this.fileName = tidy(declared.fileName()) + "." + fileKind.extension();
        this.declaredAt = now;
    }

    private static void require(String field, boolean holds, String key) {
        if (!holds) {
            throw new Invalid(field, key, MOST_TRAINEES);
        }
    }

    private static String required(String field, String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > LONGEST_WORDS) {
            throw new Invalid(field, "led.invalid.words", LONGEST_WORDS);
        }
        return text;
    }

    private static int tenths(BigDecimal rating) {
        return rating == null
                ? 0
                : rating.movePointRight(1).setScale(0, RoundingMode.FLOOR).intValue();
    }

    private static String tidy(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        String tidy = last.replaceAll("[^\\p{L}\\p{M}\\p{Nd} _-]", "").strip();
        return tidy.isEmpty() ? "file" : tidy.substring(0, Math.min(tidy.length(), LONGEST_NAME));
    }

    /**
     * Recognises it, or not.
     *
     * @param why it is not; not asked for if it is
     * @throws Conflict if that was decided
     * @throws Invalid (field {@code answer}) if it is not recognised and no reason is given, or one that is too long
     */
    void decide(boolean yes, String why, long by, Instant now) {
        if (recognised != null) {
            throw new Conflict("led.conflict.decided");
        }
        answer = yes ? null : required("answer", why);
        recognised = yes;
        decidedBy = by;
        decidedAt = now;
    }

    /** Whether it is one of those that renewing asks for. */
    boolean counts(Cohorts asked) {
        return recognised != null && recognised && ratingTenths >= asked.rating() * TENTHS;
    }

    public long getId() {
        return id;
    }

    /** The certificate under which it was led. */
    public Certificate getCertificate() {
        return certificate;
    }

    /** Its last day. */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    public int getTrainees() {
        return trainees;
    }

    /** Mean of what the trainees gave, 1.0 to 5.0. */
    public BigDecimal getRating() {
        return BigDecimal.valueOf(ratingTenths, 1);
    }

    /** Where, for whom, with whom. */
    public String getWords() {
        return words;
    }

    public String getFileName() {
        return fileName;
    }

    /** What the file that proves it is. */
    public FileKind getFileKind() {
        return fileKind;
    }

    public Instant getDeclaredAt() {
        return declaredAt;
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return recognised == null;
    }

    /** Whether it was recognised; false while nobody has decided. */
    public boolean isRecognised() {
        return recognised != null && recognised;
    }

    /** Who recognised it, or not; empty until then. */
    public Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Null until it is decided. */
    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was not recognised, null otherwise. */
    public String getAnswer() {
        return answer;
    }
}
