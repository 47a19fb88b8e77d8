package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.printed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadableTest {

    static List<Sheets> awkwardSheets() {
        return PressTest.awkwardSheets();
    }

    @ParameterizedTest
    @MethodSource("awkwardSheets")
    void what_is_taken_out_is_what_was_printed_in_reading_order(Sheets sheet) throws Exception {
        String page = Page.of(KIND, sheet.build())
                .dom()
                .getElementsByTagName("body")
                .item(0)
                .getTextContent();
        String extracted = ExtractedText.of(printed(sheet));
        assertThat(ExtractedText.letters(extracted)).isEqualTo(ExtractedText.letters(page));
    }

    @ParameterizedTest
    @MethodSource("awkwardSheets")
    void letters_are_letters_and_not_the_shapes_of_letters(Sheets sheet) throws Exception {
        assertThat(ExtractedText.of(printed(sheet)))
                .doesNotContainPattern("[\uE000-\uF8FF\uFB00-\uFDFF\uFE70-\uFEFC\uFFFD]");
    }

    @Test
    void dates_and_numbers_follow_the_custom_of_the_country() throws Exception {
        assertThat(ExtractedText.of(printed(aSheet().in("TN").issued(LocalDate.of(2026, 1, 1))))
                        .lines())
                .contains("1 جانفي 2026", "1er janvier 2026");
        assertThat(ExtractedText.of(printed(aSheet().in("MA").issued(LocalDate.of(2026, 1, 2))))
                        .lines())
                .contains("2 يناير 2026", "2 janvier 2026");
        assertThat(ExtractedText.of(printed(aSheet().in("JO").layout("ar-en").issued(LocalDate.of(2026, 1, 15))))
                        .lines())
                .contains("١٥ كانون الثاني ٢٠٢٦", "١٢", "12");
    }
}
