package org.ijaza.quiz.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** What was uploaded for an import, as gzip makes it small; there until the import ends. */
@Entity
@Table(name = "question_import_file")
public class QuestionImportFile {

    @Id
    @Column(name = "import_id")
    private long importId;

    @Lob
    private byte[] content;

    protected QuestionImportFile() {}

    QuestionImportFile(long importId, byte[] content) {
        this.importId = importId;
        this.content = Small.of(content);
    }

    byte[] content() {
        return Small.opened(content);
    }
}
