package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodeTest {

    /** The secret of the vectors of RFC 6238, appendix B, for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_the_last_six_digits_of_those_in_the_standard(long seconds, String eightDigits) {
        assertThat(TimeCode.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_clock_may_be_one_step_off(int steps) {
        Instant there = NOW.plusSeconds(30L * steps);

        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, there), NOW)).hasValue(there.getEpochSecond() / 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2, 100})
    void a_clock_that_is_further_off_is_refused(int steps) {
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, NOW.plusSeconds(30L * steps)), NOW))
                .isEmpty();
    }

    @Test
    void digits_may_be_arabic_and_have_spaces() {
        String code = TimeCode.at(SECRET, NOW);
        StringBuilder arabic = new StringBuilder();
        code.chars().forEach(digit -> arabic.append((char) (digit - '0' + '\u0660')));

        assertThat(TimeCode.stepOf(SECRET, arabic.toString(), NOW)).isPresent();
        assertThat(TimeCode.stepOf(SECRET, " " + code.substring(0, 3) + " " + code.substring(3) + " ", NOW))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "abcdef", "-00001", "٣"})
    void what_is_no_code_is_refused(String typed) {
        assertThat(TimeCode.stepOf(SECRET, typed, NOW)).isEmpty();
    }
}
