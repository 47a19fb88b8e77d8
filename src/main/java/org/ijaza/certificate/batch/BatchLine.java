package org.ijaza.certificate.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.ijaza.account.Person;
import org.ijaza.certificate.Certificate;
import org.ijaza.cohort.Enrolment;

/** One line of a batch's list: somebody who gets a certificate, or who was left out. */
@Entity
@Table(name = "certificate_batch_line")
public class BatchLine {

    /** Which line of which batch. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(name = "batch_id")
        private long batchId;

        private int place;

        protected Key() {}

        Key(long batchId, int place) {
            this.batchId = batchId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.batchId == batchId && key.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(batchId, place);
        }
    }

    @EmbeddedId
    private Key key;

    private String written;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_out")
    private LeftOut leftOut;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    protected BatchLine() {}

    BatchLine(Batch batch, int place, Finding finding) {
        this.key = new Key(batch.getId(), place);
        this.written = finding.person() == null ? finding.written() : null;
        this.person = finding.person();
        this.enrolment = finding.enrolment();
        this.leftOut = finding.leftOut();
    }

    void issued(Certificate issued) {
        certificate = issued;
    }

    void leaveOut(LeftOut why) {
        leftOut = why;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** Line of the list, from 1. */
    public int getPlace() {
        return key.place;
    }

    /** What stood on the line; null where it is the address of {@link #getPerson}. */
    public String getWritten() {
        return written;
    }

    /** Null if nobody of the centre is meant. */
    public Person getPerson() {
        return person;
    }

    /** Why there is no certificate; null if there is one or will be. */
    public LeftOut getLeftOut() {
        return leftOut;
    }

    /** Null before it is issued. */
    public Certificate getCertificate() {
        return certificate;
    }
}
