package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;

/** The files that candidates handed in, for the candidate and for those who may see the candidacy. */
@ApplicationScoped
@Transactional
public class HandedInFiles {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Cases cases;

    /** A file with its bytes, as they came. */
    public record Loaded(String name, FileKind kind, byte[] content) {}

    /**
     * @throws NotFound if there is none that the caller may read; what was not handed in yet is the candidate's alone
     */
    public Loaded get(long id) {
        caller.signedIn();
        HandedIn file = entities.find(HandedIn.class, id);
        if (file == null || !mayRead(file)) {
            throw new NotFound();
        }
        byte[] content = entities.find(HandedInContent.class, id).content();
        return new Loaded(file.getName(), file.getKind(), content);
    }

    private boolean mayRead(HandedIn file) {
        Candidacy candidacy = file.getCandidacy();
        if (candidacy.getPersonId() == caller.signedIn()) {
            return true;
        }
        return candidacy.isHandedIn(file) && cases.isVisible(candidacy);
    }
}
