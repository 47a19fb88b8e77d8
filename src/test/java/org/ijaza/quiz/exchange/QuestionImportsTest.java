package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file for a whole course: each question comes into the module that it belongs to, all of them or none. */
class QuestionImportsTest {

    private static final String ONE = "modules/one/questions.yaml";
    private static final String TWO = "modules/two/questions.yaml";
    private static final String GIFT =
            """
            // [tag:level:apply] [tag:objective:two-1]
            ::belongs-to-two::Which? {=this ~that ~those}

            // [tag:objective:one-3]
            ::belongs-to-one::Said. {T}

            ::names-nothing::Also said. {T}
            """;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void each_question_comes_into_the_module_whose_objective_it_names(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            long id = upload(people, imports, draft, GIFT);
            assertThat(people.in(() -> imports.getPreview(draft, null, id)).taken())
                    .hasSize(3);

            people.run(() -> imports.confirm(draft, null, id, "two-2", Level.CREATE));
            assertThat(text(people, draft, TWO)).doesNotContain("names-nothing");
            people.run(() -> imports.run(String.valueOf(id)));

            assertThat(text(people, draft, ONE))
                    .contains("- id: belongs-to-one")
                    .doesNotContain("names-nothing");
            assertThat(text(people, draft, TWO))
                    .contains("- id: belongs-to-two")
                    .contains("- id: names-nothing\n    type: true-false\n    objective: two-2\n    level: create\n");
            assertThat(people.in(() -> imports.getImport(draft, null, id)).getState())
                    .isEqualTo(ImportState.DONE);
            assertThat(people.database().count("audit_entry where action = 'draft.questionsImported'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void questions_about_a_case_stay_in_its_file_whatever_they_measure(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            people.write(
                    draft,
                    ONE,
                    CourseFiles.caseSet("c1", "one-2") + "questions:\n"
                            + CourseFiles.about("c1", CourseFiles.single("first", "one-1"))
                            + CourseFiles.about("c1", CourseFiles.single("second", "two-1")));
            byte[] file = people.in(
                            () -> new QuestionExchange(ExchangeDesk.of(people)).export(draft, "one", Format.QTI))
                    .content();
            people.write(draft, ONE, "questions: []\n");
            String before = text(people, draft, TWO);

            long id = people.in(() -> imports.upload(draft, null, Format.QTI, Language.FR, file));
            people.run(() -> imports.confirm(draft, null, id, null, null));
            people.run(() -> imports.run(String.valueOf(id)));

            assertThat(text(people, draft, ONE)).contains("- id: c1", "- id: first", "- id: second");
            assertThat(text(people, draft, TWO)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nothing_comes_in_if_the_draft_was_given_up_before_the_job_had_its_turn(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            long id = upload(people, imports, draft, GIFT);
            people.run(() -> imports.confirm(draft, null, id, "two-2", Level.CREATE));
            assertThatThrownBy(() -> people.run(() -> imports.discard(draft, null, id)))
                    .isInstanceOf(Conflict.class);
            String before = text(people, draft, ONE) + text(people, draft, TWO);
            people.run(() -> people.drafts().abandon(draft));

            people.run(() -> imports.run(String.valueOf(id)));

            assertThat(text(people, draft, ONE) + text(people, draft, TWO)).isEqualTo(before);
            QuestionImport ended = people.in(() -> imports.getImport(draft, null, id));
            assertThat(ended.getState()).isEqualTo(ImportState.FAILED);
            assertThat(ended.findFailure()).contains(new Remark("draft.failure.state.ABANDONED", List.of()));
            assertThat(people.database().count("audit_entry where action = 'draft.questionsNotImported'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_draft_that_is_full_by_then_says_so_and_the_job_ends(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            long id = upload(people, imports, draft, GIFT);
            people.run(() -> imports.confirm(draft, null, id, "two-2", Level.CREATE));
            people.run(() -> people.database()
                    .entities()
                    .createNativeQuery("update draft_file set size = ?1 where path = 'course.yaml'")
                    .setParameter(1, 100 << 20)
                    .executeUpdate());
            String before = text(people, draft, ONE) + text(people, draft, TWO);

            people.run(() -> imports.run(String.valueOf(id)));

            assertThat(text(people, draft, ONE) + text(people, draft, TWO)).isEqualTo(before);
            QuestionImport ended = people.in(() -> imports.getImport(draft, null, id));
            assertThat(ended.getState()).isEqualTo(ImportState.FAILED);
            assertThat(ended.findFailure()).contains(new Remark("draft.failure.full", List.of(100, 1000)));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_file_is_read_again_only_when_something_in_the_draft_has_changed(On kind) {
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            QuestionImports imports = ExchangeDesk.imports(people);
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            long id = upload(people, imports, draft, GIFT);
            Preview first = people.in(() -> imports.getPreview(draft, null, id));
            assertThat(people.in(() -> imports.getPreview(draft, null, id))).isSameAs(first);

            people.write(draft, ONE, text(people, draft, ONE).replace("id: q1", "id: belongs-to-one"));

            Preview second = people.in(() -> imports.getPreview(draft, null, id));
            assertThat(first.taken()).extracting(Taken::id).contains("belongs-to-one");
            assertThat(second.taken()).hasSize(3).extracting(Taken::id).doesNotContain("belongs-to-one");
        }
    }

    private static long upload(WritingPeople people, QuestionImports imports, long draft, String gift) {
        return people.in(
                () -> imports.upload(draft, null, Format.GIFT, Language.FR, gift.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(WritingPeople people, long draft, String file) {
        return new String(people.files(draft).get(file), StandardCharsets.UTF_8);
    }
}
