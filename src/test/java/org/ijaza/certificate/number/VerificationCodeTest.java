package org.ijaza.certificate.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    private static final VerificationCode CODE = new VerificationCode("7QK4MX9D2TBA0WE16RZ8");

    @Test
    void is_grouped_for_reading() {
        assertThat(CODE).hasToString("7QK4M-X9D2T-BA0WE-16RZ8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7QK4M-X9D2T-BA0WE-16RZ8",
                "7qk4mx9d2tba0we16rz8",
                " 7QK4M X9D2T BAOWE L6RZ8 ",
                "٧QK٤M-X٩D٢T-BA٠WE-١٦RZ٨"
            })
    void is_read_as_people_type_it(String typed) {
        assertThat(VerificationCode.parse(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7QK4M", "7QK4M-X9D2T-BA0WE-16RZ8-A", "7QK4M-X9D2T-BA0WE-16RZU", "7QK4M/X9D2T/BA0WE/16RZ8"})
    void what_is_no_code_is_not_read(String typed) {
        assertThat(VerificationCode.parse(typed)).isEmpty();
    }

    @Test
    void every_new_code_differs_and_can_be_read() {
        Set<VerificationCode> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            VerificationCode code = VerificationCode.random();
            assertThat(VerificationCode.parse(code.toString())).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(10_000);
    }

    @Test
    void other_characters_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerificationCode("7QK4MX9D2TBA0WE16RZU"));
    }
}
