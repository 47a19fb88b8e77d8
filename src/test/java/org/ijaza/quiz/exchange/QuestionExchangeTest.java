package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions of a file come into a draft all at once, or not at all. */
class QuestionExchangeTest {

    private static final String FILE = "modules/one/questions.yaml";
    private static final String GIFT =
            """
            // [id:q1] [tag:level:apply] [tag:objective:one-2]
            ::first::Which? {=this ~that ~those}

            ::second::Said. {T}

            ::third::Only read.
            """;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void what_was_read_comes_in_once_it_is_confirmed_with_ids_of_its_own(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            String before = text(people, draft);
            long id = people.in(() -> upload(imports, draft, GIFT));

            Preview preview = people.in(() -> imports.getPreview(draft, "one", id));
            assertThat(preview.taken()).extracting(Taken::id).containsExactly("one-q01", "second");
            assertThat(preview.refused()).extracting(Refused::line).containsExactly(6);
            assertThat(text(people, draft)).isEqualTo(before);

            assertThatThrownBy(() -> people.run(() -> imports.confirm(draft, "one", id, "two-1", Level.APPLY)))
                    .isInstanceOf(Invalid.class);
            assertThat(text(people, draft)).as("all or none").isEqualTo(before);
            takes(people, imports, draft, id, "one-1", Level.CREATE);

            assertThat(text(people, draft))
                    .contains("- id: one-q01\n    type: single\n    objective: one-2\n    level: apply\n")
                    .contains("- id: second\n    type: true-false\n    objective: one-1\n    level: create\n")
                    .contains("fr: \"Which?\"\n      en: \"\"");
            QuestionImport done = people.in(() -> imports.getImport(draft, "one", id));
            assertThat(done.getState()).isEqualTo(ImportState.DONE);
            assertThat(done.getDone()).isEqualTo(2);
            assertThatThrownBy(() -> people.run(() -> imports.confirm(draft, "one", id, "one-1", Level.CREATE)))
                    .isInstanceOf(Conflict.class);
            String after = text(people, draft);
            people.run(() -> imports.run(String.valueOf(id)));
            assertThat(text(people, draft)).as("once").isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_file_that_cannot_be_read_is_not_kept_and_a_forgotten_one_not_for_long(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            assertThatThrownBy(() -> people.run(() -> imports.upload(
                            draft, "one", Format.MOODLE, Language.FR, "<quiz>".getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> people.run(() -> imports.upload(
                            draft, "one", Format.MOODLE, Language.FR, new byte[QuestionImports.LARGEST + 1])))
                    .isInstanceOf(Invalid.class);
            assertThat(people.database().count("question_import")).isZero();

            long discarded = people.in(() -> upload(imports, draft, GIFT));
            people.in(() -> upload(imports, draft, GIFT));
            people.run(() -> imports.discard(draft, "one", discarded));
            assertThat(people.database().count("question_import")).isEqualTo(1);
            people.clock().advance(Duration.ofHours(25));
            people.run(() -> imports.onHour(new HourPassed()));
            assertThat(people.database().count("question_import")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_import_is_for_its_file_and_for_who_writes_it(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            long id = people.in(() -> upload(imports, draft, GIFT));
            assertThatThrownBy(() -> people.run(() -> imports.getPreview(draft, "two", id)))
                    .isInstanceOf(NotFound.class);
            for (long other : new long[] {WritingPeople.MALIKA, WritingPeople.RIM}) {
                people.as(other);
                assertThatThrownBy(() -> people.run(() -> imports.getPreview(draft, "one", id)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> people.run(() -> upload(imports, draft, GIFT)))
                        .isInstanceOf(NotFound.class);
            }
            people.as(WritingPeople.NOBODY);
            assertThatThrownBy(() -> people.run(() -> exchange.export(draft, "one", Format.GIFT)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_leaves_a_module_comes_back_as_the_same_file(Format format) {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            Export export = people.in(() -> exchange.export(draft, "one", format));
            assertThat(export.left()).isEmpty();
            String before = text(people, draft);
            people.write(draft, FILE, "questions: []\n");

            long id = people.in(() -> imports.upload(draft, "one", format, Language.AR, export.content()));
            takes(people, imports, draft, id, null, null);

            String after = text(people, draft);
            assertThat(YamlTree.read(FILE, after).root())
                    .isEqualTo(YamlTree.read(FILE, before).root());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_a_format_has_no_place_for_is_named_and_all_else_comes_back(Format format) {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            String typed = CourseFiles.numeric("n", "one-1") + CourseFiles.shortText("s", "one-1");
            String placed = CourseFiles.ordering("o", "one-1") + CourseFiles.matching("m", "one-1");
            String gaps = CourseFiles.gapText("t", "one-2") + CourseFiles.gapMenu("l", "one-2");
            String all = (typed + placed + gaps + CourseFiles.essay("e", "one-2"))
                    .replace("level: remember", "level: remember\n    tags: [exam 2027, understand, ميناء]");
            String parts = all.replaceAll("(type: (?:ordering|matching|gap-\\S+))", "$1\n    marking: partial")
                    .replaceAll("id: (\\w)", "id: $1-parts");
            people.write(draft, FILE, "questions:\n" + all + parts);
            String before = text(people, draft);
            people.write(draft, FILE, before + CourseFiles.scale("k", "one-2"));
            Export export = people.in(() -> exchange.export(draft, "one", format));
            assertThat(people.in(() -> exchange.findLeft(sheet(people, draft), format)))
                    .isEqualTo(export.left());
            people.write(draft, FILE, "questions: []\n");
            long id = people.in(() -> imports.upload(draft, "one", format, Language.AR, export.content()));
            Preview preview = people.in(() -> imports.getPreview(draft, "one", id));
            assertThat(preview.taken().stream()
                            .filter(taken -> !taken.remarks().isEmpty())
                            .map(Taken::id)
                            .toList())
                    .as("feedback and rubrics are to be written again")
                    .isEqualTo(format == Format.GIFT ? List.of("m", "e", "m-parts", "e-parts") : List.of());

            if (format == Format.GIFT) {
                assertThat(export.left())
                        .extracting(left -> left.name() + " " + left.why().key().replace("questions.import.left.", ""))
                        .containsExactly(
                                "n unit",
                                "o type",
                                "m feedback",
                                "t gaps",
                                "l gaps",
                                "e rubric",
                                "n-parts unit",
                                "o-parts type",
                                "m-parts feedback",
                                "t-parts gaps",
                                "l-parts gaps",
                                "e-parts rubric",
                                "k scale");
                assertThat(preview.taken())
                        .extracting(Taken::id)
                        .containsExactly("n", "s", "m", "e", "n-parts", "s-parts", "m-parts", "e-parts");
            } else {
                assertThat(export.left()).extracting(Refused::name).containsExactly("k");
                takes(people, imports, draft, id, null, null);
                assertThat(YamlTree.read(FILE, text(people, draft)).root())
                        .isEqualTo(YamlTree.read(FILE, before).root());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void questions_about_a_case_come_back_with_it_or_stay_behind_and_are_named(Format format) {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            people.write(
                    draft,
                    FILE,
                    CourseFiles.caseSet("c1", "one-2") + "questions:\n"
                            + CourseFiles.about("c1", CourseFiles.single("with", "one-1"))
                            + CourseFiles.single("without", "one-1")
                            + CourseFiles.about("c1", CourseFiles.matching("pairs", "one-1")));
            String before = text(people, draft);
            Export export = people.in(() -> exchange.export(draft, "one", format));
            if (format != Format.QTI) {
                assertThat(export.left())
                        .containsExactly(
                                new Refused(0, "with", Remark.of("left.case")),
                                new Refused(0, "pairs", Remark.of("left.case")));
                return;
            }
            assertThat(export.left()).isEmpty();
            long beside = people.in(() -> imports.upload(draft, "one", format, Language.AR, export.content()));
            assertThat(people.in(() -> imports.getPreview(draft, "one", beside)).taken())
                    .as("beside what is there already it gets a code of its own")
                    .extracting(taken -> taken.about().map(Story::id).orElse(""))
                    .containsExactly("one-case1", "", "one-case1");
            people.write(draft, FILE, "questions: []\n");
            long id = people.in(() -> imports.upload(draft, "one", format, Language.AR, export.content()));
            takes(people, imports, draft, id, null, null);
            assertThat(YamlTree.read(FILE, text(people, draft)).root())
                    .isEqualTo(YamlTree.read(FILE, before).root());
        }
    }

    @Test
    void words_of_another_platform_are_kept_as_tags_unless_they_say_more_or_are_too_long() {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            String file = "// [tag:apply] [tag:harbour] [tag:one-2] [tag:level:none] [tag:harbour] [tag:"
                    + "x".repeat(41) + "]\nSaid. {T}\n";
            long id = people.in(() -> upload(imports, draft, file));

            Taken taken = people.in(() -> imports.getPreview(draft, "one", id))
                    .taken()
                    .get(0);

            assertThat(taken.level()).contains(Level.APPLY);
            assertThat(taken.objective()).contains("one-2");
            assertThat(taken.tags()).containsExactly("harbour");
            assertThat(taken.remarks())
                    .contains(Remark.of("note.tag", "level:none"), Remark.of("note.tag", "x".repeat(41)));
            takes(people, imports, draft, id, null, null);
            assertThat(text(people, draft)).contains("tags: [harbour]");
        }
    }

    @Test
    void a_preview_shows_what_is_right_and_what_is_said() {
        Task.Said said = new Task.Said(english("Yes"), english("No"));
        assertThat(lines(new Task.Number(
                        new BigDecimal("30"), new BigDecimal("2.5"), new Texts("يومًا", "jours", "days"), said)))
                .containsExactly("right 0 30 ± 2.5 days", "ifRight 0 Yes", "ifWrong 0 No");
        assertThat(lines(new Task.Menus(
                        List.of(
                                new Task.Menu(english("a"), List.of(english("b"))),
                                new Task.Menu(english("c"), List.of(english("d")))),
                        said)))
                .startsWith("gap 1 a", "wrong 0 b", "gap 2 c", "wrong 0 d");
        assertThat(lines(new Task.Matching(
                        List.of(new Task.Pair(english("a"), english("b"))), List.of(english("c")), said)))
                .startsWith("pair 1 a b", "wrong 0 c");
        assertThat(lines(new Task.Order(List.of(english("a"), english("b")), said)))
                .startsWith("item 1 a", "item 2 b");
    }

    private static List<String> lines(Task task) {
        return TaskLine.of(task).stream()
                .map(line -> line.label().replaceAll(".*\\.", "") + " " + line.number()
                        + (" " + line.text() + " " + line.hint()).stripTrailing())
                .toList();
    }

    private static Texts english(String text) {
        return new Texts("", "", text);
    }

    @Test
    void a_type_that_has_no_neutral_form_stays_behind_and_is_named() {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            people.write(draft, FILE, text(people, draft).replaceFirst("type: single", "type: hotspot"));

            Export export = people.in(() -> exchange.export(draft, "one", Format.MOODLE));

            assertThat(export.left()).extracting(Refused::name).containsExactly("q1");
            assertThat(new String(export.content(), StandardCharsets.UTF_8))
                    .doesNotContain(">q1<")
                    .contains(">q2<");
        }
    }

    @Test
    void more_than_a_file_holds_is_refused_and_nothing_of_it_stored() {
        try (WritingPeople people = new WritingPeople(parent)) {
            QuestionExchange exchange = new QuestionExchange(ExchangeDesk.of(people));
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            String before = text(people, draft);
            long id = people.in(() -> upload(imports, draft, "Said. {T}\n\n".repeat(501)));

            assertThatThrownBy(() -> people.run(() -> imports.confirm(draft, "one", id, "one-1", Level.APPLY)))
                    .isInstanceOf(Conflict.class);
            assertThat(text(people, draft)).isEqualTo(before);
        }
    }

    private static long upload(QuestionImports imports, long draft, String gift) {
        return imports.upload(draft, "one", Format.GIFT, Language.FR, gift.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(WritingPeople people, long draft) {
        return new String(people.files(draft).get(FILE), StandardCharsets.UTF_8);
    }

    private static QuestionSheet sheet(WritingPeople people, long draft) {
        return ExchangeDesk.of(people).getSheet(draft, "one");
    }

    /** Confirms an import and has it done. */
    private static void takes(
            WritingPeople people, QuestionImports imports, long draft, long id, String objective, Level level) {
        people.run(() -> imports.confirm(draft, "one", id, objective, level));
        people.run(() -> imports.run(String.valueOf(id)));
    }
}
