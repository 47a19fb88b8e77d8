package org.ijaza.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;

/** What a trainee can do after a module; tests draw their questions by it, so that the gain can be measured. */
@Entity
@Table(name = "objective")
public class Objective {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_module_id", updatable = false)
    private CourseModule module;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "text_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "text_en", updatable = false))
    private Texts text;

    protected Objective() {}

    Objective(CourseModule module, int position, CoursePackage.Objective source) {
        this.module = module;
        this.position = position;
        this.code = source.id();
        this.level = source.level();
        this.text = source.text();
    }

    public Long getId() {
        return id;
    }

    public CourseModule getModule() {
        return module;
    }

    /** Unique in the course; tests and questions name it. */
    public String getCode() {
        return code;
    }

    /** Its place in the module, from 1. */
    public int getPosition() {
        return position;
    }

    public Level getLevel() {
        return level;
    }

    public Texts getText() {
        return text;
    }
}
