package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The file that proves that a cohort was led, as it came. */
@Entity
@Table(name = "cohort_led_file")
public class CohortLedFile {

    @Id
    @Column(name = "cohort_id")
    private long cohortId;

    @Lob
    private byte[] content;

    protected CohortLedFile() {}

    CohortLedFile(CohortLed cohort, byte[] content) {
        this.cohortId = cohort.getId();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
