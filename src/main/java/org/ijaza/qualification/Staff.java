package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;

/** The people who may be asked to act in a candidacy. */
@ApplicationScoped
@Transactional
public class Staff {

    private static final int YEAR = 365;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Centres centres;

    @Inject
    private Roles roles;

    @Inject
    private Clock clock;

    protected Staff() {}

    /** Who can sign in and holds one of the roles in one of the centres today, by id, each once. */
    public List<Person> findHolders(Collection<Long> centreIds, Set<Role> held) {
        return roles.findHolders(centreIds, held);
    }

    /** Those who administer a centre; where nobody does, those of the region. */
    List<Person> findAdministrators(long centreId, Role... others) {
        Set<Role> either = Set.copyOf(Stream.concat(Stream.of(Role.CENTRE_ADMINISTRATOR), Stream.of(others))
                .toList());
        List<Person> found = findHolders(Set.of(centreId), either);
        return found.isEmpty()
                ? findHolders(Set.of(centres.getRegional().getId()), Set.of(Role.REGIONAL_ADMINISTRATOR))
                : found;
    }

    /**
     * An assessor who may be named.
     *
     * @param open assessments that the assessor has still to give
     * @param lately those named for in the last year, given or not
     */
    public record Free(Person person, int open, int lately) {}

    /**
     * Assessors of the granting centre and of the regional one, on whom nothing stands against assessing and who are
     * not named in this round; those with least to do first, so that naming from the top loads all evenly.
     */
    List<Free> findAssessors(Candidacy candidacy) {
        List<Person> free = findHolders(assessorsCentres(candidacy), Set.of(Role.ASSESSOR)).stream()
                .filter(person ->
                        candidacy.obstacle(Duty.ASSESS, person.getId()).isEmpty()
                                && candidacy.ownAssessment(person.getId()).isEmpty())
                .toList();
        if (free.isEmpty()) {
            return List.of();
        }
        List<Long> ids = free.stream().map(Person::getId).toList();
        Map<Long, Integer> open = load(ids, "a.ratedAt is null", Instant.EPOCH);
        Map<Long, Integer> lately = load(ids, "1 = 1", clock.instant().minus(Duration.ofDays(YEAR)));
        return free.stream()
                .map(person ->
                        new Free(person, open.getOrDefault(person.getId(), 0), lately.getOrDefault(person.getId(), 0)))
                .sorted(Comparator.comparingInt(Free::open)
                        .thenComparingInt(Free::lately)
                        .thenComparing(one -> one.person().getId()))
                .toList();
    }

    private Map<Long, Integer> load(List<Long> ids, String which, Instant from) {
        return entities.createQuery(
                        "select a.assessorId, count(a) from Assessment a where a.assessorId in :ids"
                                + " and a.assignedAt >= :from and " + which + " group by a.assessorId",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("from", from)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** Where somebody who hears an appeal may hold the role of certifier: a centre may have but the one who decided. */
    Set<Long> appealCentres(Candidacy candidacy) {
        return assessorsCentres(candidacy);
    }

    /** Where an assessor of this candidacy may hold the role: a country may have too few of its own. */
    Set<Long> assessorsCentres(Candidacy candidacy) {
        Centre regional = centres.getRegional();
        return regional.getId() == candidacy.getCentreId()
                ? Set.of(regional.getId())
                : Set.of(regional.getId(), candidacy.getCentreId());
    }
}
