package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A certificate as a signed credential (JWT), made once and served as it is ever after. */
@Entity
@Table(name = "certificate_credential")
public class CertificateCredential {

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private String content;

    protected CertificateCredential() {}

    CertificateCredential(Certificate certificate, String content) {
        this.certificateId = certificate.getId();
        this.content = content;
    }

    String content() {
        return content;
    }
}
