package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.Signatory;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.certificate.pdf.Unprintable;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.audit.AuditTrail;

/**
 * The desk at which certificates are signed. Each signature is one transaction: who signs finds the paper locked until
 * the one before is done, and a server that dies leaves it as it was. The last signature makes the certificate: it is
 * numbered since the first, and enters register and log now.
 */
@ApplicationScoped
@Transactional
public class Signing {

    private static final int AT_ONCE = 50;
    private static final String NO_KEY = "signing.conflict.noKey";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Papers papers;

    @Inject
    private SigningWorkshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private CertificateActs acts;

    @Inject
    private SigningMails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * A paper as one of those who may sign it finds it.
     *
     * @param holder who will be certified
     * @param decidedBy who decided that it be issued; empty if nobody had to
     * @param obstacle key of the message that says why the caller must not sign; empty if nothing stands against it
     */
    public record Entry(
            Papers.Progress progress, Person holder, Optional<Person> decidedBy, Optional<String> obstacle) {

        public Paper paper() {
            return progress.paper();
        }
    }

    /**
     * What waits for a signature of the caller's centres, the oldest first; 50 at most.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller certifies for no centre
     */
    public List<Entry> findMine() {
        permissions.requireAnywhere(Role.CERTIFIER);
        List<Paper> waiting = entities.createQuery(
                        "select p from Paper p join fetch p.waitingFor w where w.id in :centres order by p.id",
                        Paper.class)
                .setParameter("centres", permissions.findCentreIds(Role.CERTIFIER))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.acts")
                .setMaxResults(AT_ONCE)
                .getResultList();
        papers.readWhatBelongsTo(waiting);
        Set<Long> withoutKey = waiting.stream()
                .map(paper -> paper.waitingFor().orElseThrow())
                .distinct()
                .filter(centre -> papers.keyOf(centre).isEmpty())
                .map(Centre::getId)
                .collect(Collectors.toSet());
        return waiting.stream().map(paper -> entry(paper, withoutKey)).toList();
    }

    private Entry entry(Paper paper, Set<Long> withoutKey) {
        Optional<String> noKey = paper.waitingFor()
                .filter(centre -> withoutKey.contains(centre.getId()))
                .map(centre -> NO_KEY);
        return new Entry(
                papers.progress(paper),
                person(paper.getPersonId()),
                paper.decidedBy().map(this::person),
                papers.findObstacle(paper, permissions.signedIn()).or(() -> noKey));
    }

    /**
     * The file as those before the caller have signed it.
     *
     * @throws Forbidden if the caller certifies for no centre
     * @throws NotFound if no such paper waits for one of the caller's centres, or nobody has signed it yet
     */
    public byte[] getFile(long id) {
        return file(own(id, LockModeType.NONE)).orElseThrow(NotFound::new).content();
    }

    /**
     * Signs with the key of the centre whose turn it is.
     *
     * @param step how many acts the paper had when the caller saw it
     * @return the certificate, if this was the last signature
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller certifies for no centre, must not sign this one, or what the certificate would
     *     replace rests or is suspended
     * @throws NotFound if no such paper waits for one of the caller's centres
     * @throws Conflict if somebody was faster, or the centre has no key of its own
     * @throws Unprintable if a name has a character that no font has
     */
    public Optional<Certificate> sign(long id, int step) {
        Paper paper = waiting(id, step);
        long person = permissions.signedIn();
        Instant now = clock.instant();
        CertificateKind kind = papers.kindOf(paper);
        Signatory signatory = papers.next(paper).orElseThrow();
        SigningKey key = papers.keyOf(paper.waitingFor().orElseThrow()).orElseThrow(() -> new Conflict(NO_KEY));
        Optional<PaperFile> before = file(paper);
        byte[] unsigned = before.map(PaperFile::content).orElseGet(() -> workshop.print(paper, kind));
        byte[] signed = workshop.sign(unsigned, paper, kind, signatory, key, person(person), now);
        paper.sign(signatory.id(), person, key.fingerprint(), papers.after(paper, signatory), now);
        record("signing.signed", paper, signatory);
        if (paper.waitingFor().isEmpty()) {
            before.ifPresent(entities::remove);
            return Optional.of(complete(paper, signed, now));
        }
        before.ifPresentOrElse(file -> file.become(signed), () -> entities.persist(new PaperFile(paper, signed)));
        entities.flush();
        mails.turn(paper);
        return Optional.empty();
    }

    /**
     * Does not sign, and says why; all signatures are to be given anew. The number stays with the paper.
     *
     * @param reason told to the holder and to those who signed or decided
     * @throws Invalid if the reason is missing or too long
     */
    public void decline(long id, int step, String reason) {
        Paper paper = waiting(id, step);
        long person = permissions.signedIn();
        Signatory signatory = papers.next(paper).orElseThrow();
        List<PaperAct> given = paper.given();
        paper.decline(signatory.id(), person, reason, papers.first(paper), clock.instant());
        file(paper).ifPresent(entities::remove);
        record("signing.declined", paper, signatory);
        entities.flush();
        mails.declined(paper, given);
    }

    private Certificate complete(Paper paper, byte[] signed, Instant now) {
        Certificate certificate = Certificate.of(paper, now);
        entities.persist(certificate);
        entities.flush();
        paper.become(certificate);
        issuing.file(certificate, signed);
        paper.old().ifPresent(acts::done);
        mails.complete(paper, certificate);
        return certificate;
    }

    private Paper waiting(long id, int step) {
        Paper paper = own(id, LockModeType.PESSIMISTIC_WRITE);
        if (paper.getActs().size() != step) {
            throw new Conflict("signing.conflict.moved");
        }
        papers.findObstacle(paper, permissions.signedIn()).ifPresent(key -> {
            throw new Forbidden(key);
        });
        return paper;
    }

    private Paper own(long id, LockModeType lock) {
        permissions.requireAnywhere(Role.CERTIFIER);
        Paper paper = entities.find(Paper.class, id, lock);
        if (paper != null && lock != LockModeType.NONE) {
            entities.refresh(paper); // what was read before the lock was there may be old
        }
        return Optional.ofNullable(paper)
                .filter(found -> found.waitingFor()
                        .filter(centre -> permissions.has(Role.CERTIFIER, centre.getId()))
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    private Optional<PaperFile> file(Paper paper) {
        return Optional.ofNullable(entities.find(PaperFile.class, paper.getId()));
    }

    private Person person(long id) {
        return entities.find(Person.class, id);
    }

    private void record(String act, Paper paper, Signatory signatory) {
        Centre centre = paper.getCentre();
        audit.record(act, "paper:" + paper.getId(), centre.getId(), signatory.id());
    }
}
