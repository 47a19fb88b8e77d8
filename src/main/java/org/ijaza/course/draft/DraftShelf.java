package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.platform.Invalid;

/** Where the files of drafts lie. For the services of drafts, which have asked who may. */
@ApplicationScoped
@Transactional
public class DraftShelf {

    private static final int LARGEST_SUM = 100 << 20;
    private static final int MOST_FILES = 1000;

    @PersistenceContext
    private EntityManager entities;

    protected DraftShelf() {}

    /** For tests without a container. */
    public DraftShelf(EntityManager entities) {
        this.entities = entities;
    }

    /** What is in all files of a draft, by path. */
    SortedMap<String, byte[]> read(long draftId) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        entities.createQuery("select f.path, f.content from DraftFile f where f.draft.id = :draft", Object[].class)
                .setParameter("draft", draftId)
                .getResultList()
                .forEach(row -> files.put((String) row[0], (byte[]) row[1]));
        return files;
    }

    /** A file, locked: what others stored last. */
    Optional<DraftFile> find(Draft draft, String path) {
        return entities.createQuery(
                        "select f from DraftFile f where f.draft = :draft and f.path = :path", DraftFile.class)
                .setParameter("draft", draft)
                .setParameter("path", path)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Files whose paths begin like this, locked. */
    List<DraftFile> findUnder(Draft draft, String beginning) {
        return entities.createQuery(
                        "select f from DraftFile f where f.draft = :draft"
                                + " and substring(f.path, 1, :length) = :beginning",
                        DraftFile.class)
                .setParameter("draft", draft)
                .setParameter("length", beginning.length())
                .setParameter("beginning", beginning)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @throws Invalid if there is no room for it in its draft */
    void add(DraftFile file) {
        Object[] held = entities.createQuery(
                        "select count(f), coalesce(sum(f.size), 0) from DraftFile f where f.draft = :draft",
                        Object[].class)
                .setParameter("draft", file.getDraft())
                .getSingleResult();
        boolean full = ((Number) held[0]).longValue() >= MOST_FILES
                || ((Number) held[1]).longValue() + file.getSize() > LARGEST_SUM;
        if (full) {
            throw new Invalid("content", "draft.failure.full", LARGEST_SUM >> 20);
        }
        entities.persist(file);
    }

    void remove(DraftFile file) {
        entities.remove(file);
    }
}
