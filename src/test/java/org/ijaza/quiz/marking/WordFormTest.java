package org.ijaza.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spelling counts, its fashions do not. */
class WordFormTest {

    @ParameterizedTest
    @CsvSource({
        "الإحالة, الاحاله", // hamza and ta marbuta
        "مُسْتَشْفَى, مستشفي", // vowel signs and alif maqsura
        "ضحيــــة, ضحية", // tatweel
        "آلية, الية", // madda
        "ٱلرضا, الرضا", // alif wasla
        "شيء, شئ", // hamza alone and on ya
        "مسؤول, مسوول", // hamza on waw
        "کرامة, كرامة", // the Persian kaf
        "المادة ١٣, المادة 13", // digits
        "Référé, refere",
        "ŒUVRE, oeuvre",
        "l’exploitation, L'exploitation", // apostrophes
        "non-punishment, non  punishment",
        "ﬁn, fin" // ligatures
    })
    void what_hands_and_keyboards_do_differently_makes_no_difference(String one, String other) {
        assertThat(WordForm.of(one)).isEqualTo(WordForm.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"victim, victims", "ضحية, ضحايا", "13, 31", "cure, curie"})
    void different_words_stay_different(String one, String other) {
        assertThat(WordForm.of(one)).isNotEqualTo(WordForm.of(other));
    }

    @Test
    void marks_of_direction_are_not_seen_and_signs_alone_are_nothing() {
        assertThat(WordForm.of("\u200Fالرضا\u200E")).isEqualTo(WordForm.of("الرضا"));
        assertThat(WordForm.of(" - ؟ … ")).isEmpty();
    }

    @Property
    void a_form_is_its_own_form(@ForAll @StringLength(max = 40) String words) {
        String form = WordForm.of(words);

        assertThat(WordForm.of(form)).isEqualTo(form);
    }

    @Property
    void spaces_around_and_capitals_count_for_nothing(@ForAll @StringLength(max = 40) String words) {
        assertThat(WordForm.of("  " + words + "\t")).isEqualTo(WordForm.of(words));
        assertThat(WordForm.of("Voie légale".toUpperCase(Locale.ROOT))).isEqualTo(WordForm.of("voie légale"));
    }
}
