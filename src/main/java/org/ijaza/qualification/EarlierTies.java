package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    /** Notes them in a candidacy that begins. */
    void note(Candidacy candidacy) {
        entities.createQuery(
                        "select a from CandidacyAct a where a.candidacy.personId = :person and a.act in :acts"
                                + " order by a.id",
                        CandidacyAct.class)
                .setParameter("person", candidacy.getPersonId())
                .setParameter("acts", CARRIED.keySet())
                .getResultList()
                .forEach(act -> candidacy.noteTie(act.getPersonId(), CARRIED.get(act.getAct()), clock.instant()));
    }
}
