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
import java.util.Optional;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.Texts;

/**
 * A lesson of 5 to 15 minutes: of the course, or of one country, which puts it in place of a lesson of the
 * course or adds it behind one. Its text is in {@link LessonBody}, one per language.
 */
@Entity
@Table(name = "lesson")
public class Lesson {

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

    @Column(updatable = false)
    private int minutes;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private String replaces;

    @Column(name = "stands_after", updatable = false)
    private String after;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "title_en", updatable = false))
    private Texts title;

    protected Lesson() {}

    /** A lesson of the course itself. */
    Lesson(CourseModule module, int position, CoursePackage.Lesson source) {
        this.module = module;
        this.position = position;
        this.code = source.id();
        this.minutes = source.minutes();
        this.title = source.title();
    }

    /** A lesson of a country. */
    Lesson(CourseModule module, int position, String country, CoursePackage.LocalLesson source) {
        this(module, position, source.lesson());
        this.country = country;
        this.replaces = source.replaces().orElse(null);
        this.after = source.after().orElse(null);
    }

    public Long getId() {
        return id;
    }

    public CourseModule getModule() {
        return module;
    }

    /** Different from that of every other lesson that a trainee of one country sees; the same in every version. */
    public String getCode() {
        return code;
    }

    /** Its place in the file that it was written in, from 1; where a trainee meets it says the outline. */
    public int getPosition() {
        return position;
    }

    /** Time to read and work through it. */
    public int getMinutes() {
        return minutes;
    }

    /** ISO 3166-1 alpha-2 code of the country that it is for; none for a lesson of the course itself. */
    public Optional<String> getCountry() {
        return Optional.ofNullable(country);
    }

    /** Code of the lesson in whose place it stands. */
    public Optional<String> getReplaces() {
        return Optional.ofNullable(replaces);
    }

    /** Code of the lesson behind which it is added. */
    public Optional<String> getAfter() {
        return Optional.ofNullable(after);
    }

    public Texts getTitle() {
        return title;
    }
}
