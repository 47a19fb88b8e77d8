package org.ijaza.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ijaza.course.reference.References;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursePackageReaderTest {

    private final CoursePackageReader reader = new CoursePackageReader(List.of(), References.NONE);

    @TempDir
    private Path parent;

    private CourseFiles files;

    @BeforeEach
    void writeCourse() {
        files = CourseFiles.in(parent);
    }

    @Test
    void a_sound_course_is_read_completely() {
        CoursePackage course = reader.read(files.folder());

        assertThat(course.id()).isEqualTo("small");
        assertThat(course.title().in(Language.FR)).isEqualTo("Petit cours");
        assertThat(course.hours()).isEqualTo(4);
        assertThat(course.completionTest()).contains("final-test");
        assertThat(course.tests()).hasSize(2);
        assertThat(course.hasObjective("two-1")).isTrue();
        assertThat(course.hasObjective("two-9")).isFalse();
        CoursePackage.Module one = course.modules().get(0);
        assertThat(one.objectives().get(1).level()).isEqualTo(Level.APPLY);
        assertThat(one.lessons()).extracting(CoursePackage.Lesson::id).containsExactly("first", "second");
        assertThat(one.lessons().get(0).texts().get(Language.AR).markdown()).startsWith("First in ar");
        assertThat(one.questions()).isPresent();
        assertThat(course.media()).singleElement().satisfies(picture -> {
            assertThat(picture.name()).isEqualTo("media/picture.svg");
            assertThat(picture.type()).isEqualTo(MediaType.SVG);
            assertThat(new String(picture.read())).startsWith("<svg");
        });
        assertThat(course.adaptations()).singleElement().satisfies(tunisia -> {
            assertThat(tunisia.country()).isEqualTo("TN");
            assertThat(tunisia.lessons().get(0).replaces()).contains("second");
            assertThat(tunisia.lessons().get(1).after()).contains("second");
        });
    }

    @Test
    void the_same_files_are_looked_at_once_and_changed_ones_again() {
        List<String> checked = new ArrayList<>();
        CoursePackageReader counting = new CoursePackageReader(
                List.of((course, findings) -> {
                    checked.add(course.id());
                    if (course.hours() == 5) {
                        findings.add("small/course.yaml", 7, "five hours");
                    }
                }),
                References.NONE);

        assertThat(counting.findProblems(held())).isEmpty();
        assertThat(counting.findProblems(held())).isEmpty();
        assertThat(checked).hasSize(1);

        files.change("course.yaml", "hours: 4", "hours: 5");
        assertThat(counting.findProblems(held())).hasSize(1);
        assertThat(counting.findProblems(held()))
                .extracting(Problem::toString)
                .containsExactly("small/course.yaml:7: five hours");
        assertThat(checked).hasSize(2);

        files.change("course.yaml", "hours: 5", "hours: [");
        assertThat(counting.findProblems(held())).isNotEmpty();
    }

    @Test
    void of_changed_files_only_those_are_read_and_mistakes_in_the_others_stay_said() {
        List<List<Node>> seen = new ArrayList<>();
        CoursePackageReader remembering =
                new CoursePackageReader(List.of((course, findings) -> seen.add(course.documents())), References.NONE);
        remembering.findProblems(held());
        files.change("course.yaml", "hours: 4", "hours: 5");
        remembering.findProblems(held());
        assertThat(seen.get(1).get(0)).as("course.yaml").isNotSameAs(seen.get(0).get(0));
        for (int other = 1; other < seen.get(0).size(); other++) {
            assertThat(seen.get(1).get(other)).isSameAs(seen.get(0).get(other));
        }

        files.change("modules/two/module.yaml", "title:", "titel:");
        List<Problem> found = remembering.findProblems(held());
        assertThat(found).extracting(Problem::file).contains("small/modules/two/module.yaml");
        files.change("course.yaml", "hours: 5", "hours: 4");
        assertThat(remembering.findProblems(held())).isEqualTo(found);
    }

    private PackageFiles held() {
        try (Stream<Path> all = Files.walk(files.folder())) {
            SortedMap<String, byte[]> content = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(files.folder().relativize(file).toString(), Files.readAllBytes(file));
            }
            return PackageFiles.of("small", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_hash_depends_on_content_and_not_on_line_endings() {
        String before = reader.read(files.folder()).contentHash();

        files.write("modules/two/third.en.md", "Third in en\r\n").write(".DS_Store", "x");
        assertThat(reader.read(files.folder()).contentHash()).isEqualTo(before);

        files.write("modules/two/third.en.md", "Third in En\n");
        assertThat(reader.read(files.folder()).contentHash())
                .isNotEqualTo(before)
                .hasSize(64);
    }

    @Test
    void broken_yaml_is_told_once_and_nothing_that_only_follows_from_it() {
        files.write("modules/one/module.yaml", "title: {ar: a, fr: b, en: c\nlessons: []\n");

        assertThat(problems())
                .contains("small/modules/one/module.yaml:2: a comma or a closing bracket is missing;"
                        + " a text with a comma or a bracket must stand in quotes");
        assertThat(problems()).noneMatch(problem -> problem.contains("no module has an objective"));
    }

    @Test
    void mistakes_of_several_files_are_told_at_once() {
        files.change("course.yaml", "hours: 4", "hour: 4").change("course.yaml", "fr: Tous, ", "");

        assertThat(problems())
                .containsExactly(
                        "small/course.yaml:1: 'hours' is missing",
                        "small/course.yaml:4: 'fr' is missing in 'audience'",
                        "small/course.yaml:7: 'hour' is not a field; fields are id, title, summary, audience,"
                                + " objectives, hours, modules, tests, completion");

        files.change("course.yaml", "hour: 4", "hours: 4")
                .change("course.yaml", "{ar: الجميع, ", "{ar: الجميع, fr: Tous, ")
                .change("modules/one/module.yaml", "level: apply", "level: know")
                .delete("modules/two/third.fr.md");

        assertThat(problems())
                .contains(
                        "small/modules/one/module.yaml:4: 'level' must be one of remember, understand, apply, analyse,"
                                + " evaluate, create, not 'know'",
                        "small/modules/two/module.yaml:7: the lesson 'third' has no text in Français:"
                                + " modules/two/third.fr.md is missing");
    }

    @Test
    void an_objectives_number_is_limited_and_a_lesson_takes_five_to_fifteen_minutes() {
        files.change("modules/one/module.yaml", "minutes: 10", "minutes: 45")
                .change(
                        "modules/two/module.yaml",
                        "  - {id: two-3, level: analyse, text: {ar: ج, fr: c, en: Analyse c}}\n",
                        "");

        assertThat(problems())
                .contains(
                        "small/modules/one/module.yaml:9: 'minutes' must be at most 15, not 45",
                        "small/modules/two/module.yaml:3: 'objectives' must have at least 3 entries, and has 2");
    }

    @Test
    void names_that_lead_out_of_the_folder_are_refused() {
        files.change("course.yaml", "[one, two]", "[one, ../../etc]");
        assertThat(problems())
                .containsExactly("small/course.yaml:8: 'modules' must be lower-case letters, digits and hyphens, not"
                        + " '../../etc'");

        files.change("course.yaml", "../../etc", "two").change("modules/one/module.yaml", "id: first", "id: ../first");
        assertThat(problems()).anyMatch(problem -> problem.startsWith("small/modules/one/module.yaml:7: 'id' must be"));

        files.change("modules/one/module.yaml", "id: ../first", "id: first")
                .append("modules/two/third.en.md", "\n[x](media/../../../secret)\n");
        assertThat(problems())
                .containsExactly("small/modules/two/third.en.md:3: the address media/../../../secret leads out of the"
                        + " course's folder");
    }

    @Test
    void links_to_other_places_are_refused() throws IOException {
        Path secret = Files.writeString(parent.resolve("secret.txt"), "secret");
        files.delete("media/picture.svg");
        Files.createSymbolicLink(files.folder().resolve("media/picture.svg"), secret);

        assertThat(problems())
                .containsExactly("small/media/picture.svg: links to other places are not allowed in a course");
    }

    @Test
    void a_missing_module_and_a_missing_picture_are_told_where_they_are_named() {
        files.change("course.yaml", "[one, two]", "[one, two, three]").delete("media/picture.svg");

        assertThat(problems())
                .contains(
                        "small/course.yaml:8: there is no folder modules/three",
                        "small/modules/one/first.ar.md:3: there is no file media/picture.svg in the course's folder");
    }

    @Test
    void what_nothing_names_is_told() {
        files.write("modules/one/frist.en.md", "x")
                .write("media/unused.png", "x")
                .write("modules/three/module.yaml", "x")
                .write("bad name.md", "x");
        assertThat(problems())
                .containsExactly(
                        "small/bad name.md: names of files have letters A-Z, digits, dot, hyphen and underscore");

        files.delete("bad name.md");
        assertThat(problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .containsExactly(
                        "small/media/unused.png", "small/modules/one/frist.en.md", "small/modules/three/module.yaml");
    }

    @Test
    void ids_are_unique() {
        files.change("modules/two/module.yaml", "id: two-1", "id: one-1")
                .change("modules/one/module.yaml", "id: second", "id: first")
                .change("course.yaml", "id: pre-test", "id: final-test");

        assertThat(problems())
                .contains(
                        "small/modules/two/module.yaml:3: the objective 'one-1' is already there:"
                                + " small/modules/one/module.yaml:3",
                        "small/modules/one/module.yaml:10: the lesson 'first' is already there:"
                                + " small/modules/one/module.yaml:7",
                        "small/course.yaml:16: the test 'final-test' is already there: small/course.yaml:10");
    }

    @Test
    void the_id_is_the_folders_name() {
        files.change("course.yaml", "id: small", "id: large");

        assertThat(problems()).containsExactly("small/course.yaml:1: the id must be the folder's name, small");
    }

    @Test
    void tests_draw_on_objectives_that_there_are_and_completion_needs_a_final_test() {
        files.change("course.yaml", "objective: one-1", "objective: one-9")
                .change("course.yaml", "objective: two-1", "objective: one-1")
                .change("course.yaml", "test: final-test", "test: pre-test");

        assertThat(problems())
                .contains(
                        "small/course.yaml:14: no module has an objective 'one-9'",
                        "small/course.yaml:24: the test draws from 'one-1' twice: write one number",
                        "small/course.yaml:27: the course has no final test 'pre-test'");
    }

    @Test
    void a_pre_test_has_no_pass_mark_and_a_final_test_has_one() {
        files.change("course.yaml", "kind: pre", "kind: final").change("course.yaml", "passMark: 70", "passMark: 170");

        assertThat(problems())
                .contains(
                        "small/course.yaml:10: 'attempts' is missing in 'tests'",
                        "small/course.yaml:10: 'passMark' is missing in 'tests'",
                        "small/course.yaml:19: 'passMark' must be at most 100, not 170");

        files.change("course.yaml", "kind: final", "kind: pre\n    passMark: 3").change("course.yaml", "170", "70");
        assertThat(problems()).contains("small/course.yaml:12: 'passMark' does not belong here");
    }

    @Test
    void an_adaptation_names_a_country_modules_and_lessons_that_there_are() {
        files.change("adaptations/tn/adaptation.yaml", "country: TN", "country: MA")
                .change("adaptations/tn/adaptation.yaml", "replaces: second", "replaces: third")
                .change("adaptations/tn/adaptation.yaml", "after: second", "after: nothing");
        assertThat(problems())
                .containsExactly(
                        "small/adaptations/tn/adaptation.yaml:1: the folder 'tn' is for another country than MA: it must"
                                + " be named with the same letters, in small",
                        "small/adaptations/tn/adaptation.yaml:5: the module 'one' has no lesson 'third'",
                        "small/adaptations/tn/adaptation.yaml:10: the module 'one' has no lesson 'nothing'");

        files.change("adaptations/tn/adaptation.yaml", "country: MA", "country: Tunisia");
        assertThat(problems())
                .contains("small/adaptations/tn/adaptation.yaml:1: 'country' must be a country's two-letter code in"
                        + " capitals, for example TN, not 'Tunisia'");
    }

    @Test
    void a_local_lesson_has_one_place() {
        files.change("adaptations/tn/adaptation.yaml", "replaces: second", "replaces: second\n    after: first");
        assertThat(problems())
                .contains("small/adaptations/tn/adaptation.yaml:3: exactly one of replaces, after must be given");

        files.change("adaptations/tn/adaptation.yaml", "replaces: second\n    after: first", "replaces: second")
                .change("adaptations/tn/adaptation.yaml", "after: second", "replaces: second")
                .change("adaptations/tn/adaptation.yaml", "module: one", "module: ten");
        assertThat(problems()).contains("small/adaptations/tn/adaptation.yaml:4: the course has no module 'ten'");
    }

    @Test
    void a_local_lesson_has_an_id_of_its_own() {
        files.change("adaptations/tn/adaptation.yaml", "id: local-law", "id: third");

        assertThat(problems())
                .contains(
                        "small/adaptations/tn/adaptation.yaml:3: the lesson 'third' is already there: choose another id");
    }

    @Test
    void the_text_of_lessons_is_checked() {
        files.write("modules/two/third.ar.md", "text\n\n::: case\nA <b>b</b>\n");

        assertThat(problems())
                .contains(
                        "small/modules/two/third.ar.md:3: the block 'case' that begins here is not closed: a line ::: is missing",
                        "small/modules/two/third.ar.md:4: HTML is not allowed: <b>");
    }

    @Test
    void pictures_must_not_act() {
        for (String svg : List.of(
                "<svg><script>1</script></svg>",
                "<svg onload='x'/>",
                "<svg><a href='javascript:x'/></svg>",
                "<svg xmlns:x='http://www.w3.org/1999/xlink'><use x:href='https://evil.example/a'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
                "<svg><circle></svg>")) {
            files.write("media/picture.svg", svg);
            assertThat(problems())
                    .as(svg)
                    .singleElement()
                    .asString()
                    .startsWith("small/media/picture.svg: the picture");
        }
    }

    @Test
    void an_unknown_kind_of_file_and_a_large_picture_are_refused() throws IOException {
        files.write("media/run.exe", "x")
                .append("modules/two/third.en.md", "\n[x](media/run.exe) [y](media/big.png)\n");
        Files.write(files.folder().resolve("media/big.png"), new byte[(1 << 20) + 1]);

        assertThat(problems())
                .containsExactly(
                        "small/media/big.png: the file is larger than 1024 KB",
                        "small/media/run.exe: files for lessons end in png, jpg, jpeg, webp, svg, mp3, m4a, ogg, pdf");
    }

    @Test
    void checks_of_other_rooms_are_told_together_with_the_courses_own() {
        files.delete("modules/two/third.fr.md");
        PackageCheck check = (course, findings) -> findings.add(course.tests().get(0), "too hard");

        Problems problems = catchThrowableOfType(
                Problems.class, () -> new CoursePackageReader(List.of(check), References.NONE).read(files.folder()));

        assertThat(problems.list()).extracting(Problem::message).hasSize(2).contains("too hard");
    }

    @Test
    void a_folder_that_is_none_is_told() {
        Problems problems = catchThrowableOfType(Problems.class, () -> reader.read(parent.resolve("none")));

        assertThat(problems.list()).singleElement().extracting(Problem::message).isEqualTo("there is no such folder");
    }

    private List<String> problems() {
        Problems problems = catchThrowableOfType(Problems.class, () -> reader.read(files.folder()));
        assertThat(problems).as("problems").isNotNull();
        return problems.list().stream().map(Problem::toString).toList();
    }
}
