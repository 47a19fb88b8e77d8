package org.ijaza.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/** Publishes the courses that lie in a folder. One that is not sound leaves its last good version in force. */
@ApplicationScoped
public class CourseLoader {

    private Courses courses;
    private CoursePackageReader reader;

    protected CourseLoader() {}

    @Inject
    public CourseLoader(Courses courses, CoursePackageReader reader) {
        this.courses = courses;
        this.reader = reader;
    }

    /**
     * What lies in a folder.
     *
     * @param packages those that are sound
     * @param problems of all that are not
     */
    public record Found(List<CoursePackage> packages, List<Problem> problems) {}

    /** The folders directly in this one that hold a {@code course.yaml}, by name; none if it is no folder. */
    public static List<Path> packagesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> Files.isRegularFile(path.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every package in the folder; stores nothing. */
    public Found read(Path folder) {
        List<CoursePackage> packages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path course : packagesIn(folder)) {
            try {
                packages.add(reader.read(course));
            } catch (Problems found) {
                problems.addAll(found.list());
            }
        }
        return new Found(packages, problems);
    }

    /**
     * Publishes those that no version of their course was published from yet, each in a transaction of its own.
     *
     * @return the versions that are new
     */
    public List<CourseVersion> publish(List<CoursePackage> packages, Instant now) {
        return packages.stream()
                .map(course -> publish(course, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Two nodes that start at the same time publish the same: the slower one then finds it done. */
    private Optional<CourseVersion> publish(CoursePackage course, Instant now) {
        try {
            return courses.publishIfUnknown(course, now);
        } catch (Conflict other) {
            return courses.publishIfUnknown(course, now);
        }
    }
}
