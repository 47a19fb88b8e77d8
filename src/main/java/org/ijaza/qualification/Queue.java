package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Texts;

/** The candidacies that wait for the caller, and all that the caller may see; those that wait longest first. */
@ApplicationScoped
@Transactional
public class Queue {

    private static final long NO_CENTRE = -1;

    // what the caller assesses is looked up in an index for each candidacy: H2 would list all of it each time
    private static final String WAITING =
            """
            (c.state = :endorsement and (%1$s or c.application.endorsingCentreId in :administered)
             or c.state in :centres and (%1$s or c.centreId in :administered or c.centreId in :certified)
             or c.state = :assessment and exists (select a.id from Assessment a
                where a.candidacy.id = c.id and a.assessorId = :me and a.ratedAt is null and a.round = c.round)
             or c.state = :decision and c.centreId in :certified
             or c.state = :appeal and (c.centreId in :certified or %2$s)
             or c.state in :preparing and (%1$s or c.centreId in :administered or c.centreId in :certified)
                and exists (select e.id from Evidence e where e.candidacy.id = c.id and e.decidedAt is null))""";

    /** Others' alone, and none that was given up before it was sent. */
    private static final String SENT =
            """
            c.personId <> :me and c.state <> :draft and (c.state <> :withdrawn or exists (select s.id
                from CandidacyAct s where s.candidacy.id = c.id and s.act = :applied))""";

    private static final String VISIBLE =
            """
            (%1$s or c.application.endorsingCentreId in :administered or c.centreId in :administered
             or c.centreId in :certified
             or %2$s and exists (select t.id from CandidacyAct t where t.candidacy.id = c.id and t.act = :appealed)
             or exists (select a.id from Assessment a where a.candidacy.id = c.id and a.assessorId = :me))""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Schemes schemes;

    protected Queue() {}

    /** Which rows. */
    public enum Extent {
        /** Those in which the caller's roles have something to do. */
        WAITING,
        /** All that the caller may look into, ended ones too. */
        VISIBLE
    }

    /**
     * A candidacy in the queue.
     *
     * @param evidenceSince since when something that was put forward waits to be recognised, null if nothing does
     * @param centre that admits and grants
     */
    public record Row(
            long id,
            CandidacyState state,
            Instant since,
            Instant evidenceSince,
            PersonNames candidate,
            Texts certificate,
            Texts centre) {}

    /**
     * A page of the queue.
     *
     * @param state only those in this state; empty for all
     * @param first from 0
     * @throws Forbidden if the caller has none of the roles that act
     */
    public List<Row> find(Extent extent, Optional<CandidacyState> state, int first, int size) {
        // ids alone come out of an index; whole rows would be read one by one until enough of them fit
        List<Long> ids = query(
                        "select c.id from Candidacy c where ", extent, state, " order by c.since, c.id", Long.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> waiting = evidence(ids);
        return entities.createQuery(
                        "select c.id, c.state, c.since, p.names, c.schemeKind, c.schemeVersion, e.name from Candidacy c, Person p,"
                                + " Centre e where p.id = c.personId and e.id = c.centreId and c.id in :ids"
                                + " order by c.since, c.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Row(
                        (Long) row[0],
                        (CandidacyState) row[1],
                        (Instant) row[2],
                        waiting.get((Long) row[0]),
                        (PersonNames) row[3],
                        schemes.get((String) row[4], (Integer) row[5]).title(),
                        (Texts) row[6]))
                .toList();
    }

    private Map<Long, Instant> evidence(List<Long> ids) {
        return entities.createQuery(
                        "select e.candidacy.id, e.addedAt from Evidence e where e.decidedAt is null"
                                + " and e.candidacy.id in :ids order by e.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1], (first, later) -> first));
    }

    /** How many rows there are in all; see {@link #find}. */
    public int count(Extent extent, Optional<CandidacyState> state) {
        return query("select count(c) from Candidacy c where ", extent, state, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(
            String select, Extent extent, Optional<CandidacyState> state, String order, Class<T> type) {
        long me = permissions.requireAnywhere(Duty.roles());
        boolean everywhere = permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR);
        String rule = (extent == Extent.WAITING ? WAITING : VISIBLE)
                .formatted(
                        always(everywhere),
                        always(permissions.has(
                                Role.CERTIFIER, centres.getRegional().getId())));
        String filter = state.isPresent() ? " and c.state = :state" : "";
        TypedQuery<T> query = entities.createQuery(select + SENT + " and " + rule + filter + order, type)
                .setParameter("me", me)
                .setParameter("draft", CandidacyState.DRAFT)
                .setParameter("withdrawn", CandidacyState.WITHDRAWN)
                .setParameter("applied", Act.APPLIED)
                .setParameter("administered", centresOf(Role.CENTRE_ADMINISTRATOR))
                .setParameter("certified", centresOf(Role.CERTIFIER));
        if (extent == Extent.WAITING) {
            query.setParameter("endorsement", CandidacyState.ENDORSEMENT)
                    .setParameter("centres", List.of(CandidacyState.ADMISSION, CandidacyState.ASSIGNMENT))
                    .setParameter("assessment", CandidacyState.ASSESSMENT)
                    .setParameter("decision", CandidacyState.DECISION)
                    .setParameter("appeal", CandidacyState.APPEAL)
                    .setParameter(
                            "preparing",
                            Stream.of(CandidacyState.values())
                                    .filter(CandidacyState::isInPreparation)
                                    .toList());
        } else {
            query.setParameter("appealed", Act.APPEALED);
        }
        state.ifPresent(value -> query.setParameter("state", value));
        return query;
    }

    private static String always(boolean holds) {
        return holds ? "1 = 1" : "1 = 0";
    }

    /** Never empty: no database knows an empty list. */
    private Set<Long> centresOf(Role role) {
        Set<Long> found = new HashSet<>(permissions.findCentreIds(role));
        found.add(NO_CENTRE);
        return found;
    }
}
