package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.Signatory;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.Duty;

/** Certificates that wait to be signed: how they come to wait, for whom, and what stands against whose signature. */
@ApplicationScoped
@Transactional
public class Papers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Workshop workshop;

    @Inject
    private Centres centres;

    @Inject
    private CentreKeys keys;

    @Inject
    private SigningWorkshop printer;

    @Inject
    private SigningMails mails;

    @Inject
    private Clock clock;

    /**
     * How far a paper has come.
     *
     * @param kind title of the kind of certificate
     * @param course title of the course that it is about
     * @param steps those who sign, in their order
     */
    public record Progress(Paper paper, Texts kind, Texts course, List<Step> steps) {}

    /**
     * One who signs.
     *
     * @param office as it is printed
     * @param given the signature; empty as long as it is missing
     * @param turn whether it is the next
     */
    public record Step(Texts office, Optional<PaperAct> given, boolean turn) {}

    /** Lets what was granted wait for its signatures; once for each candidacy. */
    void await(Grant grant) {
        CertificateKind kind = workshop.findKind(grant.kind()).orElseThrow();
        Centre centre = centres.getCentre(grant.centreId());
        if (!isAwaited(Paper.keyOf(grant))) {
            add(Paper.of(grant, centre, centreOf(kind.signers().get(0), centre), clock.instant()));
        }
    }

    /**
     * Lets what will stand in the place of a certificate wait for its signatures.
     *
     * @throws Conflict if something waits to replace it already
     */
    void awaitInPlaceOf(Certificate old, Act act, PersonNames holder, Long by) {
        CertificateKind kind = workshop.findKind(old.getKind()).orElseThrow();
        if (isAwaited(old)) {
            throw new Conflict("signing.conflict.waits");
        }
        Centre first = centreOf(kind.signers().get(0), old.getCentre());
        add(Paper.inPlaceOf(old, act, holder, by, first, clock.instant()));
    }

    /** Whether something waits to stand in the place of a certificate. */
    boolean isAwaited(Certificate old) {
        return isAwaited(Paper.keyOf(old));
    }

    private boolean isAwaited(String key) {
        return !entities.createQuery("select p.id from Paper p where p.openKey = :key", Long.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private void add(Paper paper) {
        entities.persist(paper);
        entities.flush();
        mails.turn(paper);
    }

    /**
     * How far the caller's own have come, the oldest first.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public List<Progress> findMine() {
        return entities.createQuery(
                        "select p from Paper p where p.personId = :person and p.openKey is not null order by p.id",
                        Paper.class)
                .setParameter("person", permissions.signedIn())
                .getResultStream()
                .map(this::progress)
                .toList();
    }

    /** Reads at once what would else be read for each paper alone. */
    void readWhatBelongsTo(List<Paper> some) {
        Set<Long> people = some.stream()
                .flatMap(paper -> Stream.concat(Stream.of(paper.getPersonId()), paper.decidedBy().stream()))
                .collect(Collectors.toSet());
        Set<Long> candidacies =
                some.stream().flatMap(paper -> paper.candidacyId().stream()).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                    .setParameter("ids", people)
                    .getResultList();
        }
        if (!candidacies.isEmpty()) {
            entities.createQuery("select c from Candidacy c where c.id in :ids", Candidacy.class)
                    .setParameter("ids", candidacies)
                    .setHint("eclipselink.batch.type", "IN")
                    .setHint("eclipselink.batch", "c.acts")
                    .getResultList();
        }
    }

    Progress progress(Paper paper) {
        CertificateKind kind = kindOf(paper);
        List<PaperAct> given = paper.given();
        List<Step> steps = new ArrayList<>();
        for (Signatory signatory : kind.signers()) {
            int place = steps.size();
            steps.add(new Step(
                    signatory.office(),
                    given.size() > place ? Optional.of(given.get(place)) : Optional.empty(),
                    given.size() == place));
        }
        return new Progress(paper, kind.title(), printer.title(paper), steps);
    }

    CertificateKind kindOf(Paper paper) {
        return workshop.findKind(paper.getKind()).orElseThrow();
    }

    /** Whose turn it is; empty when all have signed. */
    Optional<Signatory> next(Paper paper) {
        return kindOf(paper).signers().stream().skip(paper.given().size()).findFirst();
    }

    /** The centre whose turn it is after a signatory; empty after the last. */
    Optional<Centre> after(Paper paper, Signatory signatory) {
        List<Signatory> signers = kindOf(paper).signers();
        return signers.stream()
                .skip(signers.indexOf(signatory) + 1L)
                .findFirst()
                .map(next -> centreOf(next, paper.getCentre()));
    }

    /** The centre that signs first. */
    Centre first(Paper paper) {
        return centreOf(kindOf(paper).signers().get(0), paper.getCentre());
    }

    /** @param decided the centre that decided */
    private Centre centreOf(Signatory signatory, Centre decided) {
        return switch (signatory.signer().orElseThrow()) {
            case CENTRE -> decided;
            case NATIONAL -> centres.nationalOf(decided.getCountry());
            case REGION -> centres.getRegional();
        };
    }

    /** The key with which a centre signs. The platform's own is the region's; no other centre signs with it. */
    Optional<SigningKey> keyOf(Centre centre) {
        Optional<SigningKey> own = keys.inForce(centre.getId());
        return own.isEmpty() && centre.getId() == centres.getRegional().getId() ? Optional.of(workshop.key()) : own;
    }

    /**
     * Why somebody must not sign a paper: as {@link Paper#obstacle}, as with deciding (ISO/IEC 17024), or since what it
     * replaces rests or is suspended, and would be in force again.
     */
    Optional<String> findObstacle(Paper paper, long person) {
        return paper.obstacle(person)
                .or(() -> paper.candidacyId()
                        .flatMap(id -> Optional.ofNullable(entities.find(Candidacy.class, id)))
                        .flatMap(candidacy -> candidacy.obstacle(Duty.DECIDE, person)))
                .or(() -> paper.old()
                        .filter(old -> !Act.SUPERSEDED.isPossibleFrom(old.standing(clock.instant())))
                        .map(old -> "signing.obstacle.old"));
    }
}
