package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.On;
import org.ijaza.testing.RunningApplication;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Courses in a folder become versions at the start of the application, on both databases. */
class CoursesIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(On.class)
    void what_is_new_or_changed_is_published_at_the_start(On database) {
        CourseFiles files = CourseFiles.in(folder.resolve("courses"));

        assertThat(consoleOfAStart(database)).contains("Course small: version 1 published");

        files.append("modules/two/third.ar.md", "\nفقرة جديدة: \uD83D\uDD4A\n");
        assertThat(consoleOfAStart(database)).contains("Course small: version 2 published");
    }

    private String consoleOfAStart(On database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("IJAZA_COURSES", folder.resolve("courses").toString());
        if (database == On.MARIADB) {
            settings.putAll(MariaDb.shared().settings("courses"));
        }
        try (RunningApplication application =
                RunningApplication.in(folder.resolve("data"), settings).start()) {
            application.stop();
            return application.output();
        }
    }
}
