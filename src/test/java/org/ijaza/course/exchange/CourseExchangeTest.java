package org.ijaza.course.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseExchangeTest {

    @TempDir
    private Path parent;

    private WritingPeople people;
    private CourseExchange exchange;

    @BeforeEach
    void open() {
        people = new WritingPeople(parent);
        exchange = new CourseExchange(
                people.permissions(),
                PublishedCourse.courses(people.database()),
                people.sources(),
                people.contents(),
                new CoursePackageReader(List.of(), References.read(Path.of("courses"))));
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void a_version_that_left_comes_back_as_the_same_files() throws IOException {
        PackageFiles house = new CoursePackageReader(List.of(), References.read(Path.of("courses")))
                .read(Path.of("courses", "thb-core"))
                .files();
        people.as(WritingPeople.AMINA);
        byte[] archive = PackageArchive.write(house);

        long draft = people.in(() -> exchange.importDraft(archive, "thb.zip").getId());

        Map<String, byte[]> files = people.files(draft);
        assertThat(files.keySet()).isEqualTo(house.names());
        for (String path : house.names()) {
            assertThat(files.get(path)).as(path).isEqualTo(house.read(path));
        }
    }

    @Test
    void a_published_version_is_exported_and_taken_in_on_top_of_it() {
        people.as(WritingPeople.RIM);
        byte[] archive = people.in(() -> exchange.exportVersion("small", 1));

        people.as(WritingPeople.AMINA);
        long draft = people.in(() -> exchange.importDraft(archive, "small.zip").getId());

        PackageFiles read = PackageArchive.read(archive, "small.zip");
        assertThat(people.files(draft).keySet()).isEqualTo(read.names());
        assertThat(Arrays.equals(
                        archive, PackageArchive.write(PackageFiles.of("small", new TreeMap<>(people.files(draft))))))
                .isTrue();
        assertThatThrownBy(() -> people.in(() -> exchange.importDraft(archive, "small.zip")))
                .as("the open draft would be lost")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void an_unsound_course_is_not_taken_in_and_every_mistake_is_named() {
        people.as(WritingPeople.AMINA);
        byte[] archive = PackageArchive.write(PackageFiles.of(
                "other",
                new TreeMap<>(Map.of("course.yaml", "id: other\nhours: many\n".getBytes(StandardCharsets.UTF_8)))));

        assertThatThrownBy(() -> people.in(() -> exchange.importDraft(archive, "other.zip")))
                .isInstanceOf(Problems.class)
                .hasMessageContaining("other/course.yaml:2: 'hours'")
                .hasMessageContaining("'title'");
        assertThat(people.database().count("draft")).isZero();
    }

    @Test
    void who_neither_writes_nor_reviews_gets_no_package_and_national_authors_bring_none() {
        people.as(WritingPeople.MALIKA);
        byte[] archive = people.in(() -> exchange.exportVersion("small", 1));
        assertThatThrownBy(() -> people.in(() -> exchange.importDraft(archive, "small.zip")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.in(() -> exchange.exportVersion("small", 2)))
                .isInstanceOf(NotFound.class);

        people.as(WritingPeople.NOBODY);
        assertThatThrownBy(() -> people.in(() -> exchange.exportVersion("small", 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.in(() -> exchange.importDraft(archive, "small.zip")))
                .isInstanceOf(Forbidden.class);
    }
}
