package org.ijaza.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.ijaza.course.source.MediaFile;

/** A picture, sound or document of lessons, kept under the hash of its bytes: what stands there never changes. */
@Entity
@Table(name = "media")
public class Media {

    /** What comes before the hash in a file's address. */
    public static final String ADDRESS = "/media/";

    @Id
    @Column(updatable = false)
    private String sha256;

    @Column(name = "content_type", updatable = false)
    private String contentType;

    @Lob
    @Column(updatable = false)
    private byte[] content;

    protected Media() {}

    Media(MediaFile.Shown file) {
        this.sha256 = file.sha256();
        this.contentType = file.type().contentType();
        this.content = file.bytes().get();
    }

    /** Where a file of a course is served: {@code /media/<sha256>}; may be kept by browsers for ever. */
    public static String addressOf(MediaFile.Shown file) {
        return ADDRESS + file.sha256();
    }

    public String getSha256() {
        return sha256;
    }

    /** As the {@code Content-Type} header has it. */
    public String getContentType() {
        return contentType;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
