package org.ijaza.qualification;

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
import java.time.Instant;

/** One act in a candidacy: who, what, when, in which words. Never removed, and changed only when papers
 * are erased, which takes words other than the reasons of a decision. */
@Entity
@Table(name = "candidacy_act")
public class CandidacyAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Act act;

    /** The requirement that it is about, where it is about one. */
    private String subject;

    private Instant at;
    private String words;

    protected CandidacyAct() {}

    CandidacyAct(Candidacy candidacy, long personId, Act act, String subject, String words, Instant at) {
        this.candidacy = candidacy;
        this.personId = personId;
        this.act = act;
        this.subject = subject;
        this.words = words;
        this.at = at;
    }

    public long getPersonId() {
        return personId;
    }

    /** Forgets what was written, unless it is the reason of a decision. */
    void erase() {
        if (!act.isDecision()) {
            words = null;
        }
    }

    /** Name of the requirement that it is about; null where it is about none. */
    public String getSubject() {
        return subject;
    }

    public Act getAct() {
        return act;
    }

    public Instant getAt() {
        return at;
    }

    /** Reasons or an endorsement, null where none are asked for. */
    public String getWords() {
        return words;
    }
}
