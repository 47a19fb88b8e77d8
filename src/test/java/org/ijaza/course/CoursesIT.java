package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.ijaza.testing.ExampleCourse;
import org.ijaza.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses in a folder become versions at the start of the application. */
class CoursesIT {

    @TempDir
    private Path folder;

    @Test
    void what_is_new_or_changed_is_published_at_the_start() throws IOException {
        Path courses = ExampleCourse.copyTo(folder.resolve("courses"));

        assertThat(consoleOfAStart()).contains("Course example: version 1 published");

        Files.writeString(
                courses.resolve("example/modules/phenomenon/what-trafficking-is.ar.md"),
                "\nفقرة جديدة: \uD83D\uDD4A\n",
                StandardOpenOption.APPEND);
        assertThat(consoleOfAStart()).contains("Course example: version 2 published");
    }

    private String consoleOfAStart() {
        Map<String, String> settings =
                Map.of("IJAZA_COURSES", folder.resolve("courses").toString());
        try (RunningApplication application =
                RunningApplication.in(folder.resolve("data"), settings).start()) {
            application.stop();
            return application.output();
        }
    }
}
