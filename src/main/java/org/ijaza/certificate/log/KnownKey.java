package org.ijaza.certificate.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.ijaza.certificate.log.verify.LogKey;

/** A key that has signed heads; kept when another has taken its place, so that old heads can be checked. */
@Entity
@Table(name = "certificate_log_key")
public class KnownKey {

    @Id
    private String id;

    /** In DER and Base64. */
    private String certificate;

    protected KnownKey() {}

    KnownKey(LogKey key) {
        this.id = key.id();
        this.certificate = key.base64();
    }

    LogKey key() {
        return LogKey.ofBase64(certificate);
    }
}
