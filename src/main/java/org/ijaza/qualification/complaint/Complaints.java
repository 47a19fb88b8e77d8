package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.CandidacyState;
import org.ijaza.qualification.Schemes;

/** The caller's own complaints. Anybody who is signed in can complain. */
@ApplicationScoped
@Transactional
public class Complaints {

    /** So that nobody can bury a centre under complaints. */
    private static final int MOST_OPEN = 3;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Schemes schemes;

    @Inject
    private Centres centres;

    @Inject
    private ComplaintMails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected Complaints() {}

    /**
     * What somebody complains of.
     *
     * @param schemeKind the kind of certificate that it is about
     * @param candidacyId an own candidacy, null if it is about none
     * @param concerned who is concerned, as the complainant names them
     */
    public record Wish(
            long centreId, String schemeKind, ComplaintAbout about, Long candidacyId, String concerned, String words) {}

    /** The newest first. */
    public List<Complaint> findMine() {
        return entities.createQuery(
                        "select c from Complaint c where c.personId = :me order by c.id desc", Complaint.class)
                .setParameter("me", caller.signedIn())
                .getResultList();
    }

    /** Candidacies about which the caller can complain: the own ones that were sent, the newest first. */
    public List<Candidacy> findCandidacies() {
        return entities.createQuery(
                        "select c from Candidacy c where c.personId = :me and c.state <> :draft order by c.id desc",
                        Candidacy.class)
                .setParameter("me", caller.signedIn())
                .setParameter("draft", CandidacyState.DRAFT)
                .getResultList();
    }

    /** Centres to which one can complain. */
    public List<Centre> findCentres() {
        return centres.findAll().stream().filter(Centre::isOpen).toList();
    }

    /**
     * Complains.
     *
     * @throws Invalid if something is missing or too long, or the centre or candidacy is none that can be chosen
     * @throws Conflict if too many of the caller's complaints are open
     */
    public void file(Wish wish) {
        if (findMine().stream().filter(one -> one.getState().isOpen()).count() >= MOST_OPEN) {
            throw new Conflict("complaint.conflict.many", MOST_OPEN);
        }
        if (findCentres().stream().noneMatch(centre -> centre.getId() == wish.centreId())) {
            throw new Invalid("centre", "candidacy.invalid.centre");
        }
        Candidacy candidacy = wish.candidacyId() == null ? null : own(wish.candidacyId());
        Complaint complaint = new Complaint(
                caller.signedIn(),
                wish.centreId(),
                candidacy == null ? schemes.getCurrent(wish.schemeKind()) : schemes.of(candidacy),
                Objects.requireNonNull(wish.about()),
                candidacy,
                wish.concerned(),
                wish.words(),
                clock.instant());
        entities.persist(complaint);
        entities.flush();
        // of no centre: whoever reads a centre's audit trail must not learn who complained
        audit.record("complaint.received", "complaint:" + complaint.getId());
        mails.received(complaint);
    }

    private Candidacy own(long id) {
        return findCandidacies().stream()
                .filter(one -> one.getId() == id)
                .findFirst()
                .orElseThrow(() -> new Invalid("candidacy", "complaint.invalid.candidacy"));
    }

    /**
     * Takes an own complaint back.
     *
     * @throws NotFound if the caller has none of this id
     * @throws Conflict if it is over
     */
    public void takeBack(long id) {
        Complaint complaint = Optional.ofNullable(entities.find(Complaint.class, id))
                .filter(one -> one.getPersonId() == caller.signedIn())
                .orElseThrow(NotFound::new);
        complaint.takeBack(clock.instant());
        audit.record("complaint.taken-back", "complaint:" + id);
    }
}
