package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The bytes of a file that was handed in, as they came. */
@Entity
@Table(name = "handed_in_content")
public class HandedInContent {

    @Id
    @Column(name = "handed_in_id")
    private long handedInId;

    @Lob
    private byte[] content;

    protected HandedInContent() {}

    HandedInContent(HandedIn file, byte[] content) {
        this.handedInId = file.getId();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
