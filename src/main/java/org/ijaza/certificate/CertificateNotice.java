package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.certificate.validity.ValidityRules;

/** That the holder of a certificate was told of its coming or past end. */
@Entity
@Table(name = "certificate_notice")
@NamedQuery(
        name = CertificateNotice.TOLD,
        query = "select count(n) from CertificateNotice n where n.certificateId = :id and n.stage <= :stage")
public class CertificateNotice {

    /** How often the holder of {@code id} was told of {@code stage} or a later one. */
    static final String TOLD = "CertificateNotice.told";

    /** Its validity has ended; it can still be renewed. */
    static final int ENDED = 0;
    /** It can no longer be renewed. */
    static final int EXPIRED = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "certificate_id")
    private long certificateId;

    private int stage;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected CertificateNotice() {}

    CertificateNotice(Certificate certificate, int stage, Instant now) {
        this.certificateId = certificate.getId();
        this.stage = stage;
        this.sentAt = now;
    }

    /**
     * The latest stage that a certificate has reached on a day: days before the end, {@link #ENDED} or
     * {@link #EXPIRED}; who was told of it, or of a later one, is told nothing more. A certificate that rests, is
     * suspended, withdrawn or replaced has none.
     */
    static Optional<Integer> stageOn(LocalDate day, Life life, ValidityRules rules) {
        LocalDate until = life.termOn(day).until();
        return switch (life.standingOn(day)) {
            case EXPIRED -> Optional.of(EXPIRED);
            case IN_GRACE -> Optional.of(ENDED);
            case VALID, DUE_FOR_RENEWAL -> rules.reminders().stream()
                    .filter(days -> until != null && !day.isBefore(until.minusDays(days)))
                    .min(Integer::compare);
            case PAUSED, SUSPENDED, WITHDRAWN, SUPERSEDED -> Optional.empty();
        };
    }
}
