package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.Observed;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseLoaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private final Courses courses = new Courses(database.entities(), new Observed<>(event -> {}));
    private final CourseLoader loader = new CourseLoader(courses, new CoursePackageReader(List.of(), References.NONE));

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_changed_is_published_and_nothing_else(On kind) {
        CourseFiles files = CourseFiles.in(folder);
        try (TestDatabase other = TestDatabase.on(kind)) {
            CourseLoader there = new CourseLoader(
                    new Courses(other.entities(), new Observed<>(event -> {})),
                    new CoursePackageReader(List.of(), References.NONE));

            assertThat(numbersPublished(there, other)).containsExactly(1);
            assertThat(numbersPublished(there, other)).isEmpty();
            files.append("modules/two/third.ar.md", "\nفقرة جديدة: \uD83D\uDD4A\n");
            assertThat(numbersPublished(there, other)).containsExactly(2);
        }
    }

    private List<Integer> numbersPublished(CourseLoader loader, TestDatabase database) {
        return database.inTransaction(() -> loader.publish(loader.read(folder).packages(), NOW)).stream()
                .map(CourseVersion::getNumber)
                .toList();
    }

    @Test
    void a_broken_package_leaves_the_last_good_version_in_force() {
        CourseFiles files = CourseFiles.in(folder);
        load();
        files.change("course.yaml", "hours: 4", "hours: four");

        Loaded loaded = load();

        assertThat(loaded.published()).isEmpty();
        assertThat(loaded.problems())
                .singleElement()
                .hasToString("small/course.yaml:7: 'hours': a whole number is expected");
        assertThat(database.inTransaction(
                        () -> courses.getCurrentVersion("small").getHours()))
                .isEqualTo(4);
    }

    @Test
    void folders_that_are_no_courses_and_a_missing_folder_are_passed_over() {
        CourseFiles.in(folder).write("../schema/course.schema.json", "{}").write("../README.md", "x");

        assertThat(CourseLoader.packagesIn(folder)).containsExactly(folder.resolve("small"));
        assertThat(CourseLoader.packagesIn(folder.resolve("none"))).isEmpty();
    }

    private record Loaded(List<CourseVersion> published, List<Problem> problems) {}

    private Loaded load() {
        CourseLoader.Found found = loader.read(folder);
        return database.inTransaction(() -> new Loaded(loader.publish(found.packages(), NOW), found.problems()));
    }
}
