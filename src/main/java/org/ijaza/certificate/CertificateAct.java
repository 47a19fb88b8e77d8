package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One act on a certificate: what, when, by whom, why. Never changed, never removed. */
@Entity
@Table(name = "certificate_act")
public class CertificateAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Enumerated(EnumType.STRING)
    private Act act;

    private Instant at;

    @Column(name = "person_id")
    private Long personId;

    private String reason;

    @Column(name = "until_day")
    private LocalDate until;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "other_id")
    private Certificate other;

    protected CertificateAct() {}

    CertificateAct(Certificate certificate, Act act, Long personId, String reason, Instant at) {
        this.certificate = certificate;
        this.act = act;
        this.personId = personId;
        this.reason = reason;
        this.at = at;
    }

    /** @param last day of the pause */
    CertificateAct until(LocalDate last) {
        this.until = last;
        return this;
    }

    /** @param linked what it replaces or is replaced by */
    CertificateAct linking(Certificate linked) {
        this.other = linked;
        return this;
    }

    public Act getAct() {
        return act;
    }

    public Instant getAt() {
        return at;
    }

    /** The day of the act, in UTC. */
    public LocalDate getDay() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Who did it; empty if nobody had to, or nobody wrote it down. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /** For the centre and the holder only; null where none is asked for. */
    public String getReason() {
        return reason;
    }

    /** Last day of a pause; null for any other act. */
    public LocalDate getUntil() {
        return until;
    }

    /** The certificate that this one replaces or that replaces it; empty for any other act. */
    public Optional<Certificate> other() {
        return Optional.ofNullable(other);
    }

    /** Everything that is kept of it, for a hash. */
    String kept() {
        Long otherId = other == null ? null : other.getId();
        return Stream.of(act, LogSecret.asKept(at), personId, until, otherId, reason)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
