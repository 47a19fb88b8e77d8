package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;
import org.ijaza.platform.yaml.Problems;

/** The schemes: read from the folder of certificates at every start, every version kept in the database. */
@ApplicationScoped
@Transactional
public class Schemes implements StartStep {

    /** The kind of certificate that makes a trainer. */
    public static final String TRAINER = "trainer";

    private record Key(String kind, int version) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    /** A version never changes: read once. */
    private final Map<Key, Scheme> known = new ConcurrentHashMap<>();

    private List<SchemeFile> found = List.of();

    protected Schemes() {}

    /** For tests without a container. */
    Schemes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void check() {
        found = read(settings.certificates());
    }

    /** @throws StartProblem with file and line */
    static List<SchemeFile> read(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> Files.isRegularFile(path.resolve("certificate.yaml")))
                    .sorted()
                    .flatMap(path -> SchemeFile.read(path).stream())
                    .toList();
        } catch (Problems problems) {
            throw new StartProblem(problems.getMessage());
        } catch (IOException e) {
            throw new StartProblem("the certificate kinds in " + folder + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void run(StartNotice notice) {
        publish(found);
    }

    /** @throws StartProblem if a version says something else than it did, or goes back */
    void publish(List<SchemeFile> files) {
        files.forEach(this::publish);
    }

    private void publish(SchemeFile file) {
        Scheme scheme = file.scheme();
        Optional<SchemeVersion> same = find(scheme.kind(), scheme.version());
        if (same.isPresent() && !same.get().scheme().equals(scheme)) {
            throw new StartProblem(scheme.kind() + "/certificate.yaml: version " + scheme.version()
                    + " of the scheme is published and cannot change; give the changed one the next number");
        }
        if (same.isEmpty()) {
            if (findNewest(scheme.kind()).stream().anyMatch(newest -> newest > scheme.version())) {
                throw new StartProblem(scheme.kind() + "/certificate.yaml: a newer version of the scheme than "
                        + scheme.version() + " is published");
            }
            entities.persist(new SchemeVersion(file));
        }
    }

    /**
     * What counts for those who begin now.
     *
     * @throws NotFound if there is no such scheme
     */
    public Scheme getCurrent(String kind) {
        return findNewest(kind).map(version -> get(kind, version)).orElseThrow(NotFound::new);
    }

    /**
     * A version that somebody began with.
     *
     * @throws NotFound if there is none
     */
    public Scheme get(String kind, int version) {
        Scheme scheme = known.get(new Key(kind, version));
        if (scheme == null) {
            scheme = find(kind, version).orElseThrow(NotFound::new).scheme();
            known.put(new Key(kind, version), scheme);
        }
        return scheme;
    }

    private Optional<SchemeVersion> find(String kind, int version) {
        return entities.createQuery(
                        "select s from SchemeVersion s where s.kind = :kind and s.number = :number",
                        SchemeVersion.class)
                .setParameter("kind", kind)
                .setParameter("number", version)
                .getResultStream()
                .findFirst();
    }

    private Optional<Integer> findNewest(String kind) {
        return Optional.ofNullable(
                entities.createQuery("select max(s.number) from SchemeVersion s where s.kind = :kind", Integer.class)
                        .setParameter("kind", kind)
                        .getSingleResult());
    }
}
