package org.ijaza.course.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ijaza.course.Courses;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptationsTest {

    private static final Texts TITLE = new Texts("درس", "Leçon", "Lesson");

    @TempDir
    private Path parent;

    private WritingPeople people;
    private Courses courses;
    private Adaptations adaptations;
    private long draft;

    @BeforeEach
    void open() {
        people = new WritingPeople(parent);
        courses = PublishedCourse.courses(people.database(), people.sources()::keep);
        adaptations = new Adaptations(people.drafts(), people.contents(), courses, people.sources(), new Caller());
        draft = people.as(WritingPeople.TAREK)
                .in(() -> people.drafts().openAdaptation("small", "TN").getId());
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void a_lesson_in_place_of_another_begins_with_its_texts_and_fits_it() {
        people.run(() -> adaptations.add(draft, new NationalLesson("local-third", "two", "third", true, TITLE, 10)));

        AdaptationSheet.National lesson = lesson("local-third");
        assertThat(lesson.standing()).isEqualTo(AdaptationSheet.Standing.CURRENT);
        assertThat(lesson.texts().get(1).national())
                .isEqualTo("Third in fr\n")
                .isEqualTo(lesson.texts().get(1).base());
        assertThat(new CoursePackageReader(List.of(), References.NONE)
                        .read(PackageFiles.of("small", new TreeMap<>(people.files(draft))))
                        .adaptations())
                .singleElement()
                .satisfies(adaptation -> assertThat(adaptation.lessons()).hasSize(3));
    }

    @Test
    void what_changed_in_the_base_lesson_since_is_shown_until_it_is_confirmed() {
        people.run(() -> adaptations.add(draft, new NationalLesson("local-third", "two", "third", true, TITLE, 10)));
        assertThat(lesson("local-law").standing()).isEqualTo(AdaptationSheet.Standing.UNKNOWN);
        CourseFiles files = CourseFiles.in(parent).write("modules/two/third.fr.md", "Troisième in fr\n");
        people.in(() -> courses.publish(
                new CoursePackageReader(List.of(), References.NONE).read(files.folder()),
                people.clock().instant()));

        AdaptationSheet.National changed = lesson("local-third");
        assertThat(changed.standing()).isEqualTo(AdaptationSheet.Standing.CHANGED);
        assertThat(changed.changes()).singleElement().satisfies(change -> assertThat(change.runs())
                .extracting(WordDiff.Run::text)
                .contains("Third", "Troisième"));

        people.run(() -> adaptations.confirm(draft, "local-third"));
        people.run(() -> adaptations.confirm(draft, "local-law"));
        assertThat(lesson("local-third").standing()).isEqualTo(AdaptationSheet.Standing.CURRENT);
        assertThat(lesson("local-law").standing()).isEqualTo(AdaptationSheet.Standing.CURRENT);
    }

    @Test
    void a_lesson_goes_with_its_texts() {
        people.run(() -> adaptations.remove(draft, "local-help"));

        assertThat(people.files(draft).keySet())
                .noneMatch(path -> path.contains("local-help"))
                .contains("adaptations/tn/local-law.ar.md");
        assertThatThrownBy(() -> people.run(() -> adaptations.remove(draft, "local-help")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void places_and_names_that_cannot_be_are_refused() {
        assertInvalid("place", () -> new NationalLesson("new", "one", "second", true, TITLE, 10));
        assertInvalid("place", () -> new NationalLesson("new", "one", "third", false, TITLE, 10));
        assertInvalid("id", () -> new NationalLesson("first", "two", "third", true, TITLE, 10));
        assertInvalid("id", () -> new NationalLesson("../x", "two", "third", true, TITLE, 10));
        assertInvalid("minutes", () -> new NationalLesson("new", "two", "third", true, TITLE, 60));
        assertInvalid("title-ar", () -> new NationalLesson("new", "two", "third", true, new Texts("", "a", "b"), 10));
    }

    private void assertInvalid(String field, Supplier<NationalLesson> lesson) {
        assertThatThrownBy(() -> people.run(() -> adaptations.add(draft, lesson.get())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void for_authors_of_other_countries_it_does_not_exist_and_the_course_itself_is_none() {
        long base = people.as(WritingPeople.AMINA).open();
        assertThatThrownBy(() -> people.in(() -> adaptations.getSheet(base))).isInstanceOf(NotFound.class);
        for (long other : new long[] {WritingPeople.AMINA, WritingPeople.MALIKA}) {
            people.as(other);
            assertThatThrownBy(() -> people.in(() -> adaptations.getSheet(draft)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.run(() -> adaptations.remove(draft, "local-help")))
                    .isInstanceOf(NotFound.class);
        }
        people.as(WritingPeople.NOBODY);
        assertThatThrownBy(() -> people.in(() -> adaptations.getSheet(draft))).isInstanceOf(Forbidden.class);
    }

    private AdaptationSheet.National lesson(String id) {
        return people.in(() -> adaptations.getSheet(draft)).lessons().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
