package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ijaza.centre.Role;
import org.ijaza.quiz.bank.BankQuery;
import org.ijaza.quiz.bank.BankSearch;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Authors find questions again by the words that they marked them with. */
class QuestionTagsTest {

    private static final long AUTHOR = 1100;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void a_tag_is_found_as_a_whole_and_by_its_words(On kind) {
        CourseFiles course = CourseFiles.in(parent);
        course.append(
                "modules/one/questions.yaml",
                tagged("t1", "exam 2027, ميناء") + tagged("t2", "exam, harbour") + CourseFiles.single("t3", "one-1"));
        try (ExamHall hall = new ExamHall(kind, course)) {
            hall.employs(AUTHOR, Role.AUTHOR);
            hall.calls(AUTHOR);
            BankSearch search = hall.of(BankSearch.class);

            assertThat(hall.database.inTransaction(search::findTags))
                    .containsExactly("exam", "exam 2027", "harbour", "ميناء");
            assertThat(found(hall, "", Optional.of("exam"))).containsExactly("t2");
            assertThat(found(hall, "", Optional.of("exam 2027"))).containsExactly("t1");
            assertThat(found(hall, "", Optional.of("exa"))).isEmpty();
            assertThat(found(hall, "2027", Optional.empty())).containsExactly("t1");
            assertThat(found(hall, "ميناء", Optional.empty())).containsExactly("t1");
        }
    }

    @Test
    void tags_are_typed_in_one_field_and_kept_one_by_one() {
        QuestionsFile file = QuestionsFile.read("questions.yaml", "questions:\n" + tagged("t1", "exam, harbour"));
        assertThat(file.questions().get(0)).containsEntry("tags", "exam, harbour");

        file.questions().get(0).put("tags", " ميناء، exam ,, exam ");
        assertThat(file.text()).contains("tags:\n      - \"ميناء\"\n      - exam\n");
        file.questions().get(0).put("tags", " ");
        assertThat(file.text()).doesNotContain("tags");
    }

    @Test
    void a_tag_has_no_comma_no_bracket_and_an_end() {
        assertThat(List.of("exam 2027", "ميناء", "x".repeat(40))).allMatch(QuestionTags::isAllowed);
        assertThat(List.of("", " exam", "a,b", "a]", "a\nb", "x".repeat(41))).noneMatch(QuestionTags::isAllowed);
    }

    private static String tagged(String id, String tags) {
        return CourseFiles.single(id, "one-1").replace("\n    stem:", "\n    tags: [" + tags + "]\n    stem:");
    }

    private static List<String> found(ExamHall hall, String words, Optional<String> tag) {
        BankQuery query = new BankQuery(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), tag);
        return hall.database.inTransaction(() -> hall.of(BankSearch.class).find(query, 0, 100).stream()
                .map(found -> found.question().getCode())
                .toList());
    }
}
