package org.ijaza.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A version of a scheme as its file said it; kept for those who began with it, whatever the file says later. */
@Entity
@Table(name = "scheme")
public class SchemeVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private int number;

    @Lob
    private String source;

    protected SchemeVersion() {}

    SchemeVersion(SchemeFile file) {
        this.kind = file.scheme().kind();
        this.number = file.scheme().version();
        this.source = file.source();
    }

    /** What must be shown. */
    Scheme scheme() {
        return SchemeFile.parse(kind, source).scheme();
    }
}
