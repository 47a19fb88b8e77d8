package org.ijaza.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class ArabicNumbersTest {

    private static final String ARTICLE = "الفصل 448-1 من القانون";

    @Test
    void a_number_with_a_hyphen_is_read_from_the_left_amid_arabic() {
        assertThat(runsOf(ARTICLE)).as("without the mark").isGreaterThan(3);
        assertThat(runsOf(ArabicNumbers.keptTogether(ARTICLE))).isEqualTo(3);
    }

    @Test
    void other_texts_stay_as_they_are() {
        String marked = ArabicNumbers.keptTogether(ARTICLE);

        assertThat(ArabicNumbers.keptTogether(marked)).isEqualTo(marked);
        assertThat(ArabicNumbers.keptTogether("المادة 4 من بروتوكول 2000")).doesNotContain("\u200E");
    }

    /** Arabic, the number, Arabic: three, unless the number falls apart. */
    private static int runsOf(String text) {
        return new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT).getRunCount();
    }
}
