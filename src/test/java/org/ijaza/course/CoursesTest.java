package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.Observed;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path parent;

    private final TestDatabase database = new TestDatabase();
    private final List<CourseVersionPublished> heard = new ArrayList<>();
    private Courses courses = new Courses(database.entities(), new Observed<>(heard::add));
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
    void a_published_course_can_be_read_in_three_languages() {
        CourseVersion version = publish(MONDAY).orElseThrow();

        CourseOutline outline = outline(version, null);
        assertThat(outline.code()).isEqualTo("small");
        assertThat(outline.number()).isEqualTo(1);
        assertThat(outline.title().in(Language.AR)).isEqualTo("دورة صغيرة");
        assertThat(outline.hours()).isEqualTo(4);
        assertThat(outline.completionTest()).contains("final-test");
        assertThat(outline.objectives()).singleElement().hasToString("Objective");
        assertThat(outline.modules()).extracting(CourseOutline.Module::code).containsExactly("one", "two");
        assertThat(outline.modules().get(0).minutes()).isEqualTo(15);
        assertThat(outline.modules().get(0).objectives().get(1).code()).isEqualTo("one-2");
        assertThat(lessonsOf(outline)).containsExactly("first", "second", "third");
        long first = outline.lessons().get(0).id();
        assertThat(database.inTransaction(() -> courses.getLessonHtml(first, Language.FR)))
                .contains("<p>First in fr</p>", "<span class=\"block-kind\">À retenir</span>")
                .contains("src=\"/media/"
                        + version(version).source().media().get(0).sha256() + "\"");
    }

    @Test
    void a_country_sees_its_own_lessons_in_their_places() {
        CourseVersion version = publish(MONDAY).orElseThrow();

        assertThat(lessonsOf(outline(version, "TN"))).containsExactly("first", "local-law", "local-help", "third");
        assertThat(outline(version, "TN").lessons())
                .extracting(CourseOutline.Lesson::national)
                .containsExactly(false, true, true, false);
        assertThat(lessonsOf(outline(version, "MA"))).containsExactly("first", "second", "third");
    }

    @Test
    void a_lesson_knows_its_neighbours_across_modules() {
        CourseOutline outline = outline(publish(MONDAY).orElseThrow(), "TN");
        List<CourseOutline.Lesson> lessons = outline.lessons();

        assertThat(outline.findPrevious(lessons.get(0).id())).isEmpty();
        assertThat(outline.findNext(lessons.get(2).id())).contains(lessons.get(3));
        assertThat(outline.findPrevious(lessons.get(3).id())).contains(lessons.get(2));
        assertThat(outline.findNext(lessons.get(3).id())).isEmpty();
        assertThat(outline.findModuleOf(lessons.get(3).id()).orElseThrow().code())
                .isEqualTo("two");
        assertThat(outline.findLesson(-1)).isEmpty();
    }

    @Test
    void the_same_content_is_published_once() {
        publish(MONDAY);

        assertThat(publish(TUESDAY)).isEmpty();
        assertThat(database.count("course_version")).isEqualTo(1);
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_change_becomes_a_new_version_and_leaves_the_old_one_as_it_was() {
        CourseVersion old = publish(MONDAY).orElseThrow();
        files.write("modules/two/third.fr.md", "Nouveau texte\n").change("course.yaml", "hours: 4", "hours: 5");

        CourseVersion current = publish(TUESDAY).orElseThrow();

        assertThat(current.getNumber()).isEqualTo(2);
        assertThat(current.getPublishedAt()).isEqualTo(TUESDAY);
        assertThat(html(outline(current, null).lessons().get(2))).contains("Nouveau texte");
        assertThat(html(outline(old, null).lessons().get(2))).contains("Third in fr");
        assertThat(outline(old, null).hours()).isEqualTo(4);
        assertThat(database.inTransaction(() -> courses.findCurrentVersions()))
                .singleElement()
                .extracting(CourseVersion::getNumber)
                .isEqualTo(2);
        assertThat(database.count("media"))
                .as("both versions show the same picture")
                .isEqualTo(1);
    }

    @Test
    void when_another_room_cannot_store_its_part_nothing_is_stored() {
        courses = new Courses(database.entities(), new Observed<>(event -> {
            throw new IllegalStateException("no room for questions");
        }));

        assertThatThrownBy(() -> publish(MONDAY)).hasMessage("no room for questions");

        assertThat(database.count("course")).isZero();
        assertThat(database.count("lesson_body")).isZero();
    }

    @Test
    void an_outline_takes_five_queries_and_then_none() {
        CourseVersion version = publish(MONDAY).orElseThrow();
        int before = database.statements();

        outline(version, "TN");
        assertThat(database.statements() - before).isLessThanOrEqualTo(5);

        int after = database.statements();
        outline(version, "TN");
        html(outline(version, "TN").lessons().get(0));
        html(outline(version, "TN").lessons().get(0));
        assertThat(database.statements() - after).isEqualTo(1);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        database.inTransaction(() -> {
            assertThat(courses.findCurrentVersion("none")).isEmpty();
            assertThatThrownBy(() -> courses.getCurrentVersion("none")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> courses.getVersion(7)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> courses.getOutline(7, "TN")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> courses.getLessonHtml(7, Language.AR)).isInstanceOf(NotFound.class);
            assertThat(courses.findMedia("no")).isEmpty();
        });
    }

    private Optional<CourseVersion> publish(Instant now) {
        return database.inTransaction(
                () -> courses.publish(new CoursePackageReader(List.of(), References.NONE).read(files.folder()), now));
    }

    private CourseVersionPublished version(CourseVersion version) {
        return heard.stream()
                .filter(event -> event.version().getId().equals(version.getId()))
                .findFirst()
                .orElseThrow();
    }

    private CourseOutline outline(CourseVersion version, String country) {
        return database.inTransaction(() -> courses.getOutline(version.getId(), country));
    }

    private String html(CourseOutline.Lesson lesson) {
        return database.inTransaction(() -> courses.getLessonHtml(lesson.id(), Language.FR));
    }

    private static List<String> lessonsOf(CourseOutline outline) {
        return outline.lessons().stream().map(CourseOutline.Lesson::code).toList();
    }
}
