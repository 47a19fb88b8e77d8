package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.certificate.Check.Subject;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.SealFinding;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.ijaza.platform.Hash;

/** Looks at a certificate from every side, each for itself. */
@ApplicationScoped
@Transactional
public class Checks {

    private static final Set<Standing> OUT_OF_DATE = Set.of(Standing.IN_GRACE, Standing.EXPIRED);
    private static final Set<Standing> NOT_IN_FORCE =
            Set.of(Standing.PAUSED, Standing.SUSPENDED, Standing.WITHDRAWN, Standing.SUPERSEDED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private CentreKeys keys;

    /**
     * What was found.
     *
     * @param checks each by itself
     * @param seals those in the file; none if they do not fit it
     */
    record Examined(List<Check> checks, List<SealFinding.Given> seals) {}

    /**
     * All checks, on the file as it is kept.
     *
     * @param standing as of today
     */
    Examined of(Certificate certificate, Standing standing, Optional<LogPlace> inLog) {
        CertificateFile file = entities.find(CertificateFile.class, certificate.getId());
        byte[] content = file == null ? new byte[0] : file.content();
        SealFinding seal = workshop.look(content, keys.findCertificates());
        boolean sealed = seal.verdict() == Verdict.GENUINE
                && seal.number()
                        .filter(number -> number.toString().equals(certificate.getNumber()))
                        .isPresent();
        List<Check> each = List.of(
                new Check(Subject.FILE, file != null && file.sha256().equals(Hash.sha256(content))),
                new Check(Subject.SIGNATURE, sealed),
                new Check(Subject.ISSUER, sealed || seal.verdict() == Verdict.ALTERED),
                new Check(Subject.DATE, !OUT_OF_DATE.contains(standing)),
                new Check(Subject.STANDING, !NOT_IN_FORCE.contains(standing)),
                new Check(Subject.LOG, inLog.isPresent()));
        return new Examined(each, sealed ? seal.seals() : List.of());
    }
}
