package org.ijaza.course.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void words_are_what_a_reader_reads() {
        assertThat(Script.wordsIn("Two [words here](source:cets-197#1) – 12 (3)\n::: law Not this\nfour\n:::\n"))
                .isEqualTo(4);
    }

    @Test
    void names_of_treaties_stay_in_latin_letters() {
        assertThat(lesson("تنص اتفاقية CETS 197 على ذلك", Language.AR)).isEmpty();
        assertThat(Script.arabicShare("CETS 197", 1)).isEqualTo(1);
    }

    @Test
    void a_lesson_in_another_language_is_told() {
        assertThat(lesson("This was never translated", Language.AR))
                .containsExactly("a.md: the text in العربية has only 0 % Arabic letters: it must be written in Arabic");
        assertThat(lesson("Ceci est une phrase. هذه جملة.", Language.FR))
                .containsExactly("a.md: the text in Français has 30 % Arabic letters: it must be written in Français");
        assertThat(lesson(
                        "Le mot « ضحية » revient dans les textes de tous les pays de la région, avec ce sens précis et limité, et les auteurs de ce cours le gardent tel quel dans une note.",
                        Language.FR))
                .isEmpty();
    }

    @Test
    void what_is_to_be_filled_in_is_told_with_its_line() {
        assertThat(lesson("A\n\nTODO: write this", Language.EN))
                .containsExactly("a.md:3: 'TODO' is still to be filled in");
        assertThat(lesson("Lorem ipsum dolor", Language.EN))
                .containsExactly("a.md:1: 'Lorem ipsum' is still to be filled in");
        assertThat(lesson("What then???", Language.EN)).containsExactly("a.md:1: '???' is still to be filled in");
        assertThat(lesson("What then? Why?! Todos, and methods.", Language.EN)).isEmpty();
    }

    private static List<String> lesson(String markdown, Language language) {
        Findings findings = new Findings();
        Wording.checkLesson("a.md", markdown, language, findings);
        return findings.list().stream().map(Problem::toString).toList();
    }
}
