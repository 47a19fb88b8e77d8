package org.ijaza.certificate;

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
import java.time.Instant;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/** Somebody's request that a certificate of theirs bear another name, and the answer of a certifier. */
@Entity
@Table(name = "certificate_correction")
public class Correction {

    private static final int LONGEST_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Embedded
    private PersonNames names;

    private String reason;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String answer;

    @Column(name = "open_key")
    private Long openKey;

    @Version
    private int version;

    protected Correction() {}

    /**
     * @param names as they should stand on the certificate
     * @param reason what is wrong with the present ones
     * @throws Invalid if the names are those that it bears, or the reason is missing or longer than 1,000 characters
     * @throws Conflict if the certificate was withdrawn or replaced
     */
    Correction(Certificate certificate, PersonNames names, String reason, Instant now) {
        if (!Act.SUPERSEDED.isPossibleFrom(certificate.standing(now))) {
            throw new Conflict("correction.standing");
        }
        if (names.equals(certificate.getHolder())) {
            throw new Invalid("nameLatin", "correction.same");
        }
        this.certificate = certificate;
        this.names = names;
        this.reason = text("reason", reason);
        this.state = CorrectionState.OPEN;
        this.askedAt = now;
        this.openKey = certificate.getId();
    }

    /** @throws Forbidden if the certifier holds the certificate; nobody decides on their own */
    void approve(long by, Instant now) {
        answer(CorrectionState.APPROVED, by, null, now);
    }

    /**
     * @throws Forbidden if the certifier holds the certificate; nobody decides on their own
     * @throws Invalid if the words are missing or longer than 1,000 characters
     */
    void refuse(long by, String words, Instant now) {
        answer(CorrectionState.REFUSED, by, text("answer", words), now);
    }

    private void answer(CorrectionState to, long by, String words, Instant now) {
        if (by == certificate.getPersonId()) {
            throw new Forbidden("correction.own");
        }
        if (state != CorrectionState.OPEN) {
            throw new Conflict("correction.answered");
        }
        state = to;
        answeredBy = by;
        answeredAt = now;
        answer = words;
        openKey = null;
    }

    private static String text(String field, String text) {
        String given = text == null ? "" : text.strip();
        if (given.isEmpty() || given.length() > LONGEST_TEXT) {
            throw new Invalid(field, "correction.text", LONGEST_TEXT);
        }
        return given;
    }

    public long getId() {
        return id;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    /** As they should stand on the certificate. */
    public PersonNames getNames() {
        return names;
    }

    public String getReason() {
        return reason;
    }

    public CorrectionState getState() {
        return state;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Why it was refused; null if it was not. */
    public String getAnswer() {
        return answer;
    }
}
