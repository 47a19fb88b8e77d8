package org.ijaza.course.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ijaza.course.reference.References;
import org.ijaza.course.reference.SharedReferences;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/**
 * Reads a course's folder, all of it, and says everything that is wrong with it at once. One for all, so that each page
 * that asks what is wrong profits from what another has asked.
 */
@ApplicationScoped
public class CoursePackageReader {

    private final List<PackageCheck> checks;
    private final Supplier<References> references;
    private final FoundProblems found = new FoundProblems();
    private final KnownDocuments known = new KnownDocuments();

    protected CoursePackageReader() {
        this(List.of(), References.NONE);
    }

    /** @param checks of all rooms */
    @Inject
    public CoursePackageReader(@Any Instance<PackageCheck> checks, SharedReferences references) {
        this(checks, references::get);
    }

    /** @param checks of other rooms, run after the course's own */
    public CoursePackageReader(Iterable<? extends PackageCheck> checks, References references) {
        this(checks, () -> references);
    }

    private CoursePackageReader(Iterable<? extends PackageCheck> checks, Supplier<References> references) {
        this.references = references;
        List<PackageCheck> all = new ArrayList<>();
        checks.forEach(all::add);
        this.checks = List.copyOf(all);
    }

    /**
     * Reads a course.
     *
     * @param folder whose name is the course's id and which contains {@code course.yaml}
     * @throws Problems with every mistake in the course's files
     */
    public CoursePackage read(Path folder) {
        Findings findings = new Findings();
        if (!Files.isDirectory(folder)) {
            findings.add(folder.toString(), 0, "there is no such folder");
            findings.throwIfAny();
        }
        try {
            return read(new FolderFiles(folder, findings), new KnownDocuments(), findings);
        } catch (IOException e) {
            throw unreadable(folder.getFileName().toString(), e, findings);
        }
    }

    /**
     * Reads a course.
     *
     * @param files whose name is the course's id
     * @throws Problems with every mistake in the course's files
     */
    public CoursePackage read(PackageFiles files) {
        Findings findings = new Findings();
        try {
            return read(files, new KnownDocuments(), findings);
        } catch (IOException e) {
            throw unreadable(files.name(), e, findings);
        }
    }

    /**
     * Everything that is wrong with a course; nothing if it is sound. Asked again of the very same files, it does not look
     * at them again, and of others it reads those that have changed.
     */
    public List<Problem> findProblems(PackageFiles files) {
        String name;
        try {
            name = FoundProblems.nameOf(files);
        } catch (IOException e) {
            return unreadable(files.name(), e, new Findings()).list();
        }
        return found.find(name).orElseGet(() -> {
            List<Problem> problems = problemsOf(files);
            found.keep(name, problems);
            return problems;
        });
    }

    private List<Problem> problemsOf(PackageFiles files) {
        Findings findings = new Findings();
        try {
            read(files, known, findings);
            return List.of();
        } catch (Problems problems) {
            return problems.list();
        } catch (IOException e) {
            return unreadable(files.name(), e, findings).list();
        }
    }

    private CoursePackage read(PackageFiles files, KnownDocuments documents, Findings findings) throws IOException {
        PackageFolder folder = new PackageFolder(files, documents, findings);
        findings.throwIfAny(); // what could not be listed would be reported as missing as well
        Optional<CoursePackage> course = new CourseReading(folder, references.get(), findings).read();
        course.ifPresent(sound -> checks.forEach(check -> check.check(sound, findings)));
        findings.throwIfAny();
        return course.orElseThrow();
    }

    private static Problems unreadable(String name, IOException e, Findings findings) {
        findings.add(name, 0, "the folder cannot be read: " + e.getMessage());
        return new Problems(findings.list());
    }
}
