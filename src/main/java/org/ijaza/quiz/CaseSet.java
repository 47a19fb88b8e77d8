package org.ijaza.quiz;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ijaza.course.CourseVersion;
import org.ijaza.platform.Texts;

/** What several questions of a bank are about, and are drawn with: all of them, in their order. Never changes. */
@Entity
@Table(name = "case_set")
public class CaseSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion version;

    @Column(updatable = false)
    private String code;

    @Column(name = "objective_code", updatable = false)
    private String objective;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "text_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "text_en", updatable = false))
    private Texts text;

    protected CaseSet() {}

    CaseSet(CourseVersion version, WrittenCase source) {
        this.version = version;
        this.code = source.code();
        this.objective = source.objective();
        this.text = source.text();
    }

    public Long getId() {
        return id;
    }

    public CourseVersion getVersion() {
        return version;
    }

    /** Unique among the course's case sets; the same one has the same code in every version. */
    public String getCode() {
        return code;
    }

    /** Code of the objective by which tests draw it; its questions may measure others too. */
    public String getObjective() {
        return objective;
    }

    /** What happened. Plain text. */
    public Texts getText() {
        return text;
    }
}
