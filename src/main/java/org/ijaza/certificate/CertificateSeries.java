package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.ijaza.certificate.number.CertificateNumber;

/** The certificates that one country issues in one year are numbered without gaps; this holds the last number. */
@Entity
@Table(name = "certificate_series")
public class CertificateSeries {

    /** Which country, which year. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String country;

        @Column(name = "issue_year")
        private int year;

        protected Key() {}

        Key(String country, int year) {
            this.country = country;
            this.year = year;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.country.equals(country) && key.year == year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, year);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "last_serial")
    private int lastSerial;

    protected CertificateSeries() {}

    /** The next number of the series. */
    CertificateNumber next() {
        CertificateNumber next = ahead(0);
        advance(1);
        return next;
    }

    /**
     * A number that is still to be taken.
     *
     * @param further 0 for the next one, 1 for the one after it
     */
    CertificateNumber ahead(int further) {
        return new CertificateNumber(key.country, key.year, lastSerial + 1 + further);
    }

    /** Takes the next so many numbers. */
    void advance(int taken) {
        lastSerial += taken;
    }

    /** The last number that was given, which is also how many were. */
    int last() {
        return lastSerial;
    }

    /** What all its numbers begin with. */
    String prefix() {
        return String.format(Locale.ROOT, "IJZ-%s-%d-", key.country, key.year);
    }
}
