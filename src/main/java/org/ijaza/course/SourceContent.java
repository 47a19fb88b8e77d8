package org.ijaza.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** What stands in a file of a course package, under the hash of its bytes: it never changes. */
@Entity
@Table(name = "source_content")
public class SourceContent {

    @Id
    @Column(updatable = false)
    private String sha256;

    @Lob
    @Column(updatable = false)
    private byte[] content;

    protected SourceContent() {}

    SourceContent(String sha256, byte[] content) {
        this.sha256 = sha256;
        this.content = content.clone();
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content.clone();
    }
}
