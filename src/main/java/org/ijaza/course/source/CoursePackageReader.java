package org.ijaza.course.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problems;

/** Reads a course's folder, all of it, and says everything that is wrong with it at once. */
public final class CoursePackageReader {

    private final List<PackageCheck> checks;

    /** @param checks of other rooms, run after the course's own */
    public CoursePackageReader(Iterable<? extends PackageCheck> checks) {
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
            PackageFolder files = new PackageFolder(folder, findings);
            findings.throwIfAny(); // what could not be listed would be reported as missing as well
            Optional<CoursePackage> course = new CourseReading(files, findings).read();
            course.ifPresent(sound -> checks.forEach(check -> check.check(sound, findings)));
            findings.throwIfAny();
            return course.orElseThrow();
        } catch (IOException e) {
            findings.add(folder.getFileName().toString(), 0, "the folder cannot be read: " + e.getMessage());
            throw new Problems(findings.list());
        }
    }
}
