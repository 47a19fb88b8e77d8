package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.ijaza.certificate.validity.Term;

/**
 * A term that a certificate was granted. Where it changes, because a pause is given back or other rules apply, it is
 * revoked and another one granted, so that both the past and the present can be told.
 */
@Entity
@Table(name = "certificate_period")
public class CertificatePeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "window_opens")
    private LocalDate windowOpens;

    @Column(name = "grace_ends")
    private LocalDate graceEnds;

    @Column(name = "rules_version")
    private Integer rulesVersion;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected CertificatePeriod() {}

    /**
     * @param rulesVersion of the kind's rules of validity, null if it has none
     * @param grantedBy id of the certifier, null if nobody had to decide
     */
    CertificatePeriod(Certificate certificate, Term term, Integer rulesVersion, Long grantedBy, Instant grantedAt) {
        this.certificate = certificate;
        this.validFrom = term.inOrder().from();
        this.validUntil = term.until();
        this.windowOpens = term.windowOpens();
        this.graceEnds = term.graceEnds();
        this.rulesVersion = rulesVersion;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    /** The same with another term. */
    CertificatePeriod with(Term term) {
        return new CertificatePeriod(certificate, term, rulesVersion, grantedBy, grantedAt);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public Term getTerm() {
        return new Term(validFrom, validUntil, windowOpens, graceEnds == null ? validUntil : graceEnds);
    }

    /** Version of the kind's rules of validity under which it was granted; empty if there were none. */
    public Optional<Integer> rulesVersion() {
        return Optional.ofNullable(rulesVersion);
    }

    /** The certifier who granted it; empty if nobody had to decide. */
    public Optional<Long> grantedBy() {
        return Optional.ofNullable(grantedBy);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it was in place at the end of a day. */
    boolean countsOn(LocalDate day) {
        return !dayOf(grantedAt).isAfter(day)
                && (revokedAt == null || dayOf(revokedAt).isAfter(day));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Everything that is kept of it, for a hash. */
    String kept() {
        return Stream.of(
                        validFrom,
                        validUntil,
                        windowOpens,
                        graceEnds,
                        rulesVersion,
                        grantedBy,
                        LogSecret.asKept(grantedAt),
                        LogSecret.asKept(revokedAt))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
