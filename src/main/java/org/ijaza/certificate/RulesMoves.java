package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/**
 * Certificates stay under the rules of validity that they were granted under, until certifiers of their centre move them
 * to newer ones: one proposes, who sees whose days would change and how, and another decides, who sees the same.
 */
@ApplicationScoped
@Transactional
public class RulesMoves {

    private static final int NEWEST = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Roles roles;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Workshop workshop;

    @Inject
    private MovePreview preview;

    @Inject
    private Jobs jobs;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Which certificates.
     *
     * @param kind id of their kind
     * @param certificateId the only one, null for all of the kind and centre
     */
    public record What(String kind, long centreId, Long certificateId) {}

    /**
     * Certificates of one kind and centre that are under older rules than the newest.
     *
     * @param title of the kind
     * @param open id of the proposal that waits to be decided; empty if there is none
     */
    public record Behind(String kind, Texts title, Centre centre, int certificates, Optional<Long> open) {}

    /**
     * A move as one of the certifiers finds it, who may be to decide on it.
     *
     * @param by who proposed it
     * @param decidedBy who approved or rejected it; empty until then
     * @param obstacle key of the message that says why the caller must not decide; empty if nothing stands against it
     */
    public record Proposal(RulesMove move, Person by, Optional<Person> decidedBy, Optional<String> obstacle) {}

    /**
     * What is behind in the caller's centres.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller certifies for no centre
     */
    public List<Behind> findBehind() {
        permissions.requireAnywhere(Role.CERTIFIER);
        List<Behind> behind = new ArrayList<>();
        for (Centre centre : permissions.findCentres(Role.CERTIFIER)) {
            workshop.kinds()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(kind -> rulebook.findNewest(kind.id()).ifPresent(newest -> {
                        What what = new What(kind.id(), centre.getId(), null);
                        int count = preview.count(what, newest.version());
                        if (count > 0) {
                            behind.add(new Behind(kind.id(), kind.title(), centre, count, findOpen(what)));
                        }
                    }));
        }
        return behind;
    }

    private Optional<Long> findOpen(What what) {
        return entities.createQuery("select m.id from RulesMove m where m.openKey = :key", Long.class)
                .setParameter("key", RulesMove.keyOf(what))
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest moves of the caller's centres, decided ones too.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller certifies for no centre
     */
    public List<RulesMove> findNewest() {
        permissions.requireAnywhere(Role.CERTIFIER);
        Set<Long> centres = permissions.findCentreIds(Role.CERTIFIER);
        return centres.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select m from RulesMove m join fetch m.centre c where c.id in :centres"
                                        + " order by m.id desc",
                                RulesMove.class)
                        .setParameter("centres", centres)
                        .setMaxResults(NEWEST)
                        .getResultList();
    }

    /**
     * What a move to the newest rules would change, before anybody proposes it.
     *
     * @throws Forbidden if the caller certifies for no centre
     * @throws NotFound if the caller does not certify for this one, or nothing of this is under older rules
     */
    public MovePreview.Effect preview(What what) {
        long caller = permissions.requireOrHide(Role.CERTIFIER, what.centreId());
        return preview.of(what, newest(what), caller);
    }

    /** Whether the caller can propose to move a certificate that is under older rules. */
    public boolean mayPropose(Certificate certificate) {
        What what = new What(certificate.getKind(), certificate.getCentre().getId(), certificate.getId());
        return permissions.has(Role.CERTIFIER, what.centreId())
                && certificate.getPersonId() != permissions.signedIn()
                && rulebook.findNewest(what.kind())
                        .filter(rules -> preview.count(what, rules.version()) > 0)
                        .isPresent();
    }

    private ValidityRules newest(What what) {
        return rulebook.findNewest(what.kind())
                .filter(rules -> preview.count(what, rules.version()) > 0)
                .orElseThrow(NotFound::new);
    }

