package org.ijaza.qualification.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.qualification.Candidacy;

/**
 * Certifiers of a centre who decide together on the candidacies for one kind of certificate. What is decided is decided
 * in the candidacy, by its rules; here stands who was there, and who left for whom.
 */
@Entity
@Table(name = "meeting")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "scheme_kind")
    private String schemeKind;

    @Column(name = "meeting_day")
    private LocalDate day;

    private Language language;

    @Column(name = "chair_id")
    private long chairId;

    @ElementCollection
    @CollectionTable(name = "meeting_member", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "person_id")
    private Set<Long> members = new HashSet<>();

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MeetingDecision> decisions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    @Column(name = "convened_by")
    private long convenedBy;

    @Column(name = "convened_at")
    private Instant convenedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Meeting() {}

    /**
     * @param language of the minutes
     * @param members with the chair
     */
    Meeting(
            long centreId,
            String schemeKind,
            LocalDate day,
            Language language,
            Set<Long> members,
            long chairId,
            long by,
            Instant now) {
        this.centreId = centreId;
        this.schemeKind = Objects.requireNonNull(schemeKind);
        this.day = Objects.requireNonNull(day);
        this.language = Objects.requireNonNull(language);
        this.state = MeetingState.OPEN;
        this.convenedBy = by;
        this.convenedAt = now;
        arrange(members, chairId);
    }

    /**
     * Says who is present and who chairs.
     *
     * @throws Conflict if it is over
     * @throws Invalid if the chair is no member, or one would go who was there when something was decided
     */
    final void arrange(Set<Long> present, long chair) {
        requireOpen();
        if (!present.contains(chair)) {
            throw new Invalid("chair", "meeting.invalid.chair");
        }
        if (!decisions.isEmpty() && !present.containsAll(members)) {
            throw new Invalid("members", "meeting.invalid.members");
        }
        members.retainAll(present);
        members.addAll(present);
        chairId = chair;
    }

    /**
     * Notes that a candidacy was decided here.
     *
     * @param left members who did not take part
     * @throws Conflict if it is over, or its day has not come
     * @throws Forbidden if who decides is no member
     */
    void decide(Candidacy candidacy, long by, Set<Long> left, LocalDate today) {
        requireOpen();
        if (today.isBefore(day)) {
            throw new Conflict("meeting.conflict.early");
        }
        if (!members.contains(by)) {
            throw new Forbidden("meeting.forbidden.member");
        }
        decisions.add(new MeetingDecision(this, candidacy, left));
    }

    /**
     * Ends it; nothing changes any more.
     *
     * @throws Forbidden if it is not the chair who does
     * @throws Conflict if it is over, or nothing was decided
     */
    void close(long by, Instant now) {
        requireOpen();
        if (by != chairId) {
            throw new Forbidden("meeting.forbidden.chair");
        }
        if (decisions.isEmpty()) {
            throw new Conflict("meeting.conflict.nothing");
        }
        state = MeetingState.CLOSED;
        closedAt = now;
    }

    /** @throws Conflict if it is over, or something was decided */
    void callOff() {
        requireOpen();
        if (!decisions.isEmpty()) {
            throw new Conflict("meeting.conflict.decided");
        }
        state = MeetingState.CALLED_OFF;
    }

    private void requireOpen() {
        if (state != MeetingState.OPEN) {
            throw new Conflict("meeting.conflict.over");
        }
    }

    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    public long getId() {
        return id;
    }

    /** Id of the centre whose certifiers meet. */
    public long getCentreId() {
        return centreId;
    }

    /** The kind of certificate on which they decide. */
    public String getSchemeKind() {
        return schemeKind;
    }

    public LocalDate getDay() {
        return day;
    }

    /** Of the minutes. */
    public Language getLanguage() {
        return language;
    }

    public long getChairId() {
        return chairId;
    }

    /** Ids of those who are present, the chair among them, in ascending order. */
    public Set<Long> getMembers() {
        return new TreeSet<>(members);
    }

    /** In the order in which they were taken. */
    public List<MeetingDecision> getDecisions() {
        return List.copyOf(decisions);
    }

    public MeetingState getState() {
        return state;
    }

    /** When it was closed, if it was. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
