package org.ijaza.qualification.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;
import org.ijaza.qualification.Schemes;
import org.ijaza.qualification.Staff;

/** Meetings of a centre, for its administrators and certifiers: convened, arranged, called off. */
@ApplicationScoped
@Transactional
public class Meetings {

    static final Role[] ORGANISERS = {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER};

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Schemes schemes;

    @Inject
    private Staff staff;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected Meetings() {}

    /** A meeting in the list. */
    public record Row(long id, LocalDate day, Texts certificate, Texts centre, PersonNames chair, MeetingState state) {}

    /** Whether the caller may see any. */
    public boolean mayFind() {
        return Stream.of(ORGANISERS).anyMatch(permissions::hasAnywhere);
    }

    /** Centres for which the caller may convene one. */
    public List<Centre> findCentres() {
        permissions.requireAnywhere(ORGANISERS);
        return centres.findAll().stream()
                .filter(centre -> centre.isOpen() && organises(centre.getId()))
                .toList();
    }

    /**
     * Those who may be members: certifiers of the centre today.
     *
     * @throws NotFound if the caller neither administers the centre nor certifies there
     */
    public List<Person> findCertifiers(long centreId) {
        requireOrganiser(centreId);
        return staff.findHolders(Set.of(centreId), Set.of(Role.CERTIFIER));
    }

    /**
     * Those who may be present in a meeting: its members, and whoever else certifies in the centre today.
     *
     * @throws NotFound if there is none that the caller may see
     */
    public List<Person> findEligible(long id) {
        Meeting meeting = get(id);
        return Stream.concat(
                        entities.createQuery("select p from Person p where p.id in :ids order by p.id", Person.class)
                                .setParameter("ids", meeting.getMembers())
                                .getResultStream(),
                        findCertifiers(meeting.getCentreId()).stream())
                .distinct()
                .toList();
    }

    /**
     * A page of the meetings that the caller may see, the latest first.
     *
     * @param first from 0
     * @throws Forbidden if the caller is administrator or certifier of no centre
     */
    public List<Row> find(int first, int size) {
        return query(
                        "select m.id, m.day, m.schemeKind, e.name, p.names, m.state from Meeting m, Centre e, Person p"
                                + " where e.id = m.centreId and p.id = m.chairId and ",
                        " order by m.day desc, m.id desc",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> new Row(
                        (Long) row[0],
                        (LocalDate) row[1],
                        schemes.getCurrent((String) row[2]).title(),
                        (Texts) row[3],
                        (PersonNames) row[4],
                        (MeetingState) row[5]))
                .toList();
    }

