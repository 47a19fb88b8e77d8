package org.ijaza.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Hash;

/**
 * The very files that versions of courses were published from. Asks for no permission, and must not be asked on behalf
 * of a page without one: files of questions say which choices are right.
 */
@ApplicationScoped
@Transactional
public class CourseSources {

    @PersistenceContext
    private EntityManager entities;

    protected CourseSources() {}

    /** For tests without a container. */
    public CourseSources(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a new version's files, in the transaction that publishes it. */
    public void keep(@Observes CourseVersionPublished published) {
        keep(List.of(published.version()), published.source().files());
    }

    /**
     * Keeps the files of versions that were published before files were kept, if this package is what they were
     * published from. To be called at each start.
     */
    public void fillIn(CoursePackage source) {
        List<CourseVersion> without = entities.createQuery(
                        "select v from CourseVersion v where v.course.code = :code and v.contentHash = :hash and"
                                + " not exists (select s.id from CourseSource s where s.version = v)",
                        CourseVersion.class)
                .setParameter("code", source.id())
                .setParameter("hash", source.contentHash())
                .getResultList();
        if (!without.isEmpty()) {
            keep(without, source.files());
        }
    }

    private void keep(List<CourseVersion> versions, PackageFiles files) {
        Map<String, byte[]> contents = new HashMap<>();
        SortedMap<String, String> hashes = new TreeMap<>();
        try {
            for (String path : files.names()) {
                byte[] content = files.read(path);
                String hash = Hash.sha256(content);
                hashes.put(path, hash);
                contents.put(hash, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.keySet().removeAll(findKnown(contents.keySet()));
        contents.forEach((hash, content) -> entities.persist(new SourceContent(hash, content)));
        versions.forEach(
                version -> hashes.forEach((path, hash) -> entities.persist(new CourseSource(version, path, hash))));
        entities.flush();
    }

    private Set<String> findKnown(Collection<String> hashes) {
        Set<String> known = new HashSet<>();
        for (String entity : List.of("SourceContent", "Media")) {
            known.addAll(entities.createQuery(
                            "select e.sha256 from " + entity + " e where e.sha256 in :hashes", String.class)
                    .setParameter("hashes", hashes)
                    .getResultList());
        }
        return known;
    }

    /**
     * SHA-256 of some files in all versions of a course.
     *
     * @return by version, the newest first, then by path; without versions that have none of them
     */
    public SortedMap<Integer, Map<String, String>> findHashes(String courseCode, Collection<String> paths) {
        SortedMap<Integer, Map<String, String>> hashes = new TreeMap<>(Comparator.reverseOrder());
        if (!paths.isEmpty()) {
            entities.createQuery(
                            "select s.version.number, s.path, s.sha256 from CourseSource s"
                                    + " where s.version.course.code = :code and s.path in :paths",
                            Object[].class)
                    .setParameter("code", courseCode)
                    .setParameter("paths", paths)
                    .getResultList()
                    .forEach(row -> hashes.computeIfAbsent((Integer) row[0], number -> new HashMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return hashes;
    }

    /** Contents of text files by their hashes. */
    public Map<String, byte[]> findContents(Collection<String> hashes) {
        Map<String, byte[]> contents = new HashMap<>();
        if (!hashes.isEmpty()) {
            entities.createQuery("select c from SourceContent c where c.sha256 in :hashes", SourceContent.class)
                    .setParameter("hashes", hashes)
                    .getResultList()
                    .forEach(content -> contents.put(content.sha256(), content.content()));
        }
        return contents;
    }

    /**
     * The files of a version by their paths.
     *
     * @return the caller's own; empty if there is no such version, or it was published before files were kept
     */
    public SortedMap<String, byte[]> find(long versionId) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String entity : List.of("SourceContent", "Media")) {
            entities.createQuery(
                            "select s.path, e.content from CourseSource s, " + entity
                                    + " e where s.version.id = :version and e.sha256 = s.sha256",
                            Object[].class)
                    .setParameter("version", versionId)
                    .getResultStream()
                    .forEach(row -> files.put((String) row[0], (byte[]) row[1]));
        }
        return files;
    }
}
