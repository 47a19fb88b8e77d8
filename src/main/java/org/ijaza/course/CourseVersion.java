package org.ijaza.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.Texts;

/** A course as it was published at one moment. Never changes: whoever began with it finishes with it. */
@Entity
@Table(name = "course_version")
public class CourseVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_id", updatable = false)
    private Course course;

    @Column(updatable = false)
    private int number;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @Column(updatable = false)
    private int hours;

    @Column(name = "completion_test", updatable = false)
    private String completionTest;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "title_en", updatable = false))
    private Texts title;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "summary_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "summary_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en", updatable = false))
    private Texts summary;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "audience_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "audience_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "audience_en", updatable = false))
    private Texts audience;

    @ElementCollection
    @CollectionTable(name = "course_version_objective", joinColumns = @JoinColumn(name = "course_version_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "ar", column = @Column(name = "text_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private List<Texts> objectives;

    protected CourseVersion() {}

    CourseVersion(Course course, int number, CoursePackage source, Instant now) {
        this.course = course;
        this.number = number;
        this.contentHash = source.contentHash();
        this.publishedAt = now;
        this.hours = source.hours();
        this.completionTest = source.completionTest().orElse(null);
        this.title = source.title();
        this.summary = source.summary();
        this.audience = source.audience();
        this.objectives = source.objectives();
    }

    public Long getId() {
        return id;
    }

    public Course getCourse() {
        return course;
    }

    /** From 1, in the order of publishing. */
    public int getNumber() {
        return number;
    }

    /** SHA-256 over the files that it was published from, in hexadecimal. */
    public String getContentHash() {
        return contentHash;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** Learning time in hours, as printed on the certificate. */
    public int getHours() {
        return hours;
    }

    /** Code of the final test that has to be passed, if one has to be. */
    public Optional<String> getCompletionTest() {
        return Optional.ofNullable(completionTest);
    }

    public Texts getTitle() {
        return title;
    }

    public Texts getSummary() {
        return summary;
    }

    /** For whom it is. */
    public Texts getAudience() {
        return audience;
    }

    /** Objectives of the course as a whole, in their order; those that tests measure belong to the modules. */
    public List<Texts> getObjectives() {
        return List.copyOf(objectives);
    }
}
