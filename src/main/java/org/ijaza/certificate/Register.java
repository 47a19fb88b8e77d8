package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Folded;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.Texts;

/**
 * The register of certificates: a centre's administrators and certifiers look into their centre's part, the
 * administrators of the region into all of it.
 */
@ApplicationScoped
@Transactional
public class Register {

    private static final Role[] READERS = {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER};

    /** What certifiers do to a certificate, in the order in which it is offered. */
    private static final List<Act> AT_THE_DESK =
            List.of(Act.RESUMED, Act.REINSTATED, Act.PAUSED, Act.SUSPENDED, Act.WITHDRAWN);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Workshop workshop;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Clock clock;

    protected Register() {}

    /** For tests and measurements without a container. */
    Register(EntityManager entities, Permissions permissions, Workshop workshop, Clock clock) {
        this.entities = entities;
        this.permissions = permissions;
        this.workshop = workshop;
        this.clock = clock;
    }

    /**
     * A certificate with what its desk asks of it.
     *
     * @param kind its title
     * @param standing as of today
     * @param grantedBy name of the certifier, if somebody had to decide
     * @param history what was done to it, the newest first
     * @param possible what its standing allows a certifier to do
     * @param longestPause the last day that a pause could have, if one is possible
     */
    public record Entry(
            Certificate certificate,
            Texts kind,
            Standing standing,
            Optional<Person> grantedBy,
            List<Done> history,
            List<Possible> possible,
            Optional<LocalDate> longestPause) {}

    /**
     * An act that the standing allows.
     *
     * @param obstacle key of the message that says why the caller may not do it; empty if the caller may
     */
    public record Possible(Act act, Optional<String> obstacle) {}

    /**
     * An act, with who did it.
     *
     * @param by empty if nobody had to, or nobody wrote it down
     */
    public record Done(CertificateAct act, Optional<Person> by) {}

    /**
     * A part of the register.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may not look into any centre's register
     */
    public List<Certificate> find(RegisterQuery query) {
        String order = " order by " + query.order().path() + (query.descending() ? " desc" : "") + ", c.id"
                + (query.descending() ? " desc" : "");
        // ids alone come out of an index; whole rows would be looked at one by one until enough of them fit
        List<Long> ids = asked("select c.id from Certificate c", query, order, Long.class)
                .setFirstResult(query.first())
                .setMaxResults(query.rows())
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery("select c from Certificate c where c.id in :ids", Certificate.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.periods")
                .setHint("eclipselink.batch", "c.acts")
                .getResultList()
                .stream()
                .sorted(Comparator.comparingInt(certificate -> ids.indexOf(certificate.getId())))
                .toList();
    }

    /**
     * How many certificates a query finds in all.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may not look into any centre's register
     */
    public int count(RegisterQuery query) {
        return asked("select count(c) from Certificate c", query, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Titles of the kinds by their ids. */
    public Map<String, Texts> findKinds() {
        requireReader();
        return workshop.kinds().collect(Collectors.toMap(kind -> kind.id(), kind -> kind.title()));
    }

    /**
     * One certificate.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may not look into any centre's register
     * @throws NotFound if there is none of this id in a register that the caller may look into
     */
    public Entry getEntry(long id) {
        Certificate certificate = readable(id);
        Instant now = clock.instant();
        Optional<LocalDate> longestPause = rulebook.findOf(certificate)
                .map(rules -> new Keeping(certificate).longestPause(rules.pause(), now))
                .filter(last -> !last.isBefore(LocalDate.now(clock)));
        return new Entry(
                certificate,
                workshop.findKind(certificate.getKind()).orElseThrow().title(),
                certificate.standing(now),
                certificate.grantedBy().map(this::person),
                history(certificate),
                possible(certificate, certificate.standing(now), longestPause.isPresent()),
                longestPause);
    }

    private List<Possible> possible(Certificate certificate, Standing standing, boolean pausable) {
        boolean certifier =
                permissions.has(Role.CERTIFIER, certificate.getCentre().getId());
        return AT_THE_DESK.stream()
                .filter(act -> act.isPossibleFrom(standing) && (act != Act.PAUSED || pausable))
                .map(act -> new Possible(
                        act,
                        certifier
                                ? new Keeping(certificate).obstacle(act, permissions.signedIn())
                                : Optional.of("register.obstacle.certifiersOnly")))
                .toList();
    }

    private List<Done> history(Certificate certificate) {
        List<Done> history = new ArrayList<>(certificate.getActs().stream()
                .map(act -> new Done(act, act.personId().map(this::person)))
                .toList());
        Collections.reverse(history);
        return history;
    }

    private Person person(long id) {
        return entities.find(Person.class, id);
    }

    /** A certificate of a centre into whose register the caller may look. */
    Certificate readable(long id) {
        requireReader();
        Certificate certificate = entities.find(Certificate.class, id);
        if (certificate == null || !mayRead(certificate.getCentre().getId())) {
            throw new NotFound();
        }
        return certificate;
    }

    private boolean mayRead(long centre) {
        return Stream.of(READERS).anyMatch(role -> permissions.has(role, centre));
    }

    /** Says whether the caller sees the whole register. */
    private boolean requireReader() {
        permissions.requireAnywhere(READERS);
        return permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR);
    }

    private <T> TypedQuery<T> asked(String select, RegisterQuery query, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!requireReader()) {
            conditions.add("c.centre.id in :centres");
            parameters.put("centres", permissions.findCentreIds(READERS));
        }
        int number = 0;
        for (String word : Folded.words(query.search())) {
            String name = "word" + number++;
            conditions.add("c.searchText like :" + name + " escape '!'");
            parameters.put(name, Folded.pattern(word));
        }
        query.kind().ifPresent(kind -> {
            conditions.add("c.kind = :kind");
            parameters.put("kind", kind);
        });
        query.standing().ifPresent(standing -> {
            conditions.add(StandingCondition.of(standing));
            if (StandingCondition.asksForToday(standing)) {
                parameters.put("today", LocalDate.now(clock));
            }
        });
        String period = "";
        if (query.asksForPeriod()) {
            period = " join c.periods p";
            conditions.add("p.revokedAt is null");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> asked = entities.createQuery(select + period + where + order, type);
        parameters.forEach(asked::setParameter);
        return asked;
    }
}
