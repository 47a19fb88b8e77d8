package org.ijaza.course.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void a_word_that_changed_is_shown_as_a_word() {
        assertThat(shown("The victim has rights.\n", "The victim has many rights.\n"))
                .isEqualTo("The victim has[+ many+] rights.\n");
        assertThat(shown("Une peine de 5 ans.\n", "Une peine de 10 ans.\n"))
                .isEqualTo("Une peine de [-5-][+10+] ans.\n");
    }

    @Test
    void arabic_words_are_whole_with_their_vowel_signs() {
        assertThat(shown("الضحيةُ لها حقوق.\n", "الضحيةُ لها حقوقٌ كثيرة.\n"))
                .isEqualTo("الضحيةُ لها[+ حقوقٌ+] [-حقوق-][+كثيرة+].\n");
    }

    @Test
    void far_from_a_change_lines_are_left_out() {
        String before = IntStream.range(0, 30).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        List<WordDiff.Run> runs = WordDiff.between(before, before.replace("line 15\n", "row 15\n"));

        assertThat(runs.get(0).kind()).isEqualTo(WordDiff.Kind.GAP);
        assertThat(runs.get(0).lines()).isEqualTo(12);
        assertThat(runs.get(1).text()).isEqualTo("line 12\nline 13\nline 14\n");
        assertThat(runs.get(runs.size() - 1).kind()).isEqualTo(WordDiff.Kind.GAP);
    }

    @Test
    void the_same_text_has_no_differences_and_new_or_removed_text_is_one() {
        assertThat(WordDiff.between("a b", "a b")).isEmpty();
        assertThat(shown("", "one\ntwo")).isEqualTo("[+one\ntwo+]");
        assertThat(shown("one\ntwo", "")).isEqualTo("[-one\ntwo-]");
    }

    @Test
    void texts_come_out_whole_whatever_they_are() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = text(random);
            List<WordDiff.Run> runs = WordDiff.between(before, after);
            if (runs.stream().noneMatch(WordDiff.Run::isGap) && !before.equals(after)) {
                assertThat(joined(runs, WordDiff.Kind.INSERTED)).isEqualTo(before);
                assertThat(joined(runs, WordDiff.Kind.DELETED)).isEqualTo(after);
            }
        }
    }

    @Test
    void a_large_hostile_text_is_compared_as_a_whole() {
        String before = "a b ".repeat(60_000);

        assertThat(WordDiff.between(before, "c d ".repeat(60_000))).hasSize(2);
    }

    private static String text(Random random) {
        List<String> words = List.of("حق ", "droit ", "law ", "\n", "a", "’", "😀");
        return random.ints(random.nextInt(25), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static String joined(List<WordDiff.Run> runs, WordDiff.Kind without) {
        return runs.stream()
                .filter(run -> run.kind() != without)
                .map(WordDiff.Run::text)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(run -> switch (run.kind()) {
                    case SAME -> run.text();
                    case INSERTED -> "[+" + run.text() + "+]";
                    case DELETED -> "[-" + run.text() + "-]";
                    case GAP -> "[" + run.lines() + "]";
                })
                .collect(Collectors.joining());
    }
}
