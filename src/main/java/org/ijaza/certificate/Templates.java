package org.ijaza.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.KindLook;
import org.ijaza.certificate.pdf.Layout;
import org.ijaza.certificate.pdf.Sample;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/**
 * The templates of certificates. A changed one waits until a regional administrator has seen it with awkward names and
 * put it in force; a broken one says what is wrong, and the one before goes on.
 */
@ApplicationScoped
@Transactional
public class Templates implements StartStep {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Of what this node prints with, by kind. */
    private final Map<String, String> inUse = new ConcurrentHashMap<>();

    private Path folder;

    /**
     * A kind's template.
     *
     * @param title of the kind; what certificate.yaml says
     * @param since when the one in force was put there
     * @param sha256 of the one in the folder
     * @param changed whether that is another one than is in force
     * @param problems what is wrong with it, as file, line and sentence; nothing if it is sound
     * @param layouts ids of the pairs of languages
     */
    public record Entry(
            String kind,
            Texts title,
            Instant since,
            String sha256,
            boolean changed,
            List<String> problems,
            List<String> layouts) {}

    @Override
    public int order() {
        return 43;
    }

    @PostConstruct
    void find() {
        folder = settings.certificates();
    }

    @Override
    public void run(StartNotice notice) {
        open(folder, notice);
    }

    /** @param kinds folder of the kinds */
    void open(Path kinds, StartNotice notice) {
        folder = kinds;
        folders().forEach(kind -> begin(kind, notice));
    }

    private void begin(Path kind, StartNotice notice) {
        String id = kind.getFileName().toString();
        KindLook found = KindLook.in(kind);
        Optional<Problems> faulty = workshop.findProblems(id);
        Optional<TemplateVersion> inForce = newest(id);
        if (inForce.filter(version -> version.sha256().equals(found.sha256())).isPresent() && faulty.isEmpty()) {
            inUse.put(id, found.sha256());
            return;
        }
        if (inForce.isPresent() && goesOn(kind, inForce.get())) {
            notice.say("The template of certificates '" + id + "' "
                    + faulty.map(problems -> "is broken, the one before goes on:" + System.lineSeparator()
                                    + problems.getMessage())
                            .orElse("has changed; see /certify/templates. Until then the one before goes on."));
            return;
        }
        faulty.ifPresent(problems -> {
            throw new StartProblem(problems.getMessage());
        });
        enter(id, found, null);
    }

    /** Prints with a version from now on, unless what certificate.yaml says by now does not go with it. */
    private boolean goesOn(Path kind, TemplateVersion version) {
        try {
            CertificateKind before = version.look().of(kind);
            workshop.proof(before);
            use(before, version.sha256());
            return true;
        } catch (Problems e) {
            return false;
        }
    }

    private void use(CertificateKind kind, String sha256) {
        workshop.use(kind);
        inUse.put(kind.id(), sha256);
    }

    private void enter(String kind, KindLook look, Long by) {
        entities.persist(new TemplateVersion(kind, look, by, clock.instant()));
        inUse.put(kind, look.sha256());
    }

    /** Another node may have put a template in force. */
    void onHour(@Observes HourPassed hour) {
        for (Path kind : folders()) {
            newest(kind.getFileName().toString())
                    .filter(version -> !version.sha256()
                            .equals(inUse.get(kind.getFileName().toString())))
                    .ifPresent(version -> goesOn(kind, version));
        }
    }

    /**
     * All templates, by kind.
     *
     * @throws Forbidden if the caller does not administer the region
     */
    public List<Entry> findAll() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return folders().stream().map(this::entry).toList();
    }

    private Entry entry(Path kind) {
        String id = kind.getFileName().toString();
        CertificateKind inForce = workshop.findKind(id).orElseThrow(NotFound::new);
        String found = KindLook.in(kind).sha256();
        boolean changed = !found.equals(inUse.get(id));
        return new Entry(
                id,
                inForce.title(),
                newest(id).map(TemplateVersion::putAt).orElseThrow(),
                found,
                changed,
                changed ? problems(kind) : List.of(),
                inForce.layouts().stream().map(Layout::id).toList());
    }

    private List<String> problems(Path kind) {
        try {
            workshop.examine(CertificateKind.read(kind));
            return List.of();
        } catch (Problems e) {
            return e.list().stream().map(Problem::toString).toList();
        }
    }

    /**
     * A certificate of somebody invented, which nothing seals.
     *
     * @param changed whether as the folder has it; else as is in force
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is no such kind or pair of languages, or the folder's is broken
     */
    public byte[] preview(String kindId, String layoutId, Sample sample, boolean changed) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        Path path = folderOf(kindId);
        try {
            CertificateKind kind = changed
                    ? CertificateKind.read(path)
                    : workshop.findKind(kindId).orElseThrow(NotFound::new);
            Layout layout = Layout.of(layoutId).filter(kind.layouts()::contains).orElseThrow(NotFound::new);
            return workshop.specimen(kind, layout, sample);
        } catch (Problems e) {
            throw new NotFound();
        }
    }

    /**
     * Prints certificates with the folder's template from now on. What was issued stays as it is.
     *
     * @param sha256 of the one that the caller saw
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is no such kind
     * @throws Conflict if it is another one by now, or broken
     */
    public void putInForce(String kindId, String sha256) {
        long person = permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        Path path = folderOf(kindId);
        KindLook look = KindLook.in(path);
        if (!look.sha256().equals(sha256) || !problems(path).isEmpty()) {
            throw new Conflict("templates.conflict");
        }
        CertificateKind kind = look.of(path);
        enter(kindId, look, person);
        entities.flush();
        audit.record("template.inForce", "kind:" + kindId, null, sha256);
        use(kind, sha256);
    }

    private Path folderOf(String kindId) {
        return folders().stream()
                .filter(kind -> kind.getFileName().toString().equals(kindId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Path> folders() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(kind -> Files.isRegularFile(kind.resolve("certificate.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<TemplateVersion> newest(String kind) {
        return entities.createQuery(
                        "select t from TemplateVersion t where t.kind = :kind order by t.id desc",
                        TemplateVersion.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