    /**
     * Proposes a move to the newest rules. Another certifier has to decide.
     *
     * @param reason told to the holders
     * @return id of the proposal
     * @throws Forbidden if the caller certifies for no centre, or holds the only certificate
     * @throws NotFound if the caller does not certify for this one, or nothing of this is under older rules
     * @throws Invalid (field {@code reason}) if the reason is missing or too long
     * @throws Conflict if the same waits to be decided already
     */
    public long propose(What what, String reason) {
        long caller = permissions.requireOrHide(Role.CERTIFIER, what.centreId());
        ValidityRules newest = newest(what);
        Centre centre = entities.find(Centre.class, what.centreId());
        RulesMove move = new RulesMove(what, centre, newest.version(), reason, caller, clock.instant());
        if (what.certificateId() != null) {
            Certificate one = entities.find(Certificate.class, what.certificateId());
            new Keeping(one).obstacle(Act.MOVED, caller).ifPresent(key -> {
                throw new Forbidden(key);
            });
            move = move.of(one);
        }
        try {
            entities.persist(move);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("moves.conflict.waits");
        }
        audit.record("rules-move.proposed", subject(move), what.centreId(), what.kind() + ":" + newest.version());
        ask(move);
        return move.getId();
    }

    private void ask(RulesMove move) {
        roles.findHolders(Set.of(move.getCentre().getId()), Set.of(Role.CERTIFIER)).stream()
                .filter(certifier -> move.obstacle(certifier.getId()).isEmpty())
                .forEach(certifier -> mails.send(
                        certifier.getEmail(),
                        certifier.getLanguage(),
                        "moveProposed",
                        certifier.getNames().in(certifier.getLanguage()),
                        workshop.findKind(move.getKind()).orElseThrow().title().in(certifier.getLanguage()),
                        move.getReason(),
                        settings.url() + "/certify/move?id=" + move.getId()));
    }

    /**
     * One move.
     *
     * @throws Forbidden if the caller certifies for no centre
     * @throws NotFound if there is none of this id in the caller's centres
     */
    public Proposal getProposal(long id) {
        RulesMove move = own(id);
        return new Proposal(
                move,
                person(move.getProposedBy()),
                move.decidedBy().map(this::person),
                move.obstacle(permissions.signedIn()));
    }

    /** What a proposal that waits would change today; fails as {@link #getProposal} does. */
    public MovePreview.Effect preview(long id) {
        RulesMove move = own(id);
        return preview.of(
                move.what(),
                rulebook.find(move.getKind(), move.getRulesVersion()).orElseThrow(),
                move.getProposedBy());
    }

    /**
     * Has the certificates moved, by a job.
     *
     * @throws Forbidden if the caller certifies for no centre, proposed it, or holds the only certificate
     * @throws NotFound if there is none of this id in the caller's centres
     * @throws Conflict if it is decided
     */
    public void approve(long id) {
        RulesMove move = own(id);
        move.approve(permissions.signedIn(), clock.instant());
        decided(move, "rules-move.approved");
        jobs.queue(MoveRun.KIND, MoveRun.payload(move, 0));
    }

    /**
     * Leaves the certificates under their rules. Fails as {@link #approve} does.
     *
     * @param why told to who proposed it
     * @throws Invalid (field {@code words}) if it is missing or too long
     */
    public void reject(long id, String why) {
        RulesMove move = own(id);
        move.reject(why, permissions.signedIn(), clock.instant());
        decided(move, "rules-move.rejected");
        Person by = person(move.getProposedBy());
        mails.send(
                by.getEmail(),
                by.getLanguage(),
                "moveRejected",
                by.getNames().in(by.getLanguage()),
                move.getWords(),
                settings.url() + "/certify/move?id=" + id);
    }

    private void decided(RulesMove move, String act) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict("moves.conflict.decided");
        }
        audit.record(act, subject(move), move.getCentre().getId(), null);
    }

    static String subject(RulesMove move) {
        return "rules-move:" + move.getId();
    }

    private RulesMove own(long id) {
        permissions.requireAnywhere(Role.CERTIFIER);
        return Optional.ofNullable(entities.find(RulesMove.class, id))
                .filter(move -> permissions.has(Role.CERTIFIER, move.getCentre().getId()))
                .orElseThrow(NotFound::new);
    }

    private Person person(long id) {
        return entities.find(Person.class, id);
    }
}
