package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The sealed PDF of a certificate, made once and served as it is ever after. */
@Entity
@Table(name = "certificate_file")
public class CertificateFile {

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private String sha256;

    @Lob
    private byte[] content;

    protected CertificateFile() {}

    CertificateFile(Certificate certificate, String sha256, byte[] content) {
        this.certificateId = certificate.getId();
        this.sha256 = sha256;
        this.content = content.clone();
    }

    /** SHA-256 of the bytes, in lower-case hex. */
    String sha256() {
        return sha256;
    }

    /** The bytes of the file. */
    public byte[] content() {
        return content.clone();
    }
}
