package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The PDF of a paper with the signatures that it bears so far; it is there until the last one is given. */
@Entity
@Table(name = "certificate_paper_file")
public class PaperFile {

    @Id
    @Column(name = "paper_id")
    private long paperId;

    @Lob
    private byte[] content;

    protected PaperFile() {}

    PaperFile(Paper paper, byte[] content) {
        this.paperId = paper.getId();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }

    /** Takes the file with one more signature. */
    void become(byte[] signed) {
        content = signed.clone();
    }
}
