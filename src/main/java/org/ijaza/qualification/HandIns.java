package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/** What the caller hands in for the present task of the own candidacy. */
@ApplicationScoped
@Transactional
public class HandIns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Cases cases;

    @Inject
    private Clock clock;

    protected HandIns() {}

    /**
     * Adds a file to what will be handed in.
     *
     * @param name as the candidate's computer called it
     * @throws Invalid if it is empty, too large, one too many, or of a kind that is not accepted
     */
    public void addFile(String kind, String name, byte[] content) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        HandedIn file = candidacy.add(name, FileKind.accepted("file", content), content, clock.instant());
        entities.persist(file);
        entities.flush();
        entities.persist(new HandedInContent(file, content));
        cases.keep(candidacy, candidacy.getState(), "file-added");
    }

    /**
     * Takes a file back before it is handed in.
     *
     * @throws NotFound if there is no such file in what will be handed in
     */
    public void removeFile(String kind, long fileId) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        HandedIn file = candidacy.filesOf(candidacy.getRound()).stream()
                .filter(own -> own.getId() == fileId)
                .findFirst()
                .orElseThrow(NotFound::new);
        candidacy.remove(file);
        entities.remove(entities.find(HandedInContent.class, fileId));
        entities.flush();
        cases.keep(candidacy, candidacy.getState(), "file-removed");
    }

    /** Hands in what was added. */
    public void handIn(String kind) {
        Candidacy candidacy = cases.hold(candidacies.getMine(kind));
        candidacy.handIn(clock.instant());
        cases.keep(candidacy, CandidacyState.HAND_IN, "handed-in");
    }
}
