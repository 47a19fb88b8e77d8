package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.FactorStandings;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.SecondFactors;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;

/**
 * Taking the second factor from people who have lost it, by two administrators: each administers the region, or a
 * centre in which the person holds a role.
 */
@ApplicationScoped
@Transactional
public class SecondFactorResets {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private FactorStandings standings;

    @Inject
    private SecondFactors factors;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The requests that wait for an answer and that the caller may answer, the oldest first. */
    public List<SecondFactorReset> findOpen() {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        List<SecondFactorReset> open = openSince(clock.instant().minus(SecondFactorReset.LIFETIME));
        Set<Long> mine = administered(
                open.stream().map(reset -> reset.getPerson().getId()).toList());
        return open.stream()
                .filter(reset -> mine.contains(reset.getPerson().getId()))
                .toList();
    }

    /** Whether the caller may confirm it, being neither who asked nor the person. */
    public boolean mayConfirm(SecondFactorReset reset) {
        return reset.mayConfirm(permissions.signedIn());
    }

    /**
     * Asks that somebody's be taken away. The person is told.
     *
     * @throws org.ijaza.platform.Forbidden if the caller administers nothing, or asks for the own
     * @throws Invalid if no such person holds a role in a centre of the caller's, or the reason is missing
     * @throws Conflict if the person has none, or it is asked for already
     */
    public void ask(EmailAddress email, String reason) {
        long asker = permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        Person person = people.findByEmail(email)
                .filter(found -> administered(List.of(found.getId())).contains(found.getId()))
                .orElseThrow(() -> new Invalid("email", "factorReset.nobody"));
        Instant now = clock.instant();
        SecondFactorReset reset = new SecondFactorReset(person, people.getPerson(asker), reason, now);
        if (!standings.of(person.getId()).on()) {
            throw new Conflict("factorReset.none");
        }
        // one after the other, so that two at once do not both ask
        entities.lock(entities.find(Person.class, person.getId()), LockModeType.PESSIMISTIC_WRITE);
        if (openSince(now.minus(SecondFactorReset.LIFETIME)).stream()
                .anyMatch(open -> open.getPerson().getId() == person.getId())) {
            throw new Conflict("factorReset.already");
        }
        entities.persist(reset);
        entities.flush();
        mails.send(person.getEmail(), person.getLanguage(), "factor.reset-asked");
        audit.record("factor.reset-asked", subject(reset));
    }

    /**
     * Confirms a request: the factor and its recovery codes are gone, the person is signed out everywhere, is told,
     * and has two days to set up another.
     *
     * @throws NotFound if there is none of this id that concerns the caller
     * @throws org.ijaza.platform.Forbidden if the caller asked for it, or is the person
     * @throws Conflict if it was answered already or has expired
     */
    public void confirm(long id) {
        SecondFactorReset reset = getReset(id);
        reset.confirm(permissions.signedIn(), clock.instant());
        factors.reset(reset.getPerson().getId());
        audit.record("factor.reset-confirmed", subject(reset));
    }

    /**
     * Refuses a request, or takes it back.
     *
     * @throws NotFound if there is none of this id that concerns the caller
     * @throws Conflict if it was answered already or has expired
     */
    public void refuse(long id) {
        SecondFactorReset reset = getReset(id);
        reset.refuse(permissions.signedIn(), clock.instant());
        audit.record("factor.reset-refused", subject(reset));
    }

    private SecondFactorReset getReset(long id) {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        SecondFactorReset reset = entities.find(SecondFactorReset.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reset == null
                || !administered(List.of(reset.getPerson().getId()))
                        .contains(reset.getPerson().getId())) {
            throw new NotFound();
        }
        return reset;
    }

    private List<SecondFactorReset> openSince(Instant moment) {
        return entities.createQuery(
                        "select r from SecondFactorReset r join fetch r.person join fetch r.askedBy"
                                + " where r.state = :open and r.askedAt > :moment order by r.askedAt, r.id",
                        SecondFactorReset.class)
                .setParameter("open", SecondFactorReset.State.OPEN)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Those of these people for whom the caller may act. */
    private Set<Long> administered(Collection<Long> personIds) {
        if (personIds.isEmpty() || permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR)) {
            return Set.copyOf(personIds);
        }
        Set<Long> centres = permissions.findCentreIds(Role.CENTRE_ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<RoleHeld>> roles = entities.createQuery(
                        "select r from RoleHeld r join fetch r.centre where r.person.id in :people", RoleHeld.class)
                .setParameter("people", personIds)
                .getResultStream()
                .filter(held -> held.isHeldOn(today)
                        && centres.contains(held.getCentre().getId()))
                .collect(Collectors.groupingBy(held -> held.getPerson().getId()));
        return roles.keySet();
    }

    private static String subject(SecondFactorReset reset) {
        return "person:" + reset.getPerson().getId();
    }
}
