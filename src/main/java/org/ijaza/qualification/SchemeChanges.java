package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.qualification.requirement.Facts;
import org.ijaza.qualification.requirement.Requirement;

/** New versions of schemes before they take force: what they change for people, and the decision to put them in force. */
@ApplicationScoped
@Transactional
public class SchemeChanges {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Schemes schemes;

    @Inject
    private KnownFacts facts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected SchemeChanges() {}

    /**
     * A version that waits, and what it would change.
     *
     * @param candidacies open ones, which stay on their version unless they are moved
     * @param askedForMore how many of these would have something more to show if they were moved
     * @param lettingGo how many of these would have less to show
     * @param noLongerApplying how many people could apply today, have not, and could not under the new version
     */
    public record Preview(
            String kind,
            Texts title,
            int inForce,
            int proposed,
            int candidacies,
            int askedForMore,
            int lettingGo,
            int noLongerApplying) {}

    /**
     * The versions that wait to be put in force, by kind.
     *
     * @throws Forbidden if the caller is no regional administrator
     */
    public List<Preview> findProposed() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return schemes.findAllCurrent().stream()
                .sorted(Comparator.comparing(Scheme::kind))
                .flatMap(current -> newest(current).stream().map(next -> preview(current, next)))
                .toList();
    }

    /** The versions in force, by kind; see {@link #findProposed} for failures. */
    public List<Scheme> findInForce() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return schemes.findAllCurrent().stream()
                .sorted(Comparator.comparing(Scheme::kind))
                .toList();
    }

    /**
     * Puts a version in force: whoever begins from now on begins with it.
     *
     * @throws Forbidden if the caller is no regional administrator
     * @throws NotFound if no such version waits
     * @throws Conflict if it is in force already
     */
    public void putInForce(String kind, int version, String reason) {
        long owner = permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        SchemeVersion next = schemes.findVersion(kind, version).orElseThrow(NotFound::new);
        next.putInForce(owner, reason, clock.instant());
        audit.record("scheme.put-in-force", "scheme:" + kind + ":" + version);
    }

    private Optional<Scheme> newest(Scheme current) {
        return schemes.findVersions(current.kind()).stream()
                .findFirst()
                .filter(version -> !version.isInForce())
                .map(SchemeVersion::scheme);
    }

    private Preview preview(Scheme current, Scheme next) {
        Instant now = clock.instant();
        List<Candidacy> open = entities.createQuery(
                        "select c from Candidacy c where c.schemeKind = :kind and c.state in :open", Candidacy.class)
                .setParameter("kind", current.kind())
                .setParameter(
                        "open",
                        Stream.of(CandidacyState.values())
                                .filter(CandidacyState::isOpen)
                                .toList())
                .getResultList();
        int more = 0;
        int less = 0;
        for (Candidacy candidacy : open) {
            Scheme own = schemes.of(candidacy);
            long before = left(own, candidacy, now);
            long after = left(next, candidacy, now);
            more += after > before ? 1 : 0;
            less += after < before ? 1 : 0;
        }
        return new Preview(
                current.kind(),
                current.title(),
                current.version(),
                next.version(),
                open.size(),
                more,
                less,
                noLongerApplying(current, next, now));
    }

    private long left(Scheme scheme, Candidacy candidacy, Instant now) {
        Facts known = facts.of(candidacy, scheme);
        Predicate<Requirement> isLeft = one -> !one.find(known, now).isMet();
        return Stream.concat(scheme.entry().stream(), scheme.later().stream())
                .filter(isLeft)
                .count();
    }

    private int noLongerApplying(Scheme current, Scheme next, Instant now) {
        List<Long> people = entities.createQuery(
                        "select distinct e.personId from Enrolment e where e.completedAt is not null and not exists"
                                + " (select c.id from Candidacy c where c.personId = e.personId and c.schemeKind = :kind)",
                        Long.class)
                .setParameter("kind", current.kind())
                .getResultList();
        Map<Long, Facts> known = people.stream()
                .collect(Collectors.toMap(Function.identity(), person -> facts.of(person, Optional.empty(), next)));
        return (int) known.values().stream()
                .filter(one -> current.mayApply(one, now) && !next.mayApply(one, now))
                .count();
    }
}
