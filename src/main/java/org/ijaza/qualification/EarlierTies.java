package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Carries into a new candidacy who endorsed, assessed or trained the same person before, or is related: what stands
 * against somebody's acting then stands in the candidacy itself, where its rules look.
 */
@ApplicationScoped
@Transactional
public class EarlierTies {

    private static final Map<Act, Act> CARRIED = Map.of(
            Act.ENDORSED, Act.ENDORSED_BEFORE,
            Act.ENDORSED_BEFORE, Act.ENDORSED_BEFORE,
            Act.ASSESSED, Act.ASSESSED_BEFORE,
            Act.ASSESSED_BEFORE, Act.ASSESSED_BEFORE,
            Act.TRAINED, Act.TRAINED,
            Act.RELATED, Act.RELATED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    protected EarlierTies() {}

    /** Notes them in a candidacy that begins, with what officials have declared of the person. */
    void note(Candidacy candidacy) {
        entities.createQuery(
                        "select a from CandidacyAct a where a.candidacy.personId = :person and a.act in :acts"
                                + " order by a.id",
                        CandidacyAct.class)
                .setParameter("person", candidacy.getPersonId())
                .setParameter("acts", CARRIED.keySet())
                .getResultList()
                .forEach(act -> carry(act, candidacy, clock.instant()));
        entities.createQuery(
                        "select d from DeclaredConflict d, Person p where p.id = :person and d.email = p.email"
                                + " order by d.id",
                        DeclaredConflict.class)
                .setParameter("person", candidacy.getPersonId())
                .getResultList()
                .forEach(one -> candidacy.noteTie(one.getOfficialId(), one.getTie(), clock.instant()));
    }

    /** Notes in a candidacy what somebody's act in an earlier one means for it, if it means anything. */
    static void carry(CandidacyAct act, Candidacy candidacy, Instant now) {
        if (CARRIED.containsKey(act.getAct())) {
            candidacy.noteTie(act.getPersonId(), CARRIED.get(act.getAct()), now);
        }
    }
}
