package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.qualification.requirement.Showing;
import org.ijaza.qualification.requirement.Shown;

/** What a candidate put forward for a requirement: a record from elsewhere, a session, hours, or a signature. */
@Entity
@Table(name = "evidence")
public class Evidence {

    /** Most pieces in one candidacy. */
    static final int MOST = 40;

    private static final int MOST_HOURS = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    private String requirement;
    private String words;
    private int amount;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handed_in_id")
    private HandedIn file;

    @Column(name = "added_at")
    private Instant addedAt;

    private Boolean recognised;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Evidence() {}

    private Evidence(Candidacy candidacy, String requirement, String words, int amount, HandedIn file, Instant now) {
        this.candidacy = candidacy;
        this.requirement = requirement;
        this.words = words;
        this.amount = amount;
        this.file = file;
        this.addedAt = now;
    }

    /** The candidate's own word, which counts at once. */
    static Evidence signature(Candidacy candidacy, String requirement, Instant now) {
        Evidence signed = new Evidence(candidacy, requirement, null, 1, null, now);
        signed.recognised = true;
        signed.decidedAt = now;
        return signed;
    }

    /**
     * Something that somebody else must recognise.
     *
     * @param words what it is, when and where
     * @param amount hours, where hours are asked for
     * @throws Invalid that names the field
     */
    static Evidence of(
            Candidacy candidacy,
            String requirement,
            Showing showing,
            String words,
            int amount,
            HandedIn file,
            Instant now) {
        if (showing.isCounted() && (amount < 1 || amount > MOST_HOURS)) {
            throw new Invalid("amount", "candidacy.invalid.hours", MOST_HOURS);
        }
        int counted = showing.isCounted() ? amount : 1;
        return new Evidence(candidacy, requirement, Words.needed("evidenceWords", words), counted, file, now);
    }

    void decide(boolean yes, Instant now) {
        if (isDecided()) {
            throw new Conflict("candidacy.conflict.state");
        }
        recognised = yes;
        decidedAt = now;
    }

    /** As the requirement sees it. */
    Shown shown() {
        return new Shown(amount, getStanding());
    }

    public Shown.Standing getStanding() {
        if (!isDecided()) {
            return Shown.Standing.WAITING;
        }
        return recognised ? Shown.Standing.RECOGNISED : Shown.Standing.NOT_RECOGNISED;
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    public long getId() {
        return id;
    }

    /** Name of the requirement in the scheme. */
    public String getRequirement() {
        return requirement;
    }

    /** What the candidate says of it; null of a signature. */
    public String getWords() {
        return words;
    }

    /** Hours, where hours are asked for, else 1. */
    public int getAmount() {
        return amount;
    }

    public Optional<HandedIn> findFile() {
        return Optional.ofNullable(file);
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
