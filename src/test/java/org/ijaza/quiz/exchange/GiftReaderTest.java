package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(READ.items().get(1).tags()).containsExactly(PartMarks.PARTIAL);
        assertThat(READ.items().get(1).remarks())
                .extracting(Remark::key)
                .containsExactly("questions.import.note.general");
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
                .containsExactly(tuple(31, "description"), tuple(33, ""));
    }

    @Test
    void a_text_to_be_written_comes_without_a_rubric() throws Unreadable {
        Item essay = READ.items().get(READ.items().size() - 1);
        assertThat(essay.line()).isEqualTo(29);
        assertThat(essay.stem().in(Language.EN)).isEqualTo("Write about it.");
        assertThat(essay.task()).isEqualTo(Task.Essay.BARE);

        Set<Remark> remarks = new HashSet<>();
        Fit.of(essay.task(), remarks);
        assertThat(remarks).containsExactly(Remark.of("note.noRubric"));
    }

    @Test
    void words_in_the_middle_of_a_text_are_those_of_a_gap_unless_each_has_its_own_feedback() {
        Item chosen = READ.items().get(2);
        assertThat(chosen.stem().in(Language.EN)).isEqualTo("The sun rises in the [1] every day.");
        assertThat(chosen.task())
                .isEqualTo(new Task.Menus(
                        List.of(new Task.Menu(english("east"), List.of(english("west"), english("north")))),
                        Task.Said.NOTHING));

        Item typed = one("It is {=two =2 =%50%deux#almost} here.");
        assertThat(typed.stem().in(Language.EN)).isEqualTo("It is [1] here.");
        assertThat(typed.task())
                .isEqualTo(new Task.Gaps(List.of(Accepted.of(List.of("two", "2"), "")), Task.Said.NOTHING));
        assertThat(typed.remarks())
                .extracting(Remark::key)
                .containsExactlyInAnyOrder("questions.import.note.marks", "questions.import.note.feedback");

        Item told = one("It is {=two#Yes ~one#Too few ~three#Too many} here.");
        assertThat(told.stem().in(Language.EN)).isEqualTo("It is _____ here.");
        assertThat(told.task()).isInstanceOf(Task.Choices.class);
    }

    @Test
    void numbers_are_read_with_a_tolerance_or_from_the_least_to_the_most() {
        assertThat(READ.items().get(4).task()).isEqualTo(number("1897", "1", Task.Said.NOTHING));
        assertThat(one("How much? {#-1.5..3}").task()).isEqualTo(number("0.75", "2.25", Task.Said.NOTHING));
        Item several = one("When? {#=1822:0#Right =%50%1822:2#Nearly ~#No}");
        assertThat(several.task()).isEqualTo(number("1822", "0", new Task.Said(english("Right"), english("No"))));
        assertThat(several.remarks()).extracting(Remark::key).containsExactly("questions.import.note.marks");
        for (String none : List.of("{#many}", "{#1e400}", "{#9999999999999}")) {
            assertThat(read("How much? " + none + "\n\nSaid {T}").refused())
                    .extracting(refused -> refused.why().key())
                    .containsExactly("questions.import.refused.number");
        }
    }

    @Test
    void pairs_and_words_are_read_and_a_star_is_no_word() {
        assertThat(READ.items().get(6).task())
                .isEqualTo(new Task.Matching(
                        List.of(new Task.Pair(english("a"), english("b")), new Task.Pair(english("c"), english("d"))),
                        List.of(),
                        Task.Said.NOTHING));
        Item words = one("Who? {=Sami* =a\\*b =%0%*#Read again}");
        assertThat(words.task())
                .isEqualTo(new Task.Words(
                        Accepted.of(List.of("a*b"), ""), new Task.Said(english(""), english("Read again"))));
        assertThat(words.remarks()).containsExactly(Remark.of("note.wildcard", "Sami*"));
    }

    @Test
    void more_words_than_a_field_accepts_are_too_many() {
        String words = IntStream.rangeClosed(1, 21).mapToObj(i -> " =word" + i).collect(Collectors.joining());
        Set<Remark> remarks = new HashSet<>();
        assertThatThrownBy(() -> Fit.of(one("Which? {" + words + "}").task(), remarks))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("refused.words");
        assertThat(remarks).isEmpty();
    }

    private static Item one(String gift) {
        return read(gift).items().get(0);
    }

    private static Reading read(String gift) {
        return GiftReader.read(gift.getBytes(StandardCharsets.UTF_8), Language.EN);
    }

    private static Task number(String value, String tolerance, Task.Said said) {
        return new Task.Number(new BigDecimal(value), new BigDecimal(tolerance), Task.NOTHING, said);
    }

    private static Texts english(String text) {
        return new Texts("", "", text);
    }
}
