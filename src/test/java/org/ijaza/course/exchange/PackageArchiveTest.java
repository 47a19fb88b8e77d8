package org.ijaza.course.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageArchiveTest {

    private final CoursePackageReader reader = new CoursePackageReader(List.of(), References.read(Path.of("courses")));

    @Test
    void there_and_back_every_byte_is_the_same() throws IOException {
        Path folder = Path.of("courses", "thb-core");
        CoursePackage course = reader.read(folder);

        byte[] archive = PackageArchive.write(course.files());
        PackageFiles back = PackageArchive.read(archive, "thb-core.zip");

        assertThat(back.name()).isEqualTo("thb-core");
        assertThat(back.names()).isEqualTo(course.files().names()).hasSizeGreaterThan(20);
        for (String path : back.names()) {
            assertThat(back.read(path)).as(path).isEqualTo(Files.readAllBytes(folder.resolve(path)));
        }
        assertThat(PackageArchive.write(back)).isEqualTo(archive);
        assertThat(reader.read(back).contentHash()).isEqualTo(course.contentHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "small/../../evil.md",
                "small/..",
                "/etc/evil.md",
                "C:/evil.md",
                "small/..\\evil.md",
                "small//evil.md",
                "small/evil\u202Edm.md",
                "small/ev il.md",
                "evil.md"
            })
    void names_that_lead_elsewhere_are_refused(String name) {
        assertThatThrownBy(() -> read(entry(name, "x")))
                .isInstanceOf(Problems.class)
                .hasMessageContaining("an archive holds one folder");
    }

    @Test
    void other_kinds_of_files_and_archives_inside_are_refused() {
        assertThatThrownBy(() -> read(entry("small/run.sh", "x"))).hasMessageContaining("no files of this kind");
        assertThatThrownBy(() -> read(entry("small/more.zip", "x"))).hasMessageContaining("no files of this kind");
        assertThatThrownBy(() -> read(entry("small/media/p.png", "PK\u0003\u0004…")))
                .hasMessageContaining("another archive");
    }

    @Test
    void a_name_that_stands_twice_and_a_second_course_are_refused() {
        assertThatThrownBy(() -> read(entry("small/a.md", "x"), entry("small/a.md", "y")))
                .hasMessage("small/a.md: this file is there twice");
        assertThatThrownBy(() -> read(entry("small/a.md", "x"), entry("small/A.md", "y")))
                .hasMessage("small/A.md: this file is there twice");
        assertThatThrownBy(() -> read(entry("small/a.md", "x"), entry("other/a.md", "y")))
                .hasMessageContaining("one course only");
    }

    @Test
    void links_are_refused() {
        Entry link = entry("small/a.md", "/etc/passwd");
        link.entry().setUnixMode(0120777);

        assertThatThrownBy(() -> read(link)).hasMessageContaining("links to other places");
    }

    @Test
    void what_would_swell_in_the_memory_is_refused() {
        assertThatThrownBy(() -> read(entry("small/a.md", "a".repeat(1 << 20))))
                .hasMessageContaining("more tightly than any text");
        assertThatThrownBy(() -> read(entry("small/a.md", "a".repeat(21 << 20))))
                .hasMessageContaining("larger than 20 MB");
        assertThatThrownBy(() -> PackageArchive.read(new byte[PackageArchive.LARGEST + 1], "big.zip"))
                .hasMessage("big.zip: the archive is larger than 50 MB");
    }

    @Test
    void too_many_files_are_refused() {
        Entry[] many = new Entry[3001];
        for (int i = 0; i < many.length; i++) {
            many[i] = entry("small/" + i + ".md", "x");
        }

        assertThatThrownBy(() -> read(many)).hasMessageContaining("3000 files");
    }

    @Test
    void what_is_no_archive_is_said_to_be_none_and_what_systems_add_is_passed_over() {
        assertThatThrownBy(() -> PackageArchive.read("hello".getBytes(StandardCharsets.UTF_8), "a.zip"))
                .hasMessage("a.zip: this is not a ZIP archive that can be read");
        assertThatThrownBy(() -> read()).hasMessage("in.zip: the archive is empty");
        assertThat(read(
                                entry("small/", ""),
                                entry("small/a.md", "x"),
                                entry("small/.DS_Store", "x"),
                                entry("__MACOSX/small/._a.md", "x"))
                        .names())
                .containsExactly("a.md");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Problems problems = assertThrows(Problems.class, () -> read(entry("small/a.exe", "x"), entry("../b.md", "x")));

        assertThat(problems.list()).hasSize(2);
    }

    private record Entry(ZipArchiveEntry entry, byte[] content) {}

    private static Entry entry(String name, String content) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name.replace('\\', '|')) {
            @Override
            public String getName() {
                return name; // the library would turn the stroke around
            }
        };
        return new Entry(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    private static PackageFiles read(Entry... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putArchiveEntry(entry.entry());
                zip.write(entry.content());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return PackageArchive.read(bytes.toByteArray(), "in.zip");
    }
}
