package org.ijaza.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.ijaza.platform.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is right as four countries type it. */
class RightNumberTest {

    private static final ChoiceOrder NONE = new ChoiceOrder("");
    private static final Texts DAYS = new Texts("يومًا", "jours", "days");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "٣٠",
                "۳۰",
                "30.0",
                "30,00",
                "٣٠٫٠",
                "+30",
                " 30 days",
                "٣٠ يوما",
                "30 Jours.",
                "\u200F٣٠\u200F"
            })
    void thirty_days(String typed) {
        assertThat(mark("30", "0", typed)).isEqualTo(Share.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31", "thirty", "30 months", "30-40", "30 or 40", "3 0", "٣", "-30", "- 30", "days", "1e30"})
    void not_thirty_days(String typed) {
        assertThat(mark("30", "0", typed)).isEqualTo(Share.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1500.5",
                "1,500.5",
                "1.500,5",
                "1 500,5",
                "1\u202F500,5",
                "١٬٥٠٠٫٥",
                "1'500.5",
                "١٥٠٠،٥",
                "1500,50"
            })
    void thousands_and_decimals(String typed) {
        assertThat(mark("1500.5", "0", typed)).isEqualTo(Share.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "1.500", "1 500", "1500"})
    void where_a_separator_may_be_either_the_question_decides(String typed) {
        assertThat(mark("1500", "0", typed)).isEqualTo(Share.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5,0", "1.50.0", "15,00.5", "0,125,000", "1,50,000"})
    void thousands_come_in_threes(String typed) {
        assertThat(TypedNumber.readings(typed, List.of())).isEmpty();
    }

    @Property
    void every_number_is_read_as_each_country_writes_it(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(3) BigDecimal number,
            @ForAll @IntRange(max = 3) int country) {
        Locale locale = Locale.forLanguageTag(
                List.of("ar-JO", "ar-TN", "fr-MA", "en-GB").get(country));
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(3);

        assertThat(new RightNumber(number, BigDecimal.ZERO, null).mark(new Typed(List.of(format.format(number))), NONE))
                .isEqualTo(Share.ALL);
    }

    @Property
    void within_the_tolerance_is_right_and_beyond_is_not(
            @ForAll @IntRange(min = -1000, max = 1000) int value,
            @ForAll @IntRange(max = 50) int tolerance,
            @ForAll @IntRange(min = -100, max = 100) int off) {
        assertThat(mark(String.valueOf(value), String.valueOf(tolerance), String.valueOf(value + off))
                        .isWhole())
                .isEqualTo(Math.abs(off) <= tolerance);
    }

    @Property
    void whatever_is_typed_can_be_marked(@ForAll @StringLength(max = 60) String typed) {
        assertThat(mark("30", "0", typed)).isIn(Share.ALL, Share.NONE);
    }

    private static Share mark(String value, String tolerance, String typed) {
        return new RightNumber(new BigDecimal(value), new BigDecimal(tolerance), DAYS)
                .mark(new Typed(List.of(typed)), NONE);
    }
}
