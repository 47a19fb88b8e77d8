package org.ijaza.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ijaza.platform.Texts;

/** What a person gives a text is counted exactly, and a rubric is read as it was written. */
class RubricTest {

    private static final Rubric TWO = new Rubric(List.of(
            new Rubric.Criterion(same("Clarity"), List.of(level(3, "clear"), level(1, "so so"), level(0, "obscure"))),
            new Rubric.Criterion(same("2 examples"), List.of(level(0, "none"), level(2, "both")))));

    @Example
    void points_are_added_up_and_divide_the_mark() {
        assertThat(TWO.most()).isEqualTo(5);
        assertThat(TWO.isExact()).isTrue();
        assertThat(TWO.points(List.of(1, 1))).isEqualTo(3);
        assertThat(TWO.share(List.of(1, 1)).part()).isEqualTo(0.6);
        assertThat(TWO.share(List.of(0, 1)).isWhole()).isTrue();
        assertThat(TWO.share(List.of(2, 0))).isEqualTo(Share.NONE);
    }

    @Example
    void a_program_gives_nothing() {
        assertThat(TWO.mark(new Prose("A clear text with two examples"), ChoiceOrder.asWritten(0)))
                .isEqualTo(Share.NONE);
    }

    @Example
    void points_that_divide_no_mark_are_told() {
        assertThat(new Rubric(List.of(new Rubric.Criterion(same("a"), List.of(level(9, "b"), level(0, "c")))))
                        .isExact())
                .isFalse();
        assertThat(new Rubric(List.of()).isExact()).isFalse();
    }

    @Example
    void what_is_no_rubric_is_not_taken_for_one() {
        assertThat(Rubric.read(same("Give half a mark for the first example."))).isEmpty();
        assertThat(Rubric.read(same("2 clear\n0 obscure")))
                .as("levels of nothing")
                .isEmpty();
        assertThat(Rubric.read(same("# Clarity"))).as("no levels").isEmpty();
        assertThat(Rubric.read(same(""))).isEmpty();
        assertThat(Rubric.read(new Texts("# أ\n1 ب", "# a\n2 b", "# a\n1 b")))
                .as("languages that contradict each other")
                .isEmpty();
    }

    @Example
    void a_language_that_is_missing_has_empty_texts() {
        assertThat(Rubric.read(new Texts("", "# Clarté\n1 clair\n0 obscur", "")))
                .hasValueSatisfying(read -> {
                    assertThat(read.criteria().get(0).name()).isEqualTo(new Texts("", "Clarté", ""));
                    assertThat(read.criteria().get(0).levels()).hasSize(2);
                });
    }

    @Property(tries = 300)
    void a_rubric_is_read_as_it_was_written(@ForAll("rubrics") Rubric written) {
        assertThat(Rubric.read(written.lines())).hasValue(written);
    }

    @Provide
    Arbitrary<Rubric> rubrics() {
        Arbitrary<String> words = Arbitraries.of("#", "0 points", "12", "وضوح", "é", "- a", "1. b", "a  b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(some -> String.join(" ", some).replaceAll("\\s+", " "));
        Arbitrary<Texts> texts = Combinators.combine(words, words, words).as(Texts::new);
        Arbitrary<Rubric.Level> levels = Combinators.combine(
                        Arbitraries.integers().between(0, 100), texts)
                .as(Rubric.Level::new);
        return Combinators.combine(texts, levels.list().ofMinSize(1).ofMaxSize(5))
                .as(Rubric.Criterion::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Rubric::new);
    }

    @Property(tries = 200)
    void a_text_is_kept_in_one_form(@ForAll String typed) {
        String kept = new Prose(typed.substring(0, Math.min(typed.length(), 1000))).text();
        assertThat(new Prose(kept).text()).isEqualTo(kept);
        assertThat(kept).doesNotContain("\r").isEqualTo(kept.strip());
        assertThat(IntStream.range(0, kept.length()).map(kept::charAt))
                .noneMatch(one -> one < ' ' && one != '\n' && one != '\t');
    }

    private static Texts same(String words) {
        return new Texts(words, words, words);
    }

    private static Rubric.Level level(int points, String words) {
        return new Rubric.Level(points, same(words));
    }
}
