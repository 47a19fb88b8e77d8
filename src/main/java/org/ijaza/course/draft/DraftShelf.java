package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ijaza.platform.Hash;
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

    /** What is in the files of this name in any folder of a draft, by path. */
    SortedMap<String, byte[]> readNamed(long draftId, String name) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        entities.createQuery(
                        "select f.path, f.content from DraftFile f where f.draft.id = :draft and f.path like :named",
                        Object[].class)
                .setParameter("draft", draftId)
                .setParameter("named", "%/" + name)
                .getResultList()
                .forEach(row -> files.put((String) row[0], (byte[]) row[1]));
        return files;
    }

    /** Another as soon as one of a draft's files is added, changed or removed. */
    String fingerprint(long draftId) {
        return Hash.sha256(entities.createQuery(
                        "select f.id, f.revision from DraftFile f where f.draft.id = :draft order by f.id",
                        Object[].class)
                .setParameter("draft", draftId)
                .getResultStream()
                .map(Arrays::toString)
                .collect(Collectors.joining()));
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
        findFull(file.getDraft(), 1, file.getSize()).ifPresent(full -> {
            throw full;
        });
        entities.persist(file);
    }

    /** What says that there is no room for these files in a draft, in place of those that stand there; nothing if there is. */
    Optional<Invalid> findFull(Draft draft, Map<String, byte[]> files) {
        Object[] replaced = entities.createQuery(
                        "select count(f), coalesce(sum(f.size), 0) from DraftFile f where f.draft = :draft"
                                + " and f.path in :paths",
                        Object[].class)
                .setParameter("draft", draft)
                .setParameter("paths", files.keySet())
                .getSingleResult();
        long size = files.values().stream().mapToLong(content -> content.length).sum();
        return findFull(draft, files.size() - number(replaced[0]), size - number(replaced[1]));
    }

    private Optional<Invalid> findFull(Draft draft, long more, long bytes) {
        Object[] held = entities.createQuery(
                        "select count(f), coalesce(sum(f.size), 0) from DraftFile f where f.draft = :draft",
                        Object[].class)
                .setParameter("draft", draft)
                .getSingleResult();
        return number(held[0]) + more > MOST_FILES || number(held[1]) + bytes > LARGEST_SUM
                ? Optional.of(new Invalid("content", "draft.failure.full", LARGEST_SUM >> 20, MOST_FILES))
                : Optional.empty();
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }

    void remove(DraftFile file) {
        entities.remove(file);
    }
}
