package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Role;
import org.ijaza.centre.RoleHeld;

/** The people who may be asked to act in a candidacy. */
@ApplicationScoped
@Transactional
public class Staff {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Centres centres;

    @Inject
    private Clock clock;

    protected Staff() {}

    /** Who can sign in and holds one of the roles in one of the centres today, by id, each once. */
    List<Person> findHolders(Collection<Long> centreIds, Set<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select r from RoleHeld r join fetch r.person where r.centre.id in :centres and r.role in :roles"
                                + " order by r.person.id",
                        RoleHeld.class)
                .setParameter("centres", centreIds)
                .setParameter("roles", roles)
                .getResultStream()
                .filter(held -> held.isHeldOn(today) && held.getPerson().isActive())
                .map(RoleHeld::getPerson)
                .distinct()
                .toList();
    }

    /** Those who administer a centre; where nobody does, those of the region. */
    List<Person> findAdministrators(long centreId, Role... others) {
        Set<Role> roles = Set.copyOf(Stream.concat(Stream.of(Role.CENTRE_ADMINISTRATOR), Stream.of(others))
                .toList());
        List<Person> found = findHolders(Set.of(centreId), roles);
        return found.isEmpty()
                ? findHolders(Set.of(centres.getRegional().getId()), Set.of(Role.REGIONAL_ADMINISTRATOR))
                : found;
    }

    /** Assessors of the granting centre and of the regional one, on whom nothing stands against assessing. */
    List<Person> findAssessors(Candidacy candidacy) {
        return findHolders(assessorsCentres(candidacy), Set.of(Role.ASSESSOR)).stream()
                .filter(person ->
                        candidacy.obstacle(Duty.ASSESS, person.getId()).isEmpty())
                .toList();
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
