package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** Candidacies as those who act in them meet them: who may see one, how an act on it is kept. */
@ApplicationScoped
@Transactional
public class Cases {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Staff staff;

    @Inject
    private Schemes schemes;

    @Inject
    private Ways ways;

    @Inject
    private KnownFacts facts;

    @Inject
    private Centres centres;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CandidacyMoved> moved;

    @Inject
    private Clock clock;

    protected Cases() {}

    /**
     * A candidacy, for those who may look into it: administrators and certifiers of the granting centre,
     * administrators of the endorsing one, its assessors.
     *
     * @throws Forbidden if the caller has none of these roles anywhere, or it is the caller's own
     * @throws NotFound if there is none that the caller may see
     */
    public Candidacy getCase(long id) {
        long viewer = permissions.requireAnywhere(Duty.roles());
        Candidacy candidacy = entities.find(Candidacy.class, id);
        if (candidacy == null || !isVisible(candidacy)) {
            throw new NotFound();
        }
        if (candidacy.getPersonId() == viewer) {
            throw new Forbidden("candidacy.obstacle.SELF");
        }
        return candidacy;
    }

    /** A candidacy with all that its page shows; see {@link #getCase} for failures. */
    public CaseView getView(long id) {
        Candidacy candidacy = getCase(id);
        long viewer = permissions.signedIn();
        Optional<Duty> duty = dutyIn(candidacy.getState()).filter(next -> hasRoleFor(next, candidacy));
        Scheme scheme = schemes.of(candidacy);
        boolean naming = duty.filter(next -> next == Duty.ASSIGN).isPresent();
        return new CaseView(
                candidacy,
                ways.of(scheme, candidacy.getPersonId(), Optional.of(candidacy)),
                schemes.getCurrent(candidacy.getSchemeKind()),
                viewer,
                names(candidacy),
                centres.getCentre(candidacy.getApplication().getEndorsingCentreId()),
                centres.getCentre(candidacy.getCentreId()),
                duty,
                duty.flatMap(next -> candidacy.obstacle(next, viewer)),
                naming ? staff.findAssessors(candidacy) : List.of(),
                hasRoleFor(Duty.RECOGNISE, candidacy)
                        && candidacy.obstacle(Duty.RECOGNISE, viewer).isEmpty());
    }

    private Map<Long, PersonNames> names(Candidacy candidacy) {
        Set<Long> everybody = new HashSet<>(Set.of(candidacy.getPersonId()));
        candidacy.getActs().forEach(act -> everybody.add(act.getPersonId()));
        candidacy.assessments().forEach(assessment -> everybody.add(assessment.getAssessorId()));
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", everybody)
                .getResultStream()
                .collect(Collectors.toMap(Person::getId, Person::getNames));
    }

    private static Optional<Duty> dutyIn(CandidacyState state) {
        return switch (state) {
            case ENDORSEMENT -> Optional.of(Duty.ENDORSE);
            case ADMISSION -> Optional.of(Duty.ADMIT);
            case ASSIGNMENT -> Optional.of(Duty.ASSIGN);
            case ASSESSMENT -> Optional.of(Duty.ASSESS);
            case DECISION -> Optional.of(Duty.DECIDE);
            case APPEAL -> Optional.of(Duty.HEAR);
            default -> Optional.empty();
        };
    }

    /** Whether the caller may look into somebody else's: never before it was sent. */
    boolean isVisible(Candidacy candidacy) {
        return candidacy.isSent() && isInvolved(candidacy);
    }

    private boolean isInvolved(Candidacy candidacy) {
        return isAdministratorOrCertifier(candidacy)
                || hasRoleFor(Duty.HEAR, candidacy)
                || permissions.has(
                        Role.CENTRE_ADMINISTRATOR, candidacy.getApplication().getEndorsingCentreId())
                || isAssessor(candidacy)
                        && candidacy.assessments().stream().anyMatch(a -> a.getAssessorId() == permissions.signedIn());
    }

    boolean isAdministratorOrCertifier(Candidacy candidacy) {
        return Stream.of(Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER)
                .anyMatch(role -> permissions.has(role, candidacy.getCentreId()));
    }

    /** Whether the caller may be an assessor of it. */
    boolean isAssessor(Candidacy candidacy) {
        return staff.assessorsCentres(candidacy).stream().anyMatch(centre -> permissions.has(Role.ASSESSOR, centre));
    }

    /** Whether the caller's roles are those that a duty needs; what stands against it is another question. */
    boolean hasRoleFor(Duty duty, Candidacy candidacy) {
        return switch (duty) {
            case ENDORSE -> permissions.has(
                    Role.CENTRE_ADMINISTRATOR, candidacy.getApplication().getEndorsingCentreId());
            case RECOGNISE, ADMIT, ASSIGN -> isAdministratorOrCertifier(candidacy);
            case ASSESS -> isAssessor(candidacy)
                    && candidacy.ownAssessment(permissions.signedIn()).isPresent();
            case DECIDE -> permissions.has(Role.CERTIFIER, candidacy.getCentreId());
            case HEAR -> candidacy.has(Act.APPEALED)
                    && staff.appealCentres(candidacy).stream()
                            .anyMatch(centre -> permissions.has(Role.CERTIFIER, centre));
        };
    }

    /**
     * A candidacy that the caller is about to act in. Two who act at once: the second is told.
     *
     * @throws Forbidden if the caller may see it and has not the role
     * @throws NotFound if there is none that the caller may see
     */
    Candidacy take(long id, Duty duty) {
        Candidacy candidacy = getCase(id);
        if (!hasRoleFor(duty, candidacy)) {
            throw new Forbidden();
        }
        return hold(candidacy);
    }

    Candidacy hold(Candidacy candidacy) {
        entities.lock(candidacy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return candidacy;
    }

    /** The caller, who acts. */
    long actor() {
        return permissions.signedIn();
    }

    /** Whether all is there that the scheme asks for before the decision. */
    boolean isComplete(Candidacy candidacy) {
        Scheme scheme = schemes.of(candidacy);
        return scheme.missing(facts.of(candidacy, scheme), clock.instant()).isEmpty();
    }

    /**
     * Keeps what was done; if nothing is missing after it, a certifier can decide.
     *
     * @throws Conflict if somebody was faster
     */
    void keep(Candidacy candidacy, CandidacyState before, String action) {
        if (candidacy.getState() == CandidacyState.PREPARATION && isComplete(candidacy)) {
            candidacy.makeReady(clock.instant());
        }
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("candidacy.conflict.state");
        }
        audit.record("candidacy." + action, "candidacy:" + candidacy.getId(), candidacy.getCentreId(), null);
        if (candidacy.getState() != before) {
            moved.fire(new CandidacyMoved(candidacy));
        }
    }
}
