package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Member;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** Planning the examinations of a centre. */
@ApplicationScoped
@Transactional
public class Sittings {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_CANDIDATES = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private VersionBanks banks;

    @Inject
    private AuditTrail audit;

    @Inject
    private SittingMails mails;

    protected Sittings() {}

    /**
     * What is planned.
     *
     * @param testId the test in any version of its course
     * @param place null or blank if it is remote
     * @param candidates addresses of people with an account
     * @param everybody whether all members of the centre are candidates, besides those addresses
     */
    public record Plan(
            long testId,
            Instant startsAt,
            String place,
            EmailAddress invigilator,
            Collection<EmailAddress> candidates,
            boolean everybody) {}

    /**
     * A centre's sittings, the latest first.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     */
    public List<Sitting> findOf(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return entities.createQuery(
                        "select s from Sitting s join fetch s.invigilator where s.centre.id = :centre"
                                + " order by s.startsAt desc, s.id desc",
                        Sitting.class)
                .setParameter("centre", centreId)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** The final tests of the newest version of each course. */
    public List<Blueprint> findTests() {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        return entities.createQuery(
                        "select t from KnowledgeTest t join fetch t.version v where t.kind = :kind and v.number ="
                                + " (select max(w.number) from CourseVersion w where w.course = v.course)"
                                + " order by v.course.code, t.position",
                        KnowledgeTest.class)
                .setParameter("kind", TestKind.FINAL)
                .getResultStream()
                .map(test -> banks.getOfTest(test.getId()).test(test.getId()))
                .toList();
    }

    /**
     * Plans an examination.
     *
     * @return its id
     * @throws NotFound if the caller does not administer the centre, or there is no such test
     * @throws Forbidden if the caller administers none
     * @throws Invalid if it begins in the past, somebody has no account, or nobody is a candidate
     */
    public long plan(long centreId, Plan plan) {
        long by = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Blueprint test = banks.getOfTest(plan.testId()).test(plan.testId());
        if (plan.startsAt().isBefore(clock.instant())) {
            throw new Invalid("date", "sittings.failure.past");
        }
        Person invigilator = people.findByEmail(plan.invigilator())
                .orElseThrow(() -> new Invalid("invigilator", "sittings.failure.unknown", plan.invigilator()));
        Map<Long, Person> candidates = candidates(centreId, plan);
        candidates.remove(invigilator.getId());
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new Invalid("candidates", "sittings.failure.nobody", MOST_CANDIDATES);
        }
        Centre centre = centres.getCentre(centreId);
        Sitting sitting = new Sitting(centre, test, plan.startsAt(), plan.place(), invigilator, by);
        entities.persist(sitting);
        List<Seat> seats = candidates.values().stream()
                .map(person -> new Seat(sitting, person))
                .toList();
        seats.forEach(entities::persist);
        entities.flush();
        mails.planned(sitting, seats);
        audit.record("sitting.planned", "sitting:" + sitting.getId(), centreId, test.courseCode() + " " + test.code());
        return sitting.getId();
    }

    /**
     * Calls off an examination that was not opened yet.
     *
     * @throws NotFound if there is no such sitting, or the caller does not administer its centre
     * @throws Forbidden if the caller administers none
     * @throws Conflict if it was opened already, or called off
     */
    public void cancel(long sittingId) {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        Sitting sitting =
                Optional.ofNullable(entities.find(Sitting.class, sittingId)).orElseThrow(NotFound::new);
        long centreId = sitting.getCentre().getId();
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        sitting.cancel(clock.instant());
        List<Seat> seats = entities.createQuery(
                        "select s from Seat s where s.sitting = :sitting order by s.id", Seat.class)
                .setParameter("sitting", sitting)
                .getResultList();
        mails.cancelled(sitting, seats);
        audit.record(
                "sitting.cancelled",
                "sitting:" + sittingId,
                centreId,
                sitting.getCourseCode() + " " + sitting.getTestCode());
    }

    /** Whether the caller administers its centre, and it was neither opened nor called off. */
    public boolean mayCancel(Sitting sitting) {
        return sitting.getOpenedAt() == null
                && sitting.getClosedAt() == null
                && permissions.has(
                        Role.CENTRE_ADMINISTRATOR, sitting.getCentre().getId());
    }

    private Map<Long, Person> candidates(long centreId, Plan plan) {
        Map<Long, Person> candidates = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (EmailAddress email : plan.candidates()) {
            people.findByEmail(email)
                    .ifPresentOrElse(person -> candidates.put(person.getId(), person), () -> unknown.add(email.text()));
        }
        if (!unknown.isEmpty()) {
            throw new Invalid("candidates", "sittings.failure.unknown", String.join(", ", unknown));
        }
        if (plan.everybody()) {
            memberships.find(centreId, "", 0, MOST_CANDIDATES).stream()
                    .map(Member::person)
                    .filter(Person::isActive)
                    .forEach(person -> candidates.put(person.getId(), person));
        }
        return candidates;
    }
}
