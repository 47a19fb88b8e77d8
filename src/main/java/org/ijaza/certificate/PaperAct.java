package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.centre.Centre;

/** That somebody signed a paper, or declined to. Never changed, never removed. */
@Entity
@Table(name = "certificate_paper_act")
public class PaperAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "paper_id")
    private Paper paper;

    private boolean signed;
    private String signatory;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @Column(name = "person_id")
    private long personId;

    private Instant at;
    private String fingerprint;
    private String reason;

    protected PaperAct() {}

    private PaperAct(Paper paper, boolean signed, String signatory, long personId, Instant at) {
        this.paper = paper;
        this.signed = signed;
        this.signatory = signatory;
        this.centre = paper.waitingFor().orElseThrow();
        this.personId = personId;
        this.at = at;
    }

    /** @param fingerprint SHA-256 of the certificate of the key, in lower-case hex */
    static PaperAct signed(Paper paper, String signatory, long personId, String fingerprint, Instant at) {
        PaperAct act = new PaperAct(paper, true, signatory, personId, at);
        act.fingerprint = fingerprint;
        return act;
    }

    static PaperAct declined(Paper paper, String signatory, long personId, String reason, Instant at) {
        PaperAct act = new PaperAct(paper, false, signatory, personId, at);
        act.reason = reason;
        return act;
    }

    /** Whether it was signed; else it was declined. */
    public boolean isSigned() {
        return signed;
    }

    /** Id of the kind's signatory, for whom it was done. */
    public String getSignatory() {
        return signatory;
    }

    public Centre getCentre() {
        return centre;
    }

    public long getPersonId() {
        return personId;
    }

    public Instant getAt() {
        return at;
    }

    /** SHA-256 of the certificate of the key that signed, null if none did. */
    String getFingerprint() {
        return fingerprint;
    }

    /** Why it was declined, null if it was not. */
    public String getReason() {
        return reason;
    }
}
