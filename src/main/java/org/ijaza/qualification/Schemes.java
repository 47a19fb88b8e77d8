package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;

/**
 * The schemes: read from the folder of certificates at every start, every version kept in the database. The first
 * version of a kind takes force at once, a later one is a proposal until somebody puts it in force; a broken file
 * leaves the version in force as it is.
 */
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

    @Inject
    private Clock clock;

    /** A version in force never changes: read once. */
    private final Map<Key, Scheme> known = new ConcurrentHashMap<>();

    private SchemeFolder found = new SchemeFolder(List.of(), Map.of());

    protected Schemes() {}

    /** For tests without a container. */
    Schemes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void check() {
        found = SchemeFolder.read(settings.certificates());
    }

    @Override
    public void run(StartNotice notice) {
        publish(found, notice);
    }

    /**
     * Takes in what stands in the files.
     *
     * @throws StartProblem if a version in force says something else than it did, or goes back, or if a file is broken
     *     and there is nothing in force of its kind
     */
    void publish(SchemeFolder folder, StartNotice notice) {
        folder.broken().forEach((kind, problem) -> {
            Optional<Integer> inForce = findNewestInForce(kind);
            notice.say(problem
                    + inForce.map(version -> "\n" + kind + ": version " + version + " stays in force")
                            .orElseThrow(() -> new StartProblem(problem)));
        });
        folder.sound().forEach(file -> publish(file, notice));
    }

    private void publish(SchemeFile file, StartNotice notice) {
        Scheme scheme = file.scheme();
        String name = scheme.kind() + "/certificate.yaml: ";
        Optional<SchemeVersion> same = findVersion(scheme.kind(), scheme.version());
        boolean changed =
                same.filter(version -> !version.scheme().equals(scheme)).isPresent();
        if (changed && same.get().isInForce()) {
            throw new StartProblem(name + "version " + scheme.version()
                    + " of the scheme is published and cannot change; give the changed one the next number");
        }
        if (findVersions(scheme.kind()).stream().anyMatch(one -> one.getNumber() > scheme.version())) {
            throw new StartProblem(name + "a newer version of the scheme than " + scheme.version() + " is published");
        }
        SchemeVersion version = same.orElseGet(() -> add(file));
        if (changed) {
            version.propose(file);
            known.remove(new Key(scheme.kind(), scheme.version()));
        }
        if (!version.isInForce()) {
            notice.say(name + "version " + scheme.version() + " of the scheme waits to be put in force");
        }
    }

    private SchemeVersion add(SchemeFile file) {
        SchemeVersion version = new SchemeVersion(file);
        if (findNewestInForce(version.getKind()).isEmpty()) {
            version.takeForce(clock.instant());
        }
        entities.persist(version);
        return version;
    }

    /** The kinds that can be applied for, in no order. */
    public List<Scheme> findAllCurrent() {
        return entities.createQuery(
                        "select distinct s.kind from SchemeVersion s where s.inForceAt is not null", String.class)
                .getResultStream()
                .map(this::getCurrent)
                .collect(Collectors.toList());
    }

    /**
     * What counts for those who begin now.
     *
     * @throws NotFound if there is no such scheme
     */
    public Scheme getCurrent(String kind) {
        return findNewestInForce(kind).map(version -> get(kind, version)).orElseThrow(NotFound::new);
    }

    /**
     * A version that somebody began with, or that is proposed.
     *
     * @throws NotFound if there is none
     */
    public Scheme get(String kind, int version) {
        Scheme scheme = known.get(new Key(kind, version));
        if (scheme == null) {
            scheme = findVersion(kind, version).orElseThrow(NotFound::new).scheme();
            known.put(new Key(kind, version), scheme);
        }
        return scheme;
    }

    /** The version on which this candidacy is. */
    public Scheme of(Candidacy candidacy) {
        return get(candidacy.getSchemeKind(), candidacy.getSchemeVersion());
    }

    /** All versions of a kind, the newest first. */
    List<SchemeVersion> findVersions(String kind) {
        return entities.createQuery(
                        "select s from SchemeVersion s where s.kind = :kind order by s.number desc",
                        SchemeVersion.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** A version, proposed or in force. */
    Optional<SchemeVersion> findVersion(String kind, int version) {
        return findVersions(kind).stream()
                .filter(one -> one.getNumber() == version)
                .findFirst();
    }

    private Optional<Integer> findNewestInForce(String kind) {
        return findVersions(kind).stream()
                .filter(SchemeVersion::isInForce)
                .map(SchemeVersion::getNumber)
                .findFirst();
    }
}
