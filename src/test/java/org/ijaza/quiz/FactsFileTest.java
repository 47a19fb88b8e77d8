package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {

    private static final String COURSE = "course.yaml";
    private static final String MODULE = "modules/one/module.yaml";

    @TempDir
    private Path parent;

    private final CoursePackageReader reader = new CoursePackageReader(List.of(new BankCheck()), References.NONE);
    private CourseFiles files;
    private CourseFacts course;

    @BeforeEach
    void writeCourse() {
        files = CourseFiles.in(parent);
        course = new CourseFacts(COURSE, files.read(COURSE));
    }

    @Test
    void what_nobody_changed_is_written_as_it_was() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("courses"))) {
            List<Path> paths = found.filter(path -> path.toString().matches(".*/(course|module)\\.yaml"))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(4);
            for (Path path : paths) {
                String text = Files.readString(path);
                FactsFile file = path.endsWith(COURSE)
                        ? new CourseFacts(path.toString(), text)
                        : new ModuleFacts(path.toString(), text);

                assertThat(file.text()).as(path.toString()).isEqualTo(text);
            }
        }
    }

    @Test
    void a_test_that_is_added_filled_and_drawn_from_is_sound() {
        course.addTest(TestKind.PRE);
        course.addTest(TestKind.FINAL);
        course.addObjective();
        course.objectives().get(1).replaceAll((language, text) -> "Objective: \"one\" # " + language);
        for (Map<String, Object> test : course.tests()) {
            YamlTree.asGroup(test.get("title")).replaceAll((language, text) -> "Test in " + language);
            if (CourseFacts.drawsOf(test).isEmpty()) {
                CourseFacts.addDraw(test, "one-1");
            }
        }
        files.write(COURSE, course.text());

        CoursePackage read = reader.read(files.folder());

        assertThat(read.tests()).hasSize(course.tests().size());
        assertThat(read.objectives()).hasSize(course.objectives().size());
    }

    @Test
    void ids_of_tests_are_free_and_there_are_not_too_many() {
        while (course.tests().size() < 10) {
            course.addTest(TestKind.FINAL);
        }

        assertThat(course.tests()).extracting(test -> test.get("id")).doesNotHaveDuplicates();
        assertThatThrownBy(() -> course.addTest(TestKind.PRE)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_course_is_completed_by_a_final_test_that_it_has() {
        String id = String.valueOf(finalTest().get("id"));
        finalTest().put("id", "renamed");
        assertThat(completion()).containsEntry("test", "renamed").doesNotContainValue(id);

        course.removeTest(course.tests().indexOf(finalTest()));
        assertThat(completion()).doesNotContainKey("test").containsEntry("modules", "all");

        course.addTest(TestKind.FINAL);
        assertThat(completion()).containsEntry("test", "final-test");
    }

    private Map<String, Object> finalTest() {
        return course.tests().stream().filter(CourseFacts::isFinal).findFirst().orElseThrow();
    }

    private Map<String, Object> completion() {
        return YamlTree.asGroup(YamlTree.read(COURSE, course.text()).root().get("completion"));
    }

    @Test
    void a_line_keeps_what_no_form_shows_and_has_a_level_only_if_one_is_chosen() {
        Map<String, Object> test = finalTest();
        YamlTree.list(test, "draw").clear();
        CourseFacts.addDraw(test, "one-1");
        CourseFacts.addDraw(test, "one-2");
        Map<String, Object> first = CourseFacts.drawsOf(test).get(0);
        first.put("weight", 2L);
        first.put("level", "apply");
        CourseFacts.drawsOf(test).get(1).put("level", null);

        String text = course.text();

        assertThat(text).contains("- {objective: one-2, questions: 1}").doesNotContain("level: \"\"");
        assertThat(CourseFacts.drawsOf(test).get(0).keySet())
                .containsExactly("objective", "level", "questions", "weight");
    }

    @Test
    void a_test_says_what_everybody_is_asked_and_when_it_closes_only_if_somebody_does() {
        Map<String, Object> test = finalTest();
        List<String> empty = List.of("minutes", "objectivePassMark", "opens", "closes", "feedback");
        empty.forEach(field -> test.put(field, null));
        CourseFacts.fixedOf(test).add("q3");
        CourseFacts.removeFixed(test, 0);
        assertThat(course.text()).doesNotContain(empty).doesNotContain("fixed");

        test.put("closes", "2027-03-14T20:00+01:00");
        test.put("feedback", "after-closing");
        CourseFacts.fixedOf(test).add("q3");
        files.write(COURSE, course.text());

        assertThat(files.read(COURSE)).contains("fixed: [q3]", "feedback: after-closing");
        assertThat(reader.read(files.folder()).tests())
                .anySatisfy(
                        read -> assertThat(read.find("closes").map(Node::text)).contains("2027-03-14T20:00+01:00"));
    }

    @Test
    void lines_and_objectives_move_within_their_list() {
        Map<String, Object> test = finalTest();
        YamlTree.list(test, "draw").clear();
        CourseFacts.addDraw(test, "one-1");
        CourseFacts.addDraw(test, "one-2");

        CourseFacts.moveDraw(test, 1, -1);
        CourseFacts.moveDraw(test, 0, -1);
        CourseFacts.moveDraw(test, 7, 1);
        CourseFacts.removeDraw(test, 1);
        CourseFacts.removeDraw(test, 5);

        assertThat(CourseFacts.drawsOf(test))
                .extracting(draw -> draw.get("objective"))
                .containsExactly("one-2");
    }

    @Test
    void a_module_has_five_objectives_at_most_and_what_was_typed_is_tidy() {
        ModuleFacts module = new ModuleFacts(MODULE, files.read(MODULE));
        while (module.objectives().size() < 5) {
            module.addObjective("new-" + module.objectives().size());
        }
        assertThatThrownBy(() -> module.addObjective("new-9")).isInstanceOf(Conflict.class);
        Map<String, Object> text = YamlTree.asGroup(module.objectives().get(4).get("text"));
        text.put("ar", " هدف\r\nثان ");
        text.put("fr", null);
        module.moveObjective(4, -1);

        ModuleFacts read = new ModuleFacts(MODULE, module.text());

        assertThat(YamlTree.asGroup(read.objectives().get(3).get("text")))
                .containsEntry("ar", "هدف\nثان")
                .containsEntry("fr", "");
        assertThat(YamlTree.list(read.root(), "lessons")).isNotEmpty();
    }

    @Test
    void broken_yaml_is_told() {
        assertThatThrownBy(() -> new CourseFacts(COURSE, "tests: [")).isInstanceOf(Conflict.class);
    }
}
