package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditEntry;
import org.ijaza.platform.audit.AuditTrail;

/** Who did what: all of it for the administrators of the region, their own centre's for those of a centre. */
@ApplicationScoped
@Transactional
public class Oversight {

    private static final String PERSON = "person:";
    /** Nobody has this id. */
    private static final long NOBODY = -1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private Centres centres;

    @Inject
    private AuditTrail audit;

    /** Walks the audit trail: the number of the first entry that is missing or altered, empty if it holds. */
    public Optional<Long> findFirstBrokenAuditEntry() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return audit.findFirstBrokenLink();
    }

    /**
     * Entries of the trail, the newest first.
     *
     * @param first how many to leave out at the beginning
     * @param most how many to answer
     * @throws NotFound if the caller does not administer the centre asked about
     * @throws Forbidden if the caller administers none, or asks about all without administering the region
     */
    public List<AuditLine> find(AuditQuestion question, int first, int most) {
        return named(query("select e from AuditEntry e", question, null, " order by e.number desc", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many {@link #find} would find in all. */
    public int count(AuditQuestion question) {
        return query("select count(e) from AuditEntry e", question, null, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /**
     * The next entries of the trail before one, the newest first: for going through all of them, where leaving out
     * ever more at the beginning would take ever longer.
     *
     * @param before number of the entry, null for the beginning
     * @param most how many to answer
     * @throws NotFound as {@link #find}
     * @throws Forbidden as {@link #find}
     */
    public List<AuditLine> findBefore(AuditQuestion question, Long before, int most) {
        return named(query("select e from AuditEntry e", question, before, " order by e.number desc", AuditEntry.class)
                .setMaxResults(most)
                .getResultList());
    }

    /** The kinds of acts that the trail knows of. */
    public List<String> findActions() {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        return entities.createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String select, AuditQuestion question, Long before, String order, Class<T> type) {
        if (question.centre() == null) {
            permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        } else {
            permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, question.centre());
        }
        StringBuilder text = new StringBuilder(select).append(" where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        narrow(text, values, " and e.number < :number", "number", before);
        narrow(text, values, " and e.centre = :centre", "centre", question.centre());
        narrow(text, values, " and e.action = :action", "action", blankToNull(question.action()));
        narrow(text, values, " and e.at >= :from", "from", question.from());
        narrow(text, values, " and e.at < :before", "before", question.before());
        if (blankToNull(question.person()) != null) {
            long person = idOf(question.person());
            narrow(text, values, " and (e.actor = :person or e.subject = :subject)", "person", person);
            values.put("subject", PERSON + person);
        }
        TypedQuery<T> query = entities.createQuery(text + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static void narrow(
            StringBuilder text, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private long idOf(String email) {
        try {
            return people.findByEmail(new EmailAddress(email))
                    .map(Person::getId)
                    .orElse(NOBODY);
        } catch (Invalid e) {
            return NOBODY;
        }
    }

    private List<AuditLine> named(List<AuditEntry> entries) {
        List<Long> ids = entries.stream()
                .flatMap(entry -> Stream.of(entry.getActor(), personIn(entry)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, PersonNames> names = ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::getId, Person::getNames));
        Map<Long, Centre> known =
                centres.findAll().stream().collect(Collectors.toMap(Centre::getId, Function.identity()));
        return entries.stream()
                .map(entry -> new AuditLine(
                        entry.getNumber(),
                        entry.getAt(),
                        ofNullable(names, entry.getActor()),
                        Optional.ofNullable(ofNullable(known, entry.getCentre()))
                                .map(Centre::getName)
                                .orElse(null),
                        entry.getAction(),
                        entry.getSubject(),
                        ofNullable(names, personIn(entry)),
                        entry.getDetail()))
                .toList();
    }

    private static <T> T ofNullable(Map<Long, T> values, Long key) {
        return key == null ? null : values.get(key);
    }

    private static Long personIn(AuditEntry entry) {
        String subject = entry.getSubject();
        return subject.startsWith(PERSON) ? Long.valueOf(subject.substring(PERSON.length())) : null;
    }
}
