package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @Test
    void one_script_is_enough_and_then_stands_in_every_language() {
        assertThat(new PersonNames("مريم", null).in(Language.FR)).isEqualTo("مريم");
        assertThat(new PersonNames(" ", "Mariem").in(Language.AR)).isEqualTo("Mariem");
    }

    @Test
    void each_language_gets_its_script() {
        PersonNames names = new PersonNames("مريم بن سالم", "Mariem Ben Salem");

        assertThat(names.in(Language.AR)).isEqualTo("مريم بن سالم");
        assertThat(names.in(Language.FR)).isEqualTo("Mariem Ben Salem");
        assertThat(names.in(Language.EN)).isEqualTo("Mariem Ben Salem");
    }

    @Test
    void without_any_name_nobody_registers() {
        assertInvalid(null, "  ", "nameArabic");
    }

    @Test
    void spaces_are_tidied_and_accents_composed() {
        assertThat(new PersonNames(null, "  Ame\u0301lie   N’Diaye ").getLatin())
                .isEqualTo("Amélie N’Diaye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"عبد الرحمٰن", "فاطمة الزّهراء", "عَمّار", "آمنة-نور", "پرویز"})
    void arabic_letters_and_vowel_signs_are_a_name(String name) {
        assertThat(new PersonNames(name, null).getArabic()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mariem", "مريم 2", "مريم\u202Ecba", "مريم\nسالم", "👩", "-", "مريم<b>"})
    void other_characters_are_no_arabic_name(String name) {
        assertInvalid(name, null, "nameArabic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مريم", "http://x", "Mariem1", "Mariem\u0000", "Мария", "' - .", "A@b"})
    void other_characters_are_no_latin_name(String name) {
        assertInvalid(null, name, "nameLatin");
    }

    @Test
    void a_name_has_120_characters_at_most() {
        assertThat(new PersonNames(null, "a".repeat(120)).getLatin()).hasSize(120);
        assertInvalid(null, "a".repeat(121), "nameLatin");
    }

    private static void assertInvalid(String arabic, String latin, String field) {
        assertThatThrownBy(() -> new PersonNames(arabic, latin))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
