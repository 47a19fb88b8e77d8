package org.ijaza.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Language;
import org.junit.jupiter.api.Test;

class SvgLanguagesTest {

    private static final String ALL =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/><switch>\
            <g systemLanguage="ar"><text>فعل</text></g><g systemLanguage="fr"><text>acte</text></g>\
            <g systemLanguage="en"><text>act</text></g></switch></svg>""";

    @Test
    void every_reader_gets_the_words_of_one_language() {
        assertThat(in(ALL, Language.AR))
                .contains("<rect", "<g lang=\"ar\">", "فعل")
                .doesNotContain("acte", "switch");
        assertThat(in(ALL, Language.FR)).contains(">acte<").doesNotContain("فعل", "systemLanguage");
    }

    @Test
    void a_picture_without_words_stays_as_it_is() {
        String plain = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>3</text></svg>";

        assertThat(in(plain, Language.AR)).isEqualTo(plain);
        assertThat(SvgLanguages.findProblem(bytes(plain))).isEmpty();
    }

    @Test
    void words_are_there_in_all_languages() {
        assertThat(SvgLanguages.findProblem(bytes(ALL))).isEmpty();
        assertThat(SvgLanguages.findProblem(bytes(ALL.replace("systemLanguage=\"fr\"", "systemLanguage=\"it\""))))
                .hasValue("a <switch> of the picture has nothing in Français (systemLanguage=\"fr\")");
        assertThat(SvgLanguages.findProblem(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>act</text></svg>")))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("the picture's words 'act' must stand"));
    }

    private static String in(String svg, Language language) {
        return new String(SvgLanguages.in(bytes(svg), language), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
