package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Problems;

/**
 * What the rules of validity would do that lie in the folder of certificates now, before the next start puts them into
 * force: how many certificates are worth what today under the rules that they are under, how many under the changed
 * ones, and how many holders would get a mail. Certificates stay on their rules until they are
 * moved ({@link RulesMoves}); the figures say what it would be if all of them were.
 */
@ApplicationScoped
@Transactional
public class RulesPreview {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Permissions permissions;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A kind of certificate and its rules.
     *
     * @param title as the file has it; empty if the file cannot be read
     * @param inForce for what is issued today; empty if it is valid without limit
     * @param inFile as the file says now; empty if it is valid without limit, or the file cannot be read
     * @param problem what is wrong with the file, with its line; empty if nothing is
     * @param present what certificates are worth today
     * @param changed what they would be worth
     */
    public record Outlook(
            String kind,
            Optional<Texts> title,
            Optional<ValidityRules> inForce,
            Optional<ValidityRules> inFile,
            Optional<String> problem,
            Effect present,
            Effect changed) {

        /** Whether the next start changes the rules. */
        public boolean isChanging() {
            return problem.isEmpty() && !inForce.equals(inFile);
        }
    }

    /**
     * How many certificates there are of each standing, those apart that have ended by an act.
     *
     * @param mails how many holders would be written to on the next night
     */
    public record Effect(Map<Standing, Integer> standings, int mails) {

        /** How many are of this standing. */
        public int of(Standing standing) {
            return standings.getOrDefault(standing, 0);
        }
    }

    /**
     * All kinds that have rules of validity, or would have.
     *
     * @throws Forbidden if the caller does not administer the region
     */
    public List<Outlook> findAll() {
        return findAll(settings.certificates());
    }

    /** @param folder of the kinds of certificates */
    List<Outlook> findAll(Path folder) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(kind -> Files.isRegularFile(kind.resolve("certificate.yaml")))
                    .sorted()
                    .map(this::outlook)
                    .filter(outlook -> outlook.inForce().isPresent()
                            || outlook.inFile().isPresent()
                            || outlook.problem().isPresent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outlook outlook(Path folder) {
        String kind = folder.getFileName().toString();
        Optional<ValidityRules> inForce = rulebook.findNewest(kind);
        Optional<CertificateKind> read = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            read = Optional.of(CertificateKind.read(folder));
        } catch (Problems found) {
            problem = Optional.of(found.getMessage());
        }
        Optional<ValidityRules> inFile = read.flatMap(CertificateKind::validity);
        List<Certificate> certificates = living(kind);
        return new Outlook(
                kind,
                read.map(CertificateKind::title),
                inForce,
                inFile,
                problem,
                effect(certificates, Optional.empty()),
                effect(certificates, inFile));
    }

    private List<Certificate> living(String kind) {
        return entities.createQuery(
                        "select c from Certificate c where c.kind = :kind and not exists (select a.id from"
                                + " CertificateAct a where a.certificate = c and a.act in :ends)",
                        Certificate.class)
                .setParameter("kind", kind)
                .setParameter("ends", List.of(Act.WITHDRAWN, Act.SUPERSEDED))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.periods")
                .setHint("eclipselink.batch", "c.acts")
                .getResultList();
    }

    /** @param moved the rules that all are moved to; empty if each stays on its own */
    private Effect effect(List<Certificate> certificates, Optional<ValidityRules> moved) {
        LocalDate today = LocalDate.now(clock);
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        int mails = 0;
        for (Certificate certificate : certificates) {
            Life present = certificate.life();
            Optional<ValidityRules> other = moved.filter(rules -> present.isMovable(today));
            Life life = other.map(rules -> present.under(rules, today)).orElse(present);
            standings.merge(life.standingOn(today), 1, Integer::sum);
            mails += other.or(() -> rulebook.findOf(certificate))
                    .flatMap(rules -> CertificateNotice.stageOn(today, life, rules))
                    .filter(stage -> !isTold(certificate, stage))
                    .map(stage -> 1)
                    .orElse(0);
        }
        return new Effect(standings, mails);
    }

    private boolean isTold(Certificate certificate, int stage) {
        return entities.createNamedQuery(CertificateNotice.TOLD, Long.class)
                        .setParameter("id", certificate.getId())
                        .setParameter("stage", stage)
                        .getSingleResult()
                > 0;
    }
}
