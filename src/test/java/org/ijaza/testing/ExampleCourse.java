package org.ijaza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The example of {@code courses/README.md}, with its own lists of sources and terms: a course that breaks no rule. */
public final class ExampleCourse {

    private ExampleCourse() {}

    /** Where it lies, to be read only; the course is the folder {@code example} in it. */
    public static final Path COURSES = Path.of("src/test/resources/courses");

    /** Copies the lists and the course into this folder, to be changed there. */
    public static Path copyTo(Path courses) {
        try (Stream<Path> files = Files.walk(COURSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = courses.resolve(COURSES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return courses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
