package org.ijaza.certificate.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final CertificateNumber NUMBER = new CertificateNumber("TN", 2026, 123);

    private final Random random = new Random(20261124);

    private CertificateNumber anyNumber() {
        String country = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
        return new CertificateNumber(country, 2000 + random.nextInt(200), 1 + random.nextInt(999_999));
    }

    @Test
    void is_printed_in_groups_and_read_again() {
        assertThat(NUMBER).hasToString("IJZ-TN-2026-000123-D");
        for (int i = 0; i < 2_000; i++) {
            CertificateNumber number = anyNumber();
            assertThat(CertificateNumber.parse(number.toString())).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ijz-tn-2026-000123-d",
                "  IJZ TN 2026 000123 D ",
                "IJZTN2026000123D",
                "IJZ–TN–2026–000123–D",
                "IJZ-TN-٢٠٢٦-٠٠٠١٢٣-D",
                "\u200FIJZ-TN-۲۰۲۶-۰۰۰۱۲۳-d\u200E"
            })
    void is_read_as_people_type_it(String typed) {
        assertThat(CertificateNumber.parse(typed)).contains(NUMBER);
    }

    @Test
    void every_single_wrong_character_is_found() {
        for (int i = 0; i < 200; i++) {
            String printed = anyNumber().toString().replace("-", "");
            for (int at = 0; at < printed.length(); at++) {
                for (char other : CHARACTERS.toCharArray()) {
                    if (other != printed.charAt(at)) {
                        String wrong = printed.substring(0, at) + other + printed.substring(at + 1);
                        assertThat(CertificateNumber.parse(wrong)).as(wrong).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void digits_that_changed_places_are_nearly_always_found() {
        int changed = 0;
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            String printed = anyNumber().toString().replace("-", "");
            for (int at = 5; at < printed.length() - 2; at++) {
                String wrong = printed.substring(0, at)
                        + printed.charAt(at + 1)
                        + printed.charAt(at)
                        + printed.substring(at + 2);
                if (!wrong.equals(printed)) {
                    changed++;
                    found += CertificateNumber.parse(wrong).isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(changed * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IJZ", "IJZ-TN-2026-000123-E", "IJZ-TN-2026-000000-0", "XYZ-TN-2026-000123-D", "王"})
    void what_is_no_number_is_not_read(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEmpty();
    }

    @Test
    void a_missing_or_endless_text_is_not_read() {
        assertThat(CertificateNumber.parse(null)).isEmpty();
        assertThat(CertificateNumber.parse(" ".repeat(1_000_000) + NUMBER)).isEmpty();
    }

    @Test
    void parts_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("tn", 2026, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("TN", 26, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("TN", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("TN", 2026, 1_000_000));
    }
}