    /** How many there are in all; see {@link #find}. */
    public int count() {
        return query("select count(m) from Meeting m where ", "", Long.class)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
        permissions.requireAnywhere(ORGANISERS);
        if (permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR)) {
            return entities.createQuery(select + "1 = 1" + order, type);
        }
        return entities.createQuery(select + "m.centreId in :own" + order, type)
                .setParameter("own", permissions.findCentreIds(ORGANISERS));
    }

    /**
     * Convenes one, and tells its members.
     *
     * @param language of the minutes
     * @param members ids of certifiers of the centre, the chair among them
     * @return its id
     * @throws NotFound if the caller neither administers the centre nor certifies there, or there is no such scheme
     * @throws Invalid if the day is past, a member is no certifier there, or the chair is no member
     * @throws Conflict if the centre is closed
     */
    public long convene(
            long centreId, String schemeKind, LocalDate day, Language language, Set<Long> members, long chairId) {
        long organiser = requireOrganiser(centreId);
        centres.getCentre(centreId).requireOpen();
        Texts certificate = schemes.getCurrent(schemeKind).title();
        if (day.isBefore(LocalDate.now(clock))) {
            throw new Invalid("day", "meeting.invalid.day");
        }
        List<Person> certifiers = certifiersAmong(members, centreId, Set.of());
        Meeting meeting =
                new Meeting(centreId, schemeKind, day, language, members, chairId, organiser, clock.instant());
        entities.persist(meeting);
        entities.flush();
        audit.record("meeting.convened", "meeting:" + meeting.getId(), centreId, null);
        certifiers.stream().filter(one -> one.getId() != organiser).forEach(one -> invite(one, meeting, certificate));
        return meeting.getId();
    }

    private void invite(Person member, Meeting meeting, Texts certificate) {
        mails.send(
                member.getEmail(),
                member.getLanguage(),
                "meeting",
                member.getNames().in(member.getLanguage()),
                certificate.in(member.getLanguage()),
                centres.getCentre(meeting.getCentreId()).getName().in(member.getLanguage()),
                settings.url() + "/certify/meeting?id=" + meeting.getId());
    }

    /**
     * Says who is present and who chairs.
     *
     * @throws NotFound if there is none that the caller may see
     * @throws Invalid if one who comes is no certifier of the centre, the chair is no member, or one would go who was
     *     there when something was decided
     * @throws Conflict if it is over, or somebody was faster
     */
    public void arrange(long id, Set<Long> members, long chairId) {
        Meeting meeting = hold(get(id));
        certifiersAmong(members, meeting.getCentreId(), meeting.getMembers());
        meeting.arrange(members, chairId);
        keep();
        audit.record("meeting.arranged", "meeting:" + id, meeting.getCentreId(), null);
    }

    /** @param known who need not be certifiers any more */
    private List<Person> certifiersAmong(Set<Long> members, long centreId, Set<Long> known) {
        List<Person> certifiers = staff.findHolders(Set.of(centreId), Set.of(Role.CERTIFIER)).stream()
                .filter(one -> members.contains(one.getId()))
                .toList();
        Set<Long> strangers = new HashSet<>(members);
        strangers.removeAll(known);
        certifiers.forEach(one -> strangers.remove(one.getId()));
        if (members.isEmpty() || !strangers.isEmpty()) {
            throw new Invalid("members", "meeting.invalid.certifiers");
        }
        return certifiers;
    }

    /**
     * Calls it off.
     *
     * @throws NotFound if there is none that the caller may see
     * @throws Conflict if it is over, or something was decided in it
     */
    public void callOff(long id) {
        Meeting meeting = hold(get(id));
        meeting.callOff();
        keep();
        audit.record("meeting.called-off", "meeting:" + id, meeting.getCentreId(), null);
    }

    /**
     * The sealed minutes.
     *
     * @throws NotFound if there is no such meeting that the caller may see, or it is not closed
     */
    public byte[] getMinutes(long id) {
        Meeting meeting = get(id);
        MeetingMinutes minutes = entities.find(MeetingMinutes.class, meeting.getId());
        if (minutes == null) {
            throw new NotFound();
        }
        return minutes.content();
    }

    /**
     * @throws Forbidden if the caller is administrator or certifier of no centre
     * @throws NotFound if there is none that the caller may see
     */
    Meeting get(long id) {
        permissions.requireAnywhere(ORGANISERS);
        Meeting meeting = entities.find(Meeting.class, id);
        if (meeting == null || !organises(meeting.getCentreId())) {
            throw new NotFound();
        }
        return meeting;
    }

    /** Two who change a meeting at once: the second is told. */
    Meeting hold(Meeting meeting) {
        entities.lock(meeting, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return meeting;
    }

    /** @throws Conflict if somebody was faster */
    void keep() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("meeting.conflict.faster");
        }
    }

    /** Of the members those who may still decide, since they hold the role today. */
    Set<Long> certifying(Meeting meeting) {
        Set<Long> members = meeting.getMembers();
        return staff.findHolders(Set.of(meeting.getCentreId()), Set.of(Role.CERTIFIER)).stream()
                .map(Person::getId)
                .filter(members::contains)
                .collect(Collectors.toSet());
    }

    private long requireOrganiser(long centreId) {
        long person = permissions.requireAnywhere(ORGANISERS);
        if (!organises(centreId)) {
            throw new NotFound();
        }
        return person;
    }

    private boolean organises(long centreId) {
        return permissions.has(Role.CENTRE_ADMINISTRATOR, centreId) || permissions.has(Role.CERTIFIER, centreId);
    }
}
