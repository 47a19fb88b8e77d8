package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.Observed;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSourcesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path parent;

    private final TestDatabase database = new TestDatabase();
    private final CourseSources sources = new CourseSources(database.entities());
    private CourseFiles files;

    @BeforeEach
    void writeCourse() {
        files = CourseFiles.in(parent);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_version_keeps_the_files_it_was_published_from_byte_for_byte() throws IOException {
        files.write("modules/two/third.fr.md", "Fins de ligne\r\nde Windows\r\n");

        SortedMap<String, byte[]> kept = keptOf(publish().orElseThrow());

        assertThat(kept.keySet()).contains("course.yaml", "media/picture.svg", "adaptations/tn/local-law.ar.md");
        for (String path : kept.keySet()) {
            assertThat(kept.get(path))
                    .as(path)
                    .isEqualTo(Files.readAllBytes(files.folder().resolve(path)));
        }
    }

    @Test
    void versions_share_what_did_not_change() {
        CourseVersion old = publish().orElseThrow();
        long before = database.count("source_content");
        files.write("modules/two/third.fr.md", "Nouveau texte\n");

        CourseVersion current = publish().orElseThrow();

        assertThat(database.count("source_content")).isEqualTo(before + 1);
        assertThat(keptOf(old).get("modules/two/third.fr.md")).asString().isEqualTo("Third in fr\n");
        assertThat(keptOf(current).get("modules/two/third.fr.md")).asString().isEqualTo("Nouveau texte\n");
        assertThat(keptOf(current)).hasSameSizeAs(keptOf(old));
    }

    @Test
    void a_version_from_before_gets_its_files_from_the_same_package_and_from_no_other() {
        Courses silent = new Courses(database.entities(), new Observed<>(event -> {}));
        CourseVersion version =
                database.inTransaction(() -> silent.publish(read(), NOW)).orElseThrow();
        CoursePackage same = read();
        files.write("modules/two/third.fr.md", "Nouveau texte\n");
        CoursePackage other = read();

        database.inTransaction(() -> sources.fillIn(other));
        assertThat(keptOf(version)).isEmpty();

        database.inTransaction(() -> sources.fillIn(same));
        database.inTransaction(() -> sources.fillIn(same));
        assertThat(keptOf(version)).containsKey("course.yaml");
    }

    @Test
    void what_lies_in_the_folder_does_not_put_aside_what_was_published_after_it() {
        Courses courses = courses();
        CoursePackage old = read();
        publish();
        files.write("modules/two/third.fr.md", "Nouveau texte\n");
        publish();

        assertThat(database.inTransaction(() -> courses.publishIfUnknown(old, NOW)))
                .isEmpty();
        assertThat(database.inTransaction(() -> courses.publish(old, NOW)))
                .as("somebody may go back to it on purpose")
                .isPresent();
    }

    private CoursePackage read() {
        return new CoursePackageReader(List.of(), References.NONE).read(files.folder());
    }

    private Courses courses() {
        return new Courses(database.entities(), new Observed<>(sources::keep));
    }

    private Optional<CourseVersion> publish() {
        return database.inTransaction(() -> courses().publish(read(), NOW));
    }

    private SortedMap<String, byte[]> keptOf(CourseVersion version) {
        return database.inTransaction(() -> sources.find(version.getId()));
    }
}
