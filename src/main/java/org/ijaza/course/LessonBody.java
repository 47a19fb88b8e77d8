package org.ijaza.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ijaza.platform.Language;

/** The text of a lesson in one language, rendered to safe HTML when the version was published. */
@Entity
@Table(name = "lesson_body")
public class LessonBody {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lesson_id", updatable = false)
    private Lesson lesson;

    @Column(updatable = false)
    private Language language;

    @Lob
    @Column(updatable = false)
    private String html;

    protected LessonBody() {}

    LessonBody(Lesson lesson, Language language, String html) {
        this.lesson = lesson;
        this.language = language;
        this.html = html;
    }

    public Long getId() {
        return id;
    }

    public Lesson getLesson() {
        return lesson;
    }

    public Language getLanguage() {
        return language;
    }

    /** Sanitised: may stand in a page as it is. */
    public String getHtml() {
        return html;
    }
}
