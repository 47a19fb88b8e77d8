package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** Files as people write them by hand. */
class GiftReaderTest {

    private static final String FILE =
            """
            // a comment
            $CATEGORY: tom/dick/one-1

            // [id:one-q7] [tag:level:apply]
            ::Grant's tomb::Who is buried in Grant\\'s tomb\\: really {
              =no one #was true
              ~%50%Grant # almost
              ~Napoleon \\= nobody
            }

            What two people are entombed? {
              ~%-50%No one
              ~%50%Grant
              ~%50%Grant's wife
              ####The tomb is in New York.
            }

            The sun rises in the {=east ~west ~north} every day.

            // another comment
            Grant is buried in a tomb. {TRUE#No, he is.#Right}

            When was it built? {#1897:1}

            Two plus two {=four =4}

            Match {=a -> b =c -> d}

            Write about it. {}

            [plain]Only <words>.

            Not closed {T
            """;

    private static final Reading READ = GiftReader.read(FILE.getBytes(StandardCharsets.UTF_8), Language.EN);

    @Test
    void choices_are_read_with_marks_feedback_and_tags() {
        Item single = READ.items().get(0);
        assertThat(single.name()).isEqualTo("Grant's tomb");
        assertThat(single.id()).isEqualTo("one-q7");
        assertThat(single.category()).isEqualTo("one-1");
        assertThat(single.tags()).containsExactly("level:apply");
        assertThat(single.line()).isEqualTo(5);
        assertThat(single.stem().in(Language.EN)).isEqualTo("Who is buried in Grant\\'s tomb: really");
        assertThat(((Task.Choices) single.task()).options())
                .extracting(option -> option.text().in(Language.EN), Task.Option::correct, option -> option.feedback()
                        .in(Language.EN))
                .containsExactly(
                        tuple("no one", true, "was true"),
                        tuple("Grant", false, "almost"),
                        tuple("Napoleon = nobody", false, ""));
        assertThat(single.remarks()).extracting(Remark::key).containsExactly("questions.import.note.marks");
        Task.Choices several = (Task.Choices) READ.items().get(1).task();
        assertThat(several.several()).isTrue();
        assertThat(several.right()).isEqualTo(2);
        assertThat(READ.items().get(1).remarks())
                .extracting(Remark::key)
                .containsExactly("questions.import.note.general");
        assertThat(READ.items().get(2).stem().in(Language.EN)).isEqualTo("The sun rises in the _____ every day.");
    }

    @Test
    void statements_say_first_what_the_wrong_answer_gets() {
        assertThat(READ.items().get(3).task())
                .isEqualTo(new Task.Statement(true, new Texts("", "", "Right"), new Texts("", "", "No, he is.")));
    }

    @Test
    void what_the_bank_does_not_know_is_named_with_its_line() {
        assertThat(READ.refused())
                .extracting(
                        Refused::line,
                        refused -> refused.why().arguments().isEmpty()
                                ? ""
                                : refused.why().arguments().get(0))
                .containsExactly(
                        tuple(23, "numerical"),
                        tuple(25, "shortanswer"),
                        tuple(27, "matching"),
                        tuple(29, "essay"),
                        tuple(31, "description"),
                        tuple(33, ""));
    }
}
