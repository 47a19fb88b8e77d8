package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.certificate.pdf.KindLook;

/** How certificates of a kind looked from a moment on. */
@Entity
@Table(name = "certificate_template")
public class TemplateVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private String sha256;

    @Lob
    private byte[] content;

    @Column(name = "put_by")
    private Long putBy;

    @Column(name = "put_at")
    private Instant putAt;

    protected TemplateVersion() {}

    /** @param by who put it in force; null if it came with the kind */
    TemplateVersion(String kind, KindLook look, Long by, Instant now) {
        this.kind = kind;
        this.sha256 = look.sha256();
        this.content = look.packed();
        this.putBy = by;
        this.putAt = now;
    }

    String sha256() {
        return sha256;
    }

    KindLook look() {
        return KindLook.unpack(content);
    }

    Instant putAt() {
        return putAt;
    }
}
