package org.ijaza.qualification.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.qualification.Act;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.CandidacyAct;
import org.ijaza.qualification.CandidacyState;
import org.ijaza.qualification.Decisions;
import org.ijaza.qualification.Duty;
import org.ijaza.qualification.Schemes;

/**
 * What happens in a meeting: its members decide on what is ready, one by one, and its chair closes it. A decision is
 * entered by one of them as on the page of the case, by the same rules; those against whom something stands leave, and
 * all others are recorded as having taken part, so that none of them hears an appeal.
 */
@ApplicationScoped
@Transactional
public class Deliberations {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Meetings meetings;

    @Inject
    private Decisions decisions;

    @Inject
    private Schemes schemes;

    @Inject
    private Centres centres;

    @Inject
    private Permissions permissions;

    @Inject
    private MinutesPress press;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected Deliberations() {}

    /**
     * The meeting with its agenda.
     *
     * @throws Forbidden if the caller is administrator or certifier of no centre
     * @throws NotFound if there is none that the caller may see
     */
    public MeetingView getView(long id) {
        Meeting meeting = meetings.get(id);
        List<MeetingView.Item> agenda = agenda(meeting);
        Optional<MeetingMinutes> minutes = Optional.ofNullable(entities.find(MeetingMinutes.class, id));
        return new MeetingView(
                meeting,
                centres.getCentre(meeting.getCentreId()),
                schemes.getCurrent(meeting.getSchemeKind()).title(),
                permissions.signedIn(),
                names(meeting, agenda),
                agenda,
                minutes.map(MeetingMinutes::getSha256));
    }

    private List<MeetingView.Item> agenda(Meeting meeting) {
        Set<Long> certifying = meetings.certifying(meeting);
        Stream<MeetingView.Item> decided = meeting.getDecisions().stream()
                .map(one -> new MeetingView.Item(
                        one.getCandidacy(), one.getCandidacy().findDecision(), one.getLeft()));
        Stream<MeetingView.Item> ready = meeting.isOpen()
                ? findReady(meeting).stream()
                        .map(one -> new MeetingView.Item(one, Optional.empty(), leaving(one, meeting, certifying)))
                : Stream.empty();
        return Stream.concat(decided, ready).toList();
    }

    /** Members against whom something stands, or who are no certifiers any more. */
    private static Set<Long> leaving(Candidacy candidacy, Meeting meeting, Set<Long> certifying) {
        return meeting.getMembers().stream()
                .filter(one -> !certifying.contains(one)
                        || candidacy.obstacle(Duty.DECIDE, one).isPresent())
                .collect(Collectors.toSet());
    }

    private List<Candidacy> findReady(Meeting meeting) {
        return entities.createQuery(
                        "select distinct c from Candidacy c left join fetch c.acts where c.centreId = :centre"
                                + " and c.schemeKind = :kind and c.state = :ready order by c.since, c.id",
                        Candidacy.class)
                .setParameter("centre", meeting.getCentreId())
                .setParameter("kind", meeting.getSchemeKind())
                .setParameter("ready", CandidacyState.DECISION)
                .getResultList();
    }

    private Map<Long, PersonNames> names(Meeting meeting, List<MeetingView.Item> agenda) {
        Set<Long> everybody = new HashSet<>(meeting.getMembers());
        for (MeetingView.Item item : agenda) {
            everybody.add(item.candidacy().getPersonId());
            item.decision().ifPresent(act -> everybody.add(act.getPersonId()));
            everybody.addAll(item.left());
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", everybody)
                .getResultStream()
                .collect(Collectors.toMap(Person::getId, Person::getNames));
    }

    /**
     * Grants the certificate, with all members who need not leave.
     *
     * @throws NotFound if there is no such meeting that the caller may see, or the candidacy is not on its agenda
     * @throws Forbidden if the caller is no member, or something stands against it
     * @throws Conflict if the meeting is over or its day has not come, a step is missing, or somebody was faster
     */
    public void grant(long id, long candidacyId, String reasons) {
        decide(id, candidacyId, together -> decisions.grant(candidacyId, reasons, together));
    }

    /** Refuses it; see {@link #grant} for failures. */
    public void refuse(long id, long candidacyId, String reasons) {
        decide(id, candidacyId, together -> decisions.refuse(candidacyId, reasons, together));
    }

    private interface Deed {
        void by(Set<Long> together);
    }

    private void decide(long id, long candidacyId, Deed deed) {
        Meeting meeting = meetings.hold(meetings.get(id));
        long caller = permissions.signedIn();
        Candidacy candidacy = findReady(meeting).stream()
                .filter(one -> one.getId() == candidacyId)
                .findFirst()
                .orElseThrow(NotFound::new);
        Set<Long> left = leaving(candidacy, meeting, meetings.certifying(meeting));
        meeting.decide(candidacy, caller, left, LocalDate.now(clock));
        Set<Long> together = new TreeSet<>(meeting.getMembers());
        together.removeAll(left);
        together.remove(caller);
        deed.by(together);
        meetings.keep();
    }

    /**
     * Closes it: its minutes are printed, sealed and kept.
     *
     * @throws NotFound if there is none that the caller may see
     * @throws Forbidden if the caller does not chair it
     * @throws Conflict if it is over, nothing was decided, or somebody was faster
     */
    public void close(long id) {
        Meeting meeting = meetings.hold(meetings.get(id));
        int postponed = findReady(meeting).size();
        Instant now = clock.instant();
        meeting.close(permissions.signedIn(), now);
        MeetingMinutes kept = new MeetingMinutes(meeting, press.print(minutes(getView(id), postponed, now)));
        entities.persist(kept);
        meetings.keep();
        audit.record("meeting.closed", "meeting:" + id, meeting.getCentreId(), kept.getSha256());
    }

    private static Minutes minutes(MeetingView view, int postponed, Instant now) {
        Meeting meeting = view.meeting();
        return new Minutes(
                meeting.getId(),
                view.centre(),
                view.certificate(),
                meeting.getDay(),
                meeting.getLanguage(),
                view.name(meeting.getChairId()),
                view.others(),
                view.agenda().stream().map(item -> item(view, item)).toList(),
                postponed,
                now);
    }

    private static Minutes.Item item(MeetingView view, MeetingView.Item item) {
        CandidacyAct decision = item.decision().orElseThrow();
        return new Minutes.Item(
                item.id(),
                view.name(item.candidacy().getPersonId()),
                item.candidacy().getSchemeVersion(),
                decision.getAct() == Act.GRANTED,
                decision.getWords(),
                view.name(decision.getPersonId()),
                view.leaving(item));
    }
}
