package org.ijaza.course;

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
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.Texts;

/** A part of a course version on one sub-topic. */
@Entity
@Table(name = "course_module")
public class CourseModule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int position;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "title_en", updatable = false))
    private Texts title;

    protected CourseModule() {}

    CourseModule(CourseVersion version, int position, CoursePackage.Module source) {
        this.version = version;
        this.position = position;
        this.code = source.id();
        this.title = source.title();
    }

    public Long getId() {
        return id;
    }

    public CourseVersion getVersion() {
        return version;
    }

    /** The name of its folder; the same module has the same code in every version. */
    public String getCode() {
        return code;
    }

    /** Its place in the course, from 1. */
    public int getPosition() {
        return position;
    }

    public Texts getTitle() {
        return title;
    }
}
