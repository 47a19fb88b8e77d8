package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.qualification.Schemes;

/**
 * Complaints for those who handle them: administrators and certifiers of the centre, or those of the region, since a
 * small centre may have nobody who is not concerned. What one says is shown to its handler alone.
 */
@ApplicationScoped
@Transactional
public class ComplaintDesk {

    private static final Role[] HANDLERS = {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER};

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private Centres centres;

    @Inject
    private Schemes schemes;

    @Inject
    private Ties ties;

    @Inject
    private ComplaintMails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected ComplaintDesk() {}

    /**
     * A complaint in the queue: that there is one, not what it says nor whose it is.
     *
     * @param since when it began to wait as it does
     * @param late whether it should have been answered
     * @param mine whether the caller has it in hand
     */
    public record Row(
            long id,
            ComplaintAbout about,
            ComplaintState state,
            Instant since,
            Instant answerUntil,
            boolean late,
            boolean mine,
            Texts centre) {}

    /**
     * A complaint on its page.
     *
     * @param obstacle message key of why the caller must not take it, empty if nothing stands against it
     * @param complainant empty unless the caller has it in hand
     */
    public record View(
            Complaint complaint,
            Texts certificate,
            Texts centre,
            Optional<String> obstacle,
            Optional<PersonNames> complainant) {

        /** Whether the caller may read what it says, and answer. */
        public boolean isMine() {
            return complainant.isPresent();
        }

        public boolean mayTake() {
            return complaint.getState() == ComplaintState.RECEIVED && obstacle.isEmpty();
        }
    }

    /**
     * The open ones, those first that are to be answered first.
     *
     * @param first from 0
     * @throws Forbidden if the caller is administrator or certifier of no centre
     */
    public List<Row> find(int first, int size) {
        Instant now = clock.instant();
        return query("select c, e.name from Complaint c, Centre e where e.id = c.centreId and ", Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> row((Complaint) row[0], (Texts) row[1], now))
                .toList();
    }

    private Row row(Complaint complaint, Texts centre, Instant now) {
        return new Row(
                complaint.getId(),
                complaint.getAbout(),
                complaint.getState(),
                complaint.getSince(),
                complaint.getAnswerUntil(),
                now.isAfter(complaint.getAnswerUntil()),
                complaint.isHandledBy(permissions.signedIn()),
                centre);
    }

    /** How many there are; see {@link #find}. */
    public int count() {
        return query("select count(c) from Complaint c where ", Long.class)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type) {
        long me = permissions.requireAnywhere(HANDLERS);
        String order = select.contains("count(") ? "" : " order by c.answerUntil, c.id";
        String rule = "c.personId <> :me and c.state in :open and " + (isOfRegion() ? "1 = 1" : "c.centreId in :own");
        TypedQuery<T> query = entities.createQuery(select + rule + order, type)
                .setParameter("me", me)
                .setParameter("open", List.of(ComplaintState.RECEIVED, ComplaintState.IN_HAND));
        return isOfRegion() ? query : query.setParameter("own", permissions.findCentreIds(HANDLERS));
    }

    /**
     * One of them.
     *
     * @throws Forbidden if the caller is administrator or certifier of no centre
     * @throws NotFound if there is none that the caller may see
     */
    public View getView(long id) {
        Complaint complaint = get(id);
        long me = permissions.signedIn();
        return new View(
                complaint,
                schemes.getCurrent(complaint.getSchemeKind()).title(),
                centres.getCentre(complaint.getCentreId()).getName(),
                complaint.obstacle(people.getPerson(me), isTied(complaint)),
                Optional.of(complaint).filter(one -> one.isHandledBy(me)).map(one -> people.getPerson(one.getPersonId())
                        .getNames()));
    }

    private boolean isTied(Complaint complaint) {
        return ties.findTied(complaint).contains(permissions.signedIn());
    }

    /**
     * Takes one in hand, and acknowledges it to who complained.
     *
     * @throws NotFound if there is none that the caller may see
     * @throws Forbidden if the caller is concerned
     * @throws Conflict if somebody has it in hand, or it is over
     */
    public void take(long id) {
        Complaint complaint = hold(id);
        Person official = people.getPerson(permissions.signedIn());
        complaint.take(official, isTied(complaint), clock.instant());
        keep();
        audit.record("complaint.acknowledged", "complaint:" + id);
        mails.acknowledged(complaint);
    }

    /**
     * Hands one back, since the caller found to be concerned; others are told that it waits.
     *
     * @throws NotFound if there is none that the caller may see
     * @throws Forbidden if the caller has it not in hand
     */
    public void handBack(long id) {
        Complaint complaint = hold(id);
        complaint.handBack(permissions.signedIn(), clock.instant());
        keep();
        audit.record("complaint.handed-back", "complaint:" + id);
        mails.received(complaint);
    }

    /**
     * Answers one.
     *
     * @param founded whether the complainant is right
     * @throws NotFound if there is none that the caller may see
     * @throws Forbidden if the caller has it not in hand
     * @throws Invalid if the reasons are missing or too long
     */
    public void answer(long id, boolean founded, String reasons) {
        Complaint complaint = hold(id);
        complaint.answer(permissions.signedIn(), founded, reasons, clock.instant());
        keep();
        audit.record("complaint.answered", "complaint:" + id);
        mails.answered(complaint);
    }

    private Complaint hold(long id) {
        Complaint complaint = get(id);
        entities.lock(complaint, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return complaint;
    }

    private void keep() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("complaint.conflict.state");
        }
    }

    private Complaint get(long id) {
        permissions.requireAnywhere(HANDLERS);
        Complaint complaint = entities.find(Complaint.class, id);
        if (complaint == null || !isVisible(complaint)) {
            throw new NotFound();
        }
        return complaint;
    }

    private boolean isVisible(Complaint complaint) {
        long centre = complaint.getCentreId();
        return complaint.getPersonId() != permissions.signedIn()
                && (permissions.has(Role.CENTRE_ADMINISTRATOR, centre)
                        || permissions.has(Role.CERTIFIER, centre)
                        || isOfRegion());
    }

    private boolean isOfRegion() {
        return permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR)
                || permissions.has(Role.CERTIFIER, centres.getRegional().getId());
    }
}
