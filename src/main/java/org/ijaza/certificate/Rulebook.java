package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;

/**
 * The rules of validity of every kind in every version, as the schemes are kept: what is published never changes, and a
 * certificate stays on the rules under which it was granted.
 */
@ApplicationScoped
@Transactional
public class Rulebook implements StartStep {

    private record Key(String kind, int version) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    /** A version never changes: read once. */
    private final Map<Key, ValidityRules> known = new ConcurrentHashMap<>();

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void run(StartNotice notice) {
        workshop.kinds().forEach(kind -> kind.validity().ifPresent(rules -> publish(kind.id(), rules)));
    }

    /** @throws StartProblem if a version says something else than it did, or goes back */
    void publish(String kind, ValidityRules rules) {
        Optional<ValidityRules> same = find(kind, rules.version());
        if (same.isPresent() && !same.get().equals(rules)) {
            throw new StartProblem(kind + "/certificate.yaml: version " + rules.version()
                    + " of the validity is published and cannot change; give the changed one the next number");
        }
        if (same.isEmpty()) {
            if (findNewest(kind).stream().anyMatch(newest -> newest.version() > rules.version())) {
                throw new StartProblem(kind + "/certificate.yaml: a newer version of the validity than "
                        + rules.version() + " is published");
            }
            entities.persist(new PublishedRules(kind, rules));
            entities.flush();
        }
    }

    /** The rules that a certificate is under; empty if it has none, and is valid as its period says. */
    public Optional<ValidityRules> findOf(Certificate certificate) {
        return certificate.rulesVersion().flatMap(version -> known(certificate.getKind(), version));
    }

    /**
     * The rules under which a certificate was issued, wherever it was moved since: what is to be done in a period is what
     * was known when it began.
     */
    Optional<ValidityRules> findFirstOf(Certificate certificate) {
        CertificatePeriod first = certificate.life().periods().get(0);
        return first.rulesVersion().flatMap(version -> known(certificate.getKind(), version));
    }

    private Optional<ValidityRules> known(String kind, int version) {
        Key key = new Key(kind, version);
        Optional<ValidityRules> rules = Optional.ofNullable(known.get(key)).or(() -> find(kind, version));
        rules.ifPresent(found -> known.put(key, found));
        return rules;
    }

    /** What renewing a certificate on a day grants, by the newest rules; empty if its kind has none. */
    Optional<Granted> findRenewed(Certificate old, LocalDate day) {
        return findNewest(old.getKind())
                .map(rules -> new Granted(rules.renewedOn(day, old.getTerm().until()), rules.version()));
    }

    /** The rules for certificates that are issued now. */
    public Optional<ValidityRules> findNewest(String kind) {
        return entities.createQuery(
                        "select r from PublishedRules r where r.kind = :kind order by r.number desc",
                        PublishedRules.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PublishedRules::rules);
    }

    /** Days before the end of its certificates at which the earliest rule of any kind speaks of it. */
    int farthestDays() {
        return entities.createQuery("select r from PublishedRules r", PublishedRules.class)
                .getResultStream()
                .map(PublishedRules::rules)
                .mapToInt(ValidityRules::farthestDays)
                .max()
                .orElse(0);
    }

    /** A version of a kind's rules. */
    Optional<ValidityRules> find(String kind, int version) {
        return entities.createQuery(
                        "select r from PublishedRules r where r.kind = :kind and r.number = :number",
                        PublishedRules.class)
                .setParameter("kind", kind)
                .setParameter("number", version)
                .getResultStream()
                .findFirst()
                .map(PublishedRules::rules);
    }
}
