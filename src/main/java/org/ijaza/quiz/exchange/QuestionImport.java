package org.ijaza.quiz.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Language;

/** A file of questions that can be read, from then until its questions are in the draft, or it is thrown away. */
@Entity
@Table(name = "question_import")
public class QuestionImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "draft_id")
    private long draft;

    @Column(name = "person_id")
    private long person;

    private String path;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String language;

    @Lob
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected QuestionImport() {}

    QuestionImport(
            long draft, long person, String path, Format format, Language language, byte[] content, Instant now) {
        this.draft = draft;
        this.person = person;
        this.path = path;
        this.format = format;
        this.language = language.code();
        this.content = content.clone();
        this.createdAt = now;
    }

    /** Whether it is for this file of this draft. */
    boolean isFor(long ofDraft, String file) {
        return draft == ofDraft && path.equals(file);
    }

    Reading read() {
        return read(format, content, Language.of(language).orElseThrow());
    }

    static Reading read(Format format, byte[] content, Language unmarked) {
        return switch (format) {
            case MOODLE -> MoodleReader.read(content, unmarked);
            case GIFT -> GiftReader.read(content, unmarked);
            case QTI -> QtiReader.read(content, unmarked);
        };
    }

    public long getId() {
        return id;
    }

    public Format getFormat() {
        return format;
    }
}
