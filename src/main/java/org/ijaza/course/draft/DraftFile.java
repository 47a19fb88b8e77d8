package org.ijaza.course.draft;

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
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.ijaza.account.Person;

/** A file of a draft, under the path that it has in a course's folder. */
@Entity
@Table(name = "draft_file")
public class DraftFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_id", updatable = false)
    private Draft draft;

    @Column(updatable = false)
    private String path;

    @Lob
    private byte[] content;

    private int size;

    @Version
    private int revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    private Person changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected DraftFile() {}

    DraftFile(Draft draft, String path, byte[] content, Person by, Instant now) {
        this.draft = draft;
        this.path = path;
        write(content, by, now);
    }

    /** Puts other content in the place of what is there; the same content leaves file and revision as they are. */
    void write(byte[] newContent, Person by, Instant now) {
        if (!Arrays.equals(content, newContent)) {
            content = newContent.clone();
            size = newContent.length;
            changedBy = by;
            changedAt = now;
        }
    }

    public long getId() {
        return id;
    }

    public Draft getDraft() {
        return draft;
    }

    /** As under the course's folder, for example {@code modules/phenomenon/module.yaml}. */
    public String getPath() {
        return path;
    }

    public byte[] getContent() {
        return content.clone();
    }

    /** The content of a file that holds text. */
    public String getText() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** In bytes. */
    public int getSize() {
        return size;
    }

    /** Counts the changes, from 1. */
    public int getRevision() {
        return revision;
    }

    /** Who changed it last. */
    public Person getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
