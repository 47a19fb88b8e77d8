package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;

/**
 * What somebody did in the candidacies of others: to be looked at again once it turns out that they should not have
 * been the one to do it.
 */
@ApplicationScoped
@Transactional
public class Traces {

    private static final Role[] READERS = {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER};
    private static final Set<Act> LEANT_ON = Set.of(Act.ENDORSED, Act.NOT_ENDORSED, Act.ASSESSED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    /** An act in somebody's candidacy, and what has become of that. */
    public record Trace(long candidacyId, PersonNames candidate, Act act, Instant at, CandidacyState state) {}

    /**
     * Endorsements and assessments in candidacies of the centres whose cases the caller may look into, the newest
     * first.
     *
     * @throws Forbidden if the caller is administrator or certifier of no centre
     */
    public List<Trace> findSince(Instant since, long personId) {
        permissions.requireAnywhere(READERS);
        return entities
                .createQuery(
                        "select c, a, p from Candidacy c join c.acts a, Person p where p.id = c.personId"
                                + " and a.personId = :person and a.act in :acts and a.at >= :since order by a.id desc",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("acts", LEANT_ON)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .filter(row -> mayRead((Candidacy) row[0]))
                .map(row -> trace((Candidacy) row[0], (CandidacyAct) row[1], (Person) row[2]))
                .toList();
    }

    private static Trace trace(Candidacy candidacy, CandidacyAct act, Person candidate) {
        return new Trace(candidacy.getId(), candidate.getNames(), act.getAct(), act.getAt(), candidacy.getState());
    }

    private boolean mayRead(Candidacy candidacy) {
        return candidacy.getPersonId() != permissions.signedIn()
                && (permissions.has(Role.CENTRE_ADMINISTRATOR, candidacy.getCentreId())
                        || permissions.has(Role.CERTIFIER, candidacy.getCentreId()));
    }
}
