package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/**
 * Drafts as jobs read and change them, for somebody who may and who asked for it before. Asks for no permission itself.
 */
@ApplicationScoped
@Transactional
public class DraftJobs {

    @PersistenceContext
    private EntityManager entities;

    protected DraftJobs() {}

    /**
     * A draft; nobody else changes it until the transaction ends.
     *
     * @throws NotFound if there is none of this id
     */
    public Draft lock(long id) {
        return Optional.ofNullable(entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** All files of a draft, by path. */
    public SortedMap<String, byte[]> getFiles(Draft draft) {
        return new DraftShelf(entities).read(draft.getId());
    }

    /** Tells all that is in a draft's files from what was in them before one of them changed, without reading them. */
    public String getFingerprint(Draft draft) {
        return new DraftShelf(entities).fingerprint(draft.getId());
    }

    /**
     * What says that files have no room in a draft; nothing if they have. To be asked before {@link #write}, whose
     * failure would undo all of the job.
     */
    public Optional<Invalid> findFull(Draft draft, Map<String, byte[]> files) {
        return new DraftShelf(entities).findFull(draft, files);
    }

    /**
     * Stores files in place of what stands there.
     *
     * @param draft as {@link #lock} gave it
     * @param person id of who asked for it
     * @throws Conflict if the draft is not being written now
     * @throws Invalid if there is too much in a file, or in the draft
     */
    public void write(Draft draft, Map<String, byte[]> files, long person, Instant now) {
        if (files.isEmpty()) {
            return;
        }
        DraftWriting writing =
                new DraftWriting(new DraftShelf(entities), draft, entities.getReference(Person.class, person), now);
        files.forEach((path, content) -> writing.save(
                path, writing.find(path).map(DraftFile::getRevision).orElse(0), content));
        entities.flush();
    }
}
