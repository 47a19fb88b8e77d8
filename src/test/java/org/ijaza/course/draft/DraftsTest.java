package org.ijaza.course.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

    private static final String FIRST = "modules/one/first.fr.md";

    @TempDir
    private Path parent;

    private AuthorsDesk desk;
    private Drafts drafts;

    @BeforeEach
    void open() {
        desk = new AuthorsDesk(parent);
        drafts = desk.drafts;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_draft_begins_with_the_files_of_the_published_version() {
        long draft = desk.open();

        assertThat(desk.in(() -> drafts.getFiles(draft)).keySet())
                .contains("course.yaml", "modules/one/first.ar.md", "media/picture.svg");
        assertThat(desk.read(draft, FIRST)).startsWith("First in fr");
        assertThat(desk.in(() -> drafts.getDraft(draft)).getBaseNumber()).isEqualTo(1);
    }

    @Test
    void no_draft_begins_from_a_version_whose_files_were_never_kept() {
        desk.run(() -> desk.database
                .entities()
                .createNativeQuery("delete from course_source")
                .executeUpdate());

        assertThatThrownBy(desk::open).isInstanceOf(Conflict.class).hasMessageContaining("noFiles");
        assertThatThrownBy(() -> desk.as(AuthorsDesk.TAREK).in(() -> drafts.openAdaptation("small", "TN")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void authors_of_a_centre_share_the_open_draft_of_a_course() {
        long draft = desk.open();

        assertThat(desk.as(AuthorsDesk.SAMI).open()).isEqualTo(draft);

        desk.run(() -> drafts.abandon(draft));
        assertThat(desk.open()).isNotEqualTo(draft);
    }

    @Test
    void a_text_that_somebody_changed_meanwhile_is_not_overwritten() {
        long draft = desk.open();
        int read = desk.revision(draft, FIRST);
        desk.write(draft, FIRST, "Amina");

        Overtaken overtaken = catchThrowableOfType(Overtaken.class, () -> desk.as(AuthorsDesk.SAMI)
                .in(() -> drafts.saveFile(draft, FIRST, read, "Sami".getBytes(UTF_8))));

        assertThat(new String(overtaken.content(), UTF_8)).isEqualTo("Amina");
        assertThat(overtaken.changedBy().getLatin()).isEqualTo("Somebody");
        assertThat(desk.read(draft, FIRST)).isEqualTo("Amina");
        desk.in(() -> drafts.saveFile(draft, FIRST, overtaken.revision(), "Both".getBytes(UTF_8)));
        assertThat(desk.read(draft, FIRST)).isEqualTo("Both");
    }

    @Test
    void sending_the_same_text_again_is_no_conflict() {
        long draft = desk.open();
        int read = desk.revision(draft, FIRST);

        int saved = desk.in(() -> drafts.saveFile(draft, FIRST, read, "x".getBytes(UTF_8)))
                .getRevision();
        int again = desk.in(() -> drafts.saveFile(draft, FIRST, read, "x".getBytes(UTF_8)))
                .getRevision();

        assertThat(again).isEqualTo(saved).isEqualTo(read + 1);
    }

    @Test
    void a_file_that_was_removed_does_not_come_back_by_saving() {
        long draft = desk.open();

        assertThatThrownBy(
                        () -> desk.in(() -> drafts.saveFile(draft, "modules/one/other.fr.md", 3, "x".getBytes(UTF_8))))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.md", "/x.md", "a//b.md", "a/../b.md", ".x", "a/.b", "a\\b", "a b", "", "media/x.svg", "x\n"
            })
    void a_path_stays_in_the_course(String path) {
        long draft = desk.open();

        assertThatThrownBy(() -> desk.in(() -> drafts.saveFile(draft, path, 0, new byte[1])))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_too_large_is_refused() {
        long draft = desk.open();
        int revision = desk.revision(draft, FIRST);

        assertThatThrownBy(() -> desk.in(() -> drafts.saveFile(draft, FIRST, revision, new byte[300_000])))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_adaptation_is_written_in_its_country_and_touches_nothing_else() {
        assertThatThrownBy(() -> desk.in(() -> drafts.openAdaptation("small", "TN")))
                .as("a regional author")
                .isInstanceOf(Forbidden.class);
        long draft = desk.as(AuthorsDesk.TAREK)
                .in(() -> drafts.openAdaptation("small", "TN").getId());

        desk.write(draft, "adaptations/tn/local-law.fr.md", "Loi");
        assertThatThrownBy(() -> desk.write(draft, FIRST, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.saveFile(draft, "media/x.png", 0, new byte[1])))
                .isInstanceOf(Forbidden.class);
        desk.in(() -> drafts.saveFile(draft, "media/tn-x.png", 0, new byte[1]));
        assertThatThrownBy(() -> desk.in(() -> drafts.openAdaptation("small", "MA")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_draft_of_another_centre_does_not_exist() {
        long draft = desk.open();

        desk.as(AuthorsDesk.MALIKA);
        assertThatThrownBy(() -> desk.in(() -> drafts.getDraft(draft))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.read(draft, FIRST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.getFiles(draft))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.saveFile(draft, FIRST, 1, new byte[0])))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run(() -> drafts.abandon(draft))).isInstanceOf(NotFound.class);
        assertThat(desk.in(drafts::findMine)).isEmpty();
    }

    @Test
    void a_reviewer_reads_and_does_not_write() {
        long draft = desk.open();

        desk.as(AuthorsDesk.RIM);
        assertThat(desk.read(draft, FIRST)).startsWith("First");
        assertThat(desk.in(drafts::findMine)).hasSize(1);
        assertThatThrownBy(() -> desk.write(draft, FIRST, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.open("small"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_writes_nowhere_is_told_so() {
        long draft = desk.open();

        desk.as(AuthorsDesk.NOBODY);
        assertThatThrownBy(() -> desk.in(() -> drafts.getDraft(draft))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.open("small"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.in(() -> drafts.create("mine", new Texts("ا", "b", "c"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_new_course_has_a_name_of_its_own() {
        long draft = desk.in(() -> drafts.create("new-course", new Texts("دورة", "Cours", "Course"))
                .getId());

        assertThat(desk.read(draft, "course.yaml")).contains("id: new-course", "fr: \"Cours\"");
        for (String taken : new String[] {"small", "new-course", "No", "a b", "../x", ""}) {
            assertThatThrownBy(() -> desk.in(() -> drafts.create(taken, new Texts("ا", "b", "c"))))
                    .as(taken)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void nothing_changes_while_a_second_person_reads() {
        long draft = desk.open();
        desk.run(() -> {
            Draft handed = drafts.getForWriting(draft);
            handed.handIn(handed.getAuthor(), desk.clock.instant());
        });

        assertThatThrownBy(() -> desk.write(draft, FIRST, "x")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.run(() -> {
                    Draft own = drafts.getForWriting(draft);
                    own.publish(own.getAuthor(), null, desk.clock.instant());
                }))
                .as("the author is no second person")
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void when_the_source_text_changes_its_translations_are_behind_until_it_changes_back() {
        long draft = desk.open();
        String before = desk.read(draft, FIRST);

        desk.write(draft, FIRST, before + "\nMore.\n");
        assertThat(desk.read(draft, Translations.FILE)).contains("modules/one/first", "ar: \"", "en: \"");

        desk.write(draft, FIRST, before);
        assertThat(desk.in(() -> drafts.findFile(draft, Translations.FILE))).isEmpty();

        desk.write(draft, "modules/one/first.ar.md", "Arabic");
        assertThat(desk.in(() -> drafts.findFile(draft, Translations.FILE)))
                .as("a translation is not what others are made from")
                .isEmpty();
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        Drafts visited = new Drafts(
                desk.database.entities(),
                new org.ijaza.centre.Permissions(desk.database.entities(), new org.ijaza.platform.Caller(), desk.clock),
                null,
                null,
                null,
                desk.clock);

        assertThatThrownBy(() -> desk.in(() -> visited.getDraft(1))).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> desk.in(() -> visited.open("small"))).isInstanceOf(NotSignedIn.class);
    }
}
