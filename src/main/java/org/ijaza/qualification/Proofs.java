package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.requirement.Requirement;
import org.ijaza.qualification.requirement.Showing;

/** What candidates put forward for a scheme's requirements, and what the granting centre recognises of it. */
@ApplicationScoped
@Transactional
public class Proofs {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Cases cases;

    @Inject
    private Schemes schemes;

    @Inject
    private Clock clock;

    protected Proofs() {}

    /**
     * Puts something forward in the own candidacy.
     *
     * @param requirement its name in the scheme
     * @param words what it is, when and where
     * @param amount hours, where hours are asked for
     * @param fileName as the candidate's computer called the file that proves it
     * @throws NotFound if the scheme has no such requirement that takes it
     * @throws Invalid that names the field
     */
    public void putForward(String kind, String requirement, String words, int amount, String fileName, byte[] content) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        Showing showing = showing(candidacy, requirement);
        if (!showing.isRecognised()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        HandedIn file = candidacy.addProof(fileName, FileKind.accepted("proof", content), content, now);
        candidacy.putForward(Evidence.of(candidacy, requirement, showing, words, amount, file, now));
        entities.persist(file);
        entities.flush();
        entities.persist(new HandedInContent(file, content));
        cases.keep(candidacy, candidacy.getState(), "evidence-added");
    }

    /**
     * Puts the own name under a declaration.
     *
     * @throws NotFound if the scheme has no such declaration
     */
    public void sign(String kind, String requirement) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        if (showing(candidacy, requirement) != Showing.SIGNATURE) {
            throw new NotFound();
        }
        CandidacyState before = candidacy.getState();
        candidacy.putForward(Evidence.signature(candidacy, requirement, clock.instant()));
        cases.keep(candidacy, before, "declaration-signed");
    }

    private Showing showing(Candidacy candidacy, String requirement) {
        return schemes.of(candidacy)
                .find(requirement)
                .flatMap(Requirement::showing)
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes back what nobody has decided on yet.
     *
     * @throws NotFound if there is no such piece
     */
    public void takeBack(String kind, long evidenceId) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        Evidence piece = candidacy.findEvidence(evidenceId).orElseThrow(NotFound::new);
        candidacy.takeBack(piece);
        piece.findFile().ifPresent(file -> entities.remove(entities.find(HandedInContent.class, file.getId())));
        entities.flush();
        cases.keep(candidacy, candidacy.getState(), "evidence-removed");
    }

    /**
     * Recognises what a candidate put forward, or not, as an administrator or certifier of the granting centre.
     *
     * @throws NotFound if the caller may not see such a candidacy, or there is no such piece
     * @throws Forbidden if the caller has not the role, or something stands against it
     */
    public void recognise(long candidacyId, long evidenceId, boolean yes, String reason) {
        Candidacy candidacy = cases.take(candidacyId, Duty.RECOGNISE);
        CandidacyState before = candidacy.getState();
        candidacy.recognise(evidenceId, yes, cases.actor(), reason, clock.instant());
        cases.keep(candidacy, before, yes ? "evidence-recognised" : "evidence-not-recognised");
    }
}
