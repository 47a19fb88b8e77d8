package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;

/** Drafts whose files all come from elsewhere at once: from a newer published version, or from an archive. */
@ApplicationScoped
@Transactional
public class DraftContents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Drafts drafts;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected DraftContents() {}

    /** For tests without a container. */
    public DraftContents(
            EntityManager entities, Drafts drafts, Permissions permissions, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.drafts = drafts;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Brings a draft up to a newer published version.
     *
     * @param files that it has from now on
     * @param number of that version
     * @throws NotFound if it is not a draft that the caller writes
     * @throws Conflict if it is not being written now
     */
    public void bringUp(long id, Map<String, byte[]> files, int number) {
        Draft draft = drafts.getForWriting(id);
        Instant now = clock.instant();
        draft.rebase(number, now);
        replace(draft, files, now);
        entities.flush();
        audit.record("draft.broughtUp", "draft:" + id, draft.getCentre().getId(), "version " + number);
    }

    /**
     * Begins a draft of a course with files from elsewhere.
     *
     * @param code of a course that exists, or of a new one
     * @param files of the course package, found sound
     * @throws Forbidden if the caller does not write for the regional centre
     * @throws Conflict if there is an open draft of the course already
     * @throws Invalid if the code cannot be one
     */
    public Draft begin(String code, boolean known, Texts title, Map<String, byte[]> files) {
        drafts.requireNoneOpen(code);
        Draft draft = known ? drafts.open(code) : drafts.create(code, title);
        draft.writtenBy(self());
        replace(draft, files, clock.instant());
        entities.flush();
        audit.record(
                "draft.imported", "draft:" + draft.getId(), draft.getCentre().getId(), code);
        return draft;
    }

    /**
     * Stores some files and removes others, in one act.
     *
     * @param stored whatever stands there
     * @throws NotFound if it is not a draft that the caller writes
     * @throws Conflict if it is not being written now
     * @throws Forbidden if one of them is not part of the adaptation
     */
    public void change(long id, Map<String, byte[]> stored, Collection<String> removed) {
        Draft draft = drafts.getForWriting(id);
        DraftWriting writing = new DraftWriting(new DraftShelf(entities), draft, self(), clock.instant());
        removed.forEach(writing::remove);
        stored.forEach(writing::put);
        entities.flush();
    }

    private void replace(Draft draft, Map<String, byte[]> files, Instant now) {
        Map<String, byte[]> missing = new HashMap<>(files);
        for (DraftFile file : entities.createQuery("select f from DraftFile f where f.draft = :draft", DraftFile.class)
                .setParameter("draft", draft)
                .getResultList()) {
            byte[] content = missing.remove(file.getPath());
            if (content == null) {
                entities.remove(file);
            } else {
                file.write(content, self(), now);
            }
        }
        missing.forEach((path, content) -> entities.persist(new DraftFile(draft, path, content, self(), now)));
    }

    private Person self() {
        return entities.getReference(Person.class, permissions.signedIn());
    }
}
