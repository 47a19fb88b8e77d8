package org.ijaza.qualification.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.ijaza.qualification.Candidacy;

/** That a candidacy was decided in a meeting, and who left for it. What was decided, by whom and why says its act. */
@Entity
@Table(name = "meeting_decision")
public class MeetingDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    @ElementCollection
    @CollectionTable(name = "meeting_leaving", joinColumns = @JoinColumn(name = "decision_id"))
    @Column(name = "person_id")
    private Set<Long> left = new HashSet<>();

    protected MeetingDecision() {}

    MeetingDecision(Meeting meeting, Candidacy candidacy, Set<Long> left) {
        this.meeting = meeting;
        this.candidacy = candidacy;
        this.left.addAll(left);
    }

    public Candidacy getCandidacy() {
        return candidacy;
    }

    /** Ids of the members who left, in ascending order. */
    public Set<Long> getLeft() {
        return new TreeSet<>(left);
    }
}
