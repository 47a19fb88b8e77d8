package org.ijaza.qualification;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.qualification.requirement.Criterion;

/** One assessor's view of what was handed in once. What was rated stays as it is. */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    @Column(name = "hand_in_round")
    private int round;

    /** What is rated; null is the first task of the scheme. */
    private String task;

    @Column(name = "assessor_id")
    private long assessorId;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "comment_text")
    private String comment;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "assessment_level", joinColumns = @JoinColumn(name = "assessment_id"))
    @MapKeyColumn(name = "criterion")
    @Column(name = "level")
    private Map<String, Integer> levels = new HashMap<>();

    protected Assessment() {}

    Assessment(Candidacy candidacy, String task, int round, long assessorId, Instant now) {
        this.candidacy = candidacy;
        this.task = task;
        this.round = round;
        this.assessorId = assessorId;
        this.assignedAt = now;
    }

    /** @throws Invalid if a criterion has no level, or one that does not exist */
    void rate(Map<String, Integer> chosen, String comment, List<String> criteria, Instant now) {
        if (isRated()) {
            throw new Conflict("candidacy.conflict.rated");
        }
        for (String criterion : criteria) {
            Integer level = chosen.get(criterion);
            if (level == null || level < 1 || level > Criterion.LEVELS) {
                throw new Invalid("level-" + criterion, "candidacy.invalid.level");
            }
        }
        this.comment = Words.needed("comment", comment);
        criteria.forEach(criterion -> levels.put(criterion, chosen.get(criterion)));
        this.ratedAt = now;
    }

    /** Name of the task that is rated; null is the first of the scheme. */
    public String getTask() {
        return task;
    }

    public int getRound() {
        return round;
    }

    public long getAssessorId() {
        return assessorId;
    }

    public boolean isRated() {
        return ratedAt != null;
    }

    public Instant getRatedAt() {
        return ratedAt;
    }

    public String getComment() {
        return comment;
    }

    /** Whether a level was given on all of these. */
    boolean hasLevels(List<String> criteria) {
        return levels.keySet().containsAll(criteria);
    }

    /** Forgets what was given; that it was given stays. */
    void erase() {
        comment = null;
        levels.clear();
    }

    boolean isErased() {
        return isRated() && levels.isEmpty();
    }

    Candidacy getCandidacy() {
        return candidacy;
    }

    boolean hasLevel(String criterion) {
        return levels.containsKey(criterion);
    }

    /** 1 to 4 on a criterion. */
    public int level(String criterion) {
        return levels.get(criterion);
    }
}
