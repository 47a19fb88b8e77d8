package org.ijaza.certificate.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.validity.ValidityRules.Counting;
import org.ijaza.certificate.validity.ValidityRules.Renewal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day to which day a certificate is valid, however its kind counts. */
class ValidityRulesTest {

    @ParameterizedTest
    @CsvSource({
        // counted from        issued      valid until  window opens grace ends
        "ISSUE,         36, 2026-03-15, 2029-03-14, 2028-09-14, 2029-05-14",
        "PREVIOUS_END,  36, 2026-03-15, 2029-03-14, 2028-09-14, 2029-05-14",
        "ISSUE,          6, 2026-08-31, 2027-02-28, 2026-08-31, 2027-04-28",
        "YEARLY,        36, 2026-03-15, 2028-12-31, 2028-06-30, 2029-02-28",
        "YEARLY,        12, 2026-01-01, 2026-12-31, 2026-06-30, 2027-02-28",
        "YEARLY,        12, 2026-12-31, 2026-12-31, 2026-12-31, 2027-02-28"
    })
    void the_first_term(
            Counting counting, int months, LocalDate issued, LocalDate until, LocalDate opens, LocalDate graceEnds) {
        assertThat(rules(counting, months).firstFrom(issued)).isEqualTo(new Term(issued, until, opens, graceEnds));
    }

    @ParameterizedTest
    @CsvSource({
        // counted from        ended       renewed     valid until
        "ISSUE,         36, 2029-03-14, 2028-10-01, 2031-09-30",
        "PREVIOUS_END,  36, 2029-03-14, 2028-10-01, 2032-03-14",
        "PREVIOUS_END,  36, 2029-03-14, 2029-05-14, 2032-03-14",
        "PREVIOUS_END,   1, 2029-03-14, 2029-05-14, 2029-06-13",
        "YEARLY,        36, 2028-12-31, 2028-10-01, 2031-12-31",
        "YEARLY,        36, 2028-12-31, 2029-02-01, 2031-12-31"
    })
    void the_term_after_a_renewal(Counting counting, int months, LocalDate ended, LocalDate renewed, LocalDate until) {
        Term term = rules(counting, months).renewedOn(renewed, ended);
        assertThat(term.from()).isEqualTo(renewed);
        assertThat(term.until()).isEqualTo(until);
    }

    @Test
    void other_rules_move_what_lies_around_the_end_and_not_the_end() {
        Term granted = rules(Counting.ISSUE, 36).firstFrom(LocalDate.parse("2026-03-15"));
        assertThat(strict().movedOn(LocalDate.parse("2027-01-01"), granted, 0))
                .isEqualTo(new Term(granted.from(), granted.until(), LocalDate.parse("2028-12-14"), granted.until()));
    }

    @ParameterizedTest
    @CsvSource({
        // moved on   opens       grace ends, where it was 14 September 2028 and 14 May 2029
        "2028-09-13, 2028-12-14, 2029-03-14",
        "2028-09-14, 2028-09-14, 2029-03-14",
        "2028-10-01, 2028-09-14, 2029-04-01",
        "2028-12-01, 2028-09-14, 2029-05-14",
        "2029-05-14, 2028-09-14, 2029-05-14"
    })
    void who_can_renew_still_can_and_nobody_loses_a_grace_within_half_a_year(
            LocalDate day, LocalDate opens, LocalDate graceEnds) {
        Term granted = rules(Counting.ISSUE, 36).firstFrom(LocalDate.parse("2026-03-15"));
        assertThat(strict().movedOn(day, granted, 0))
                .isEqualTo(new Term(granted.from(), granted.until(), opens, graceEnds));
    }

    @Test
    void what_pauses_added_stays_and_what_has_no_end_gets_none() {
        LocalDate day = LocalDate.parse("2027-01-01");
        Term granted = rules(Counting.ISSUE, 36).firstFrom(LocalDate.parse("2026-03-15"));
        assertThat(strict().movedOn(day, granted.withGrace(20), 20).graceEnds())
                .isEqualTo(granted.until().plusDays(20));
        Term unlimited = Term.unlimited(granted.from());
        assertThat(strict().movedOn(day, unlimited, 0)).isEqualTo(unlimited);
    }

    private static ValidityRules strict() {
        return new ValidityRules(2, 24, Counting.ISSUE, null, 3, 0, 0, List.of(), renewal());
    }

    @Test
    void a_grace_is_longer_or_shorter_but_never_ends_before_the_end() {
        Term term = rules(Counting.ISSUE, 36).firstFrom(LocalDate.parse("2026-03-15"));
        assertThat(term.withGrace(10).graceEnds()).isEqualTo(LocalDate.parse("2029-05-24"));
        assertThat(term.withGrace(-1000).graceEnds()).isEqualTo(term.until());
        assertThat(Term.unlimited(term.from()).withGrace(10)).isEqualTo(Term.unlimited(term.from()));
    }

    @Test
    void days_out_of_order_are_no_term() {
        LocalDate day = LocalDate.parse("2026-03-15");
        assertThatThrownBy(() -> new Term(day, day.minusDays(1), null, day).inOrder())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(day, day, day.plusDays(1), day).inOrder())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(day, day, null, null).inOrder()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(day, null, day, null).inOrder()).isInstanceOf(IllegalArgumentException.class);
    }

    private static ValidityRules rules(Counting counting, int months) {
        MonthDay yearly = counting == Counting.YEARLY ? MonthDay.of(12, 31) : null;
        return new ValidityRules(1, months, counting, yearly, 6, 2, 12, List.of(180, 7), renewal());
    }

    private static Optional<Renewal> renewal() {
        return Optional.of(new Renewal(Optional.empty(), Optional.empty(), true));
    }
}
