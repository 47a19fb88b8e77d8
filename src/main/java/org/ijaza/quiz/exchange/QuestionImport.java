package org.ijaza.quiz.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Failure;
import org.ijaza.platform.Language;

/** A file of questions that can be read, from then until its questions are in the draft, or it is thrown away. */
@Entity
@Table(name = QuestionImport.TABLE)
public class QuestionImport {

    static final String TABLE = "question_import";

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

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private int total;

    // moved forward by a statement of its own, in a transaction of its own
    @Column(updatable = false)
    private int done;

    private String objective;

    @Enumerated(EnumType.STRING)
    private Level level;

    /** Key of the message that says why none came in, and behind it, each on a line, its arguments; empty unless it failed. */
    private String failure = "";

    @Column(name = "created_at")
    private Instant createdAt;

    protected QuestionImport() {}

    QuestionImport(long draft, long person, String path, Format format, Language language, Instant now) {
        this.state = ImportState.READ;
        this.draft = draft;
        this.person = person;
        this.path = path;
        this.format = format;
        this.language = language.code();
        this.createdAt = now;
    }

    /** Whether it is for this file of this draft. */
    boolean isFor(long ofDraft, String file) {
        return draft == ofDraft && path.equals(file);
    }

    /** @param content of the file that was uploaded */
    Reading read(byte[] content) {
        return read(format, content, Language.of(language).orElseThrow());
    }

    static Reading read(Format format, byte[] content, Language unmarked) {
        return switch (format) {
            case MOODLE -> MoodleReader.read(content, unmarked);
            case GIFT -> GiftReader.read(content, unmarked);
            case QTI -> QtiReader.read(content, unmarked);
        };
    }

    /**
     * Has it done.
     *
     * @param questions how many come in
     * @param chosen objective of those that name none, null if all do
     * @param atLevel of those that name none, null if all do
     * @throws Conflict if it was confirmed before
     */
    void confirm(int questions, String chosen, Level atLevel) {
        requireRead();
        state = ImportState.CONFIRMED;
        total = questions;
        objective = chosen;
        level = atLevel;
    }

    /** @throws Conflict if it was confirmed before */
    void requireRead() {
        if (state != ImportState.READ) {
            throw new Conflict("questions.import.failure.confirmed");
        }
    }

    /** All came in. */
    void finish() {
        state = ImportState.DONE;
    }

    /** None came in. */
    void fail(Failure why) {
        failure = Stream.concat(Stream.of(why.key()), Stream.of(why.arguments()).map(String::valueOf))
                .collect(Collectors.joining("\n"));
        state = ImportState.FAILED;
    }

    /** Why none came in; nothing as long as it did not fail. */
    public Optional<Remark> findFailure() {
        List<String> lines = failure.lines().toList();
        return lines.stream()
                .findFirst()
                .map(key -> new Remark(
                        key,
                        lines.stream().skip(1).map(QuestionImport::argument).toList()));
    }

    /** A number as one, so that it is shown as the reader writes numbers. */
    private static Serializable argument(String written) {
        return written.matches("\\d{1,9}") ? (Serializable) Integer.valueOf(written) : written;
    }

    long draft() {
        return draft;
    }

    /** Id of who asked for it. */
    long person() {
        return person;
    }

    String path() {
        return path;
    }

    String objective() {
        return objective;
    }

    Level level() {
        return level;
    }

    public ImportState getState() {
        return state;
    }

    /** Questions that come in. */
    public int getTotal() {
        return total;
    }

    /** Questions of them that are prepared so far; all or none come in in the end. */
    public int getDone() {
        return state == ImportState.DONE ? total : done;
    }

    public long getId() {
        return id;
    }

    public Format getFormat() {
        return format;
    }
}
