package org.ijaza.course.draft;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;

/**
 * A course, or a country's adaptation of one, while it is being written. Holds the files of a course package ({@link
 * DraftFile}) from when it was opened until it is published or given up; of each course and of each adaptation there is
 * one at a time. A second person reads it before it is published.
 */
@Entity
@Table(name = "draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(updatable = false)
    private String country;

    @Column(name = "base_number")
    private int baseNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id", updatable = false)
    private Centre centre;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id", updatable = false)
    private Person author;

    /** Ids of all who ever changed a file. */
    @ElementCollection
    @CollectionTable(name = "draft_writer", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "person_id")
    private Set<Long> writers = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.WRITING;

    @Column(name = "open_for")
    private String openFor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handed_in_by")
    private Person handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reviewer_id")
    private Person reviewer;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private String comments;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Draft() {}

    /**
     * @param country ISO 3166-1 alpha-2 code of the country whose adaptation it is; null for the course itself
     * @param baseNumber number of the published version that it begins from; 0 for a new course
     */
    Draft(String courseCode, String country, int baseNumber, Centre centre, Person author, Instant now) {
        this.courseCode = courseCode;
        this.country = country;
        this.baseNumber = baseNumber;
        this.centre = centre;
        this.author = author;
        this.openFor = openFor(courseCode, country);
        this.createdAt = now;
        this.changedAt = now;
    }

    /** What the open draft of a course (country null) or of an adaptation has and no other. */
    static String openFor(String courseCode, String country) {
        return country == null ? courseCode : courseCode + "/" + country;
    }

    /**
     * Says that its files change.
     *
     * @param path of the file
     * @throws Conflict if it is being read by the reviewer, or is published or given up
     * @throws Forbidden if the file is not part of the adaptation
     */
    public void write(String path, Instant now) {
        requireWritable();
        if (!covers(path)) {
            throw new Forbidden("draft.failure.elsewhere");
        }
        changedAt = now;
    }

    /** @throws Conflict if it is being read by the reviewer, or is published or given up */
    public void requireWritable() {
        if (!state.isWritable()) {
            throw new Conflict("draft.failure.state." + state);
        }
    }

    /** Whether the file belongs to what is written here: any of the course, or those of the country. */
    public boolean covers(String path) {
        return country == null || path.startsWith(adaptationFolder(country)) || path.startsWith(mediaBeginning());
    }

    /** How the names of files begin that this draft adds to the course's pictures: those of a country have its code. */
    public String mediaBeginning() {
        return country == null ? "media/" : "media/" + country.toLowerCase(Locale.ROOT) + "-";
    }

    private static String adaptationFolder(String country) {
        return "adaptations/" + country.toLowerCase(Locale.ROOT) + "/";
    }

    /** Remembers who changes its files: one of those will not be its reviewer. */
    void writtenBy(Person person) {
        writers.add(person.getId());
    }

    /** Whether this person began it, changed a file of it or handed it in, and so cannot be its reviewer. */
    public boolean isWorkOf(long person) {
        return person == author.getId()
                || writers.contains(person)
                || handedInBy != null && person == handedInBy.getId();
    }

    /** Hands it to a reviewer. */
    public void handIn(Person by, Instant now) {
        become(DraftState.IN_REVIEW);
        handedInBy = by;
        handedInAt = now;
        reviewer = null;
        reviewedAt = null;
    }

    /** Takes it back before the reviewer has answered. */
    public void takeBack() {
        become(DraftState.WRITING);
    }

    /**
     * The reviewer wants changes.
     *
     * @param comments which, for the authors
     * @throws Forbidden if the reviewer began it, changed a file of it or handed it in
     */
    public void returnForChanges(Person by, String comments, Instant now) {
        requireSecondPerson(by);
        become(DraftState.RETURNED);
        reviewed(by, comments, now);
    }

    /**
     * It became a version of the course.
     *
     * @param comments of the reviewer, or null
     * @throws Forbidden if the reviewer began it, changed a file of it or handed it in
     */
    public void publish(Person by, String comments, Instant now) {
        requireSecondPerson(by);
        become(DraftState.PUBLISHED);
        reviewed(by, comments, now);
        openFor = null;
    }

    /** Gives it up. */
    public void abandon(Instant now) {
        become(DraftState.ABANDONED);
        changedAt = now;
        openFor = null;
    }

    /** Its files were brought up to a newer published version. */
    public void rebase(int number, Instant now) {
        requireWritable();
        baseNumber = number;
        changedAt = now;
    }

    private void reviewed(Person by, String said, Instant now) {
        reviewer = by;
        comments = said;
        reviewedAt = now;
    }

    private void requireSecondPerson(Person by) {
        if (isWorkOf(by.getId())) {
            throw new Forbidden("draft.failure.secondPerson");
        }
    }

    private void become(DraftState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict("draft.failure.state." + state);
        }
        state = next;
    }

    public long getId() {
        return id;
    }

    public String getCourseCode() {
        return courseCode;
    }

    /** ISO 3166-1 alpha-2 code of the country whose adaptation it is; null for the course itself. */
    public String getCountry() {
        return country;
    }

    public boolean isAdaptation() {
        return country != null;
    }

    /** Number of the published version that it began from; 0 for a new course. */
    public int getBaseNumber() {
        return baseNumber;
    }

    /** The centre whose authors write it and whose reviewers read it. */
    public Centre getCentre() {
        return centre;
    }

    /** Who began it. */
    public Person getAuthor() {
        return author;
    }

    public DraftState getState() {
        return state;
    }

    /** Who handed it in last. */
    public Optional<Person> findHandedInBy() {
        return Optional.ofNullable(handedInBy);
    }

    /** When it was handed in last, null if it never was. */
    public Instant getHandedInAt() {
        return handedInAt;
    }

    /** What the reviewer said last, null if nothing. */
    public String getComments() {
        return comments;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When a file of it was changed last. */
    public Instant getChangedAt() {
        return changedAt;
    }
}
