package org.ijaza.course.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStructureTest {

    private static final Texts TITLE = new Texts("عنوان", "Titre : \"ici\"", "Title");
    private static final String FIRST = "modules/one/first";

    @TempDir
    private Path parent;

    private AuthorsDesk desk;
    private DraftStructure structure;
    private DraftCheck check;
    private long draft;

    @BeforeEach
    void open() {
        desk = new AuthorsDesk(parent);
        structure = new DraftStructure(
                desk.database.entities(),
                desk.drafts,
                desk.permissions,
                new AuditTrail(desk.database.entities(), desk.caller, desk.clock),
                desk.clock);
        check = new DraftCheck(desk.drafts, new CoursePackageReader(List.of(), References.NONE));
        draft = desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_draft_of_a_sound_course_is_sound() {
        assertThat(desk.in(() -> check.findProblems(draft))).isEmpty();
    }

    @Test
    void lessons_move_within_their_module_and_into_another() {
        desk.run(() -> structure.moveLesson(draft, "one", "second", "one", 0));
        assertThat(lessons()).containsExactly("one/second", "one/first", "two/third");

        desk.run(() -> structure.moveLesson(draft, "one", "first", "two", 9));
        assertThat(lessons()).containsExactly("one/second", "two/third", "two/first");
        assertThat(desk.read(draft, "modules/two/first.ar.md")).startsWith("First in ar");
        assertThatThrownBy(() -> desk.read(draft, "modules/one/first.ar.md")).isInstanceOf(NotFound.class);
        assertThat(desk.in(() -> check.findProblems(draft))).isEmpty();
    }

    @Test
    void modules_move() {
        desk.run(() -> structure.moveModule(draft, "two", 0));

        assertThat(desk.read(draft, "course.yaml")).contains("modules: [two, one]");
        assertThat(desk.in(() -> check.findProblems(draft))).isEmpty();
    }

    @Test
    void what_is_new_says_what_it_lacks() {
        desk.run(() -> structure.addModule(draft, "three", TITLE));
        desk.run(() -> structure.addLesson(draft, "three", "fourth", TITLE, 10));

        assertThat(lessons()).containsExactly("one/first", "one/second", "two/third", "three/fourth");
        assertThat(outline().modules().get(2).title()).containsEntry(Language.FR, "Titre : \"ici\"");
        assertThat(desk.in(() -> check.findProblems(draft)))
                .extracting(Object::toString)
                .anyMatch(problem -> problem.startsWith("small/modules/three/module.yaml"));
    }

    @Test
    void names_are_taken_once_and_have_their_form() {
        assertThatThrownBy(() -> desk.run(() -> structure.addModule(draft, "one", TITLE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.run(() -> structure.addModule(draft, "../x", TITLE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.run(() -> structure.addLesson(draft, "one", "third", TITLE, 10)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.run(() -> structure.addLesson(draft, "one", "new", TITLE, 60)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.run(() -> structure.addLesson(draft, "one", "new", new Texts("ا", " ", "c"), 10)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_removed_is_gone_with_its_files() {
        desk.run(() -> structure.removeLesson(draft, "one", "second"));
        desk.run(() -> structure.removeModule(draft, "two"));

        assertThat(lessons()).containsExactly("one/first");
        assertThat(desk.in(() -> desk.drafts.getFiles(draft)).keySet())
                .noneMatch(path -> path.startsWith("modules/two/") || path.contains("/second."));
        assertThatThrownBy(() -> desk.run(() -> structure.removeLesson(draft, "one", "second")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.run(() -> structure.moveModule(draft, "two", 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void titles_change_and_nothing_else_does() {
        desk.run(() -> structure.renameLesson(draft, "one", "first", TITLE, 12));
        desk.run(() -> structure.renameModule(draft, "two", TITLE));

        assertThat(outline().modules().get(0).lessons().get(0).minutes()).isEqualTo(12);
        assertThat(outline().modules().get(1).title()).containsEntry(Language.EN, "Title");
        assertThat(desk.in(() -> check.findProblems(draft))).isEmpty();
    }

    @Test
    void translations_are_behind_until_somebody_says_that_they_are_not() {
        desk.write(draft, FIRST + ".fr.md", "Nouveau\n\n![x](media/picture.svg)\n");
        assertThat(outdated()).containsExactlyInAnyOrder(Language.AR, Language.EN);
        assertThat(desk.in(() -> check.findProblems(draft)))
                .as("the note is part of the package")
                .isEmpty();

        desk.run(() -> structure.markUpToDate(draft, FIRST, Language.AR));
        assertThat(outdated()).containsExactly(Language.EN);

        desk.run(() -> structure.translateFrom(draft, FIRST, Language.AR));
        assertThat(outdated()).isEmpty();
        desk.write(draft, FIRST + ".ar.md", "جديد\n");
        assertThat(outdated()).containsExactlyInAnyOrder(Language.FR, Language.EN);
    }

    @Test
    void a_moved_lesson_stays_as_far_behind_as_it_was() {
        desk.write(draft, FIRST + ".fr.md", "Nouveau\n");
        desk.run(() -> structure.moveLesson(draft, "one", "first", "two", 0));

        assertThat(outline().modules().get(1).lessons().get(0).outdated()).containsExactly(Language.AR, Language.EN);
    }

    @Test
    void the_first_text_in_a_language_is_made_from_what_stands_there() {
        desk.run(() -> structure.addLesson(draft, "one", "new", TITLE, 10));
        desk.write(draft, "modules/one/new.fr.md", "Texte\n");
        desk.write(draft, "modules/one/new.ar.md", "نص\n");

        assertThat(outline().modules().get(0).lessons().get(2).outdated()).containsExactly(Language.EN);
    }

    @Test
    void others_cannot_see_or_move_anything() {
        desk.as(AuthorsDesk.MALIKA);
        assertThatThrownBy(this::outline).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run(() -> structure.moveModule(draft, "two", 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run(() -> structure.markUpToDate(draft, FIRST, Language.AR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.in(() -> check.findProblems(draft))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_adaptation_moves_nothing_of_the_course() {
        long national = desk.as(AuthorsDesk.TAREK)
                .in(() -> desk.drafts.openAdaptation("small", "TN").getId());

        assertThatThrownBy(() -> desk.run(() -> structure.moveModule(national, "two", 0)))
                .isInstanceOf(Forbidden.class);
        assertThat(desk.in(() -> structure.getOutline(national)).national())
                .extracting(DraftOutline.Lesson::id)
                .containsExactly("local-law", "local-help");
    }

    private DraftOutline outline() {
        return desk.in(() -> structure.getOutline(draft));
    }

    private List<String> lessons() {
        return outline().modules().stream()
                .flatMap(module -> module.lessons().stream().map(lesson -> module.id() + "/" + lesson.id()))
                .toList();
    }

    private Set<Language> outdated() {
        return outline().modules().get(0).lessons().get(0).outdated();
    }
}
