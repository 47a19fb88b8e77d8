package org.ijaza.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A file that a version was published from. Its bytes are a {@link SourceContent} or, if lessons show it, {@link Media}. */
@Entity
@Table(name = "course_source")
public class CourseSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion version;

    @Column(updatable = false)
    private String path;

    @Column(updatable = false)
    private String sha256;

    protected CourseSource() {}

    CourseSource(CourseVersion version, String path, String sha256) {
        this.version = version;
        this.path = path;
        this.sha256 = sha256;
    }

    /** From the course's folder on: {@code modules/phenomenon/module.yaml}. */
    String path() {
        return path;
    }

    String sha256() {
        return sha256;
    }
}
