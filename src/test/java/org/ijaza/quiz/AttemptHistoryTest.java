package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.quiz.TestStanding.Next;
import org.ijaza.quiz.VersionBank.Drawn;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.junit.jupiter.api.Test;

class AttemptHistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Blueprint.Part ONE = new Blueprint.Part("a", null, 1);

    private final BankQuestion question = Banks.single(1, "a");
    private final Blueprint finalTest = Banks.finalTest(ONE);
    private final Blueprint preTest = Banks.preTest(ONE);
    private final VersionBank bank = new VersionBank(List.of(question), List.of(finalTest, preTest));
    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void the_first_may_begin_at_once() {
        assertThat(standing(finalTest, Admission.OPEN, MONDAY).next()).isEqualTo(Next.START);
        assertThat(standing(finalTest, Admission.OPEN, MONDAY).attemptsLeft()).isEqualTo(3);
    }

    @Test
    void a_failed_one_is_followed_by_a_waiting_time() {
        sit(finalTest, false, MONDAY);

        TestStanding early =
                standing(finalTest, Admission.OPEN, MONDAY.plus(DAY).minusMillis(1));
        assertThat(early.next()).isEqualTo(Next.WAIT);
        assertThat(early.allowedFrom()).isEqualTo(MONDAY.plus(DAY));
        TestStanding later = standing(finalTest, Admission.OPEN, MONDAY.plus(DAY));
        assertThat(later.next()).isEqualTo(Next.START);
        assertThat(later.allowedFrom()).isNull();
        assertThat(later.attemptsLeft()).isEqualTo(2);
    }

    @Test
    void attempts_are_used_up() {
        sit(finalTest, false, MONDAY);
        sit(finalTest, false, MONDAY.plus(DAY));
        sit(finalTest, false, MONDAY.plus(DAY.multipliedBy(2)));

        Instant muchLater = MONDAY.plus(DAY.multipliedBy(100));
        assertThat(standing(finalTest, Admission.OPEN, muchLater).next()).isEqualTo(Next.USED_UP);
        assertThat(standing(finalTest, Admission.OPEN, muchLater).attemptsLeft())
                .isZero();
        assertThatThrownBy(() -> new AttemptHistory(finalTest, attempts).requireNext(muchLater))
                .isInstanceOf(Conflict.class)
                .hasMessage("test.next.USED_UP");
    }

    @Test
    void a_passed_test_cannot_be_sat_again() {
        sit(finalTest, true, MONDAY);

        assertThat(standing(finalTest, Admission.OPEN, MONDAY.plus(DAY)).next()).isEqualTo(Next.PASSED);
        assertThatThrownBy(() -> new AttemptHistory(finalTest, attempts).requireNext(MONDAY.plus(DAY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_pre_test_may_be_sat_any_number_of_times_without_waiting() {
        for (int i = 0; i < 20; i++) {
            sit(preTest, i % 2 == 0, MONDAY);
        }

        TestStanding standing = standing(preTest, Admission.OPEN, MONDAY);
        assertThat(standing.next()).isEqualTo(Next.START);
        assertThat(standing.attemptsLeft()).isNull();
        assertThat(standing.submitted()).hasSize(20).noneMatch(TestStanding.Ended::passed);
    }

    @Test
    void one_in_progress_is_continued_whatever_the_enrolment_says() {
        Attempt begun = begin(finalTest, MONDAY);

        TestStanding standing = standing(finalTest, Admission.NOT_YET, MONDAY);
        assertThat(standing.next()).isEqualTo(Next.CONTINUE);
        assertThat(standing.attemptsLeft()).isEqualTo(2);
        assertThat(standing.submitted()).isEmpty();
        assertThat(new AttemptHistory(finalTest, attempts).inProgress()).contains(begun);
    }

    @Test
    void a_test_stays_closed_as_long_as_modules_are_missing() {
        assertThat(standing(finalTest, Admission.NOT_YET, MONDAY).next()).isEqualTo(Next.NOT_YET);
    }

    private TestStanding standing(Blueprint test, Admission admission, Instant now) {
        return TestStanding.of(test, new AttemptHistory(test, attempts), admission, now);
    }

    private Attempt begin(Blueprint test, Instant now) {
        Attempt attempt = new Attempt(
                7,
                test.testId(),
                attempts.size() + 1,
                "TN",
                Language.AR,
                List.of(new Drawn(question, ChoiceOrder.asWritten(4))),
                now);
        attempts.add(attempt);
        return attempt;
    }

    private void sit(Blueprint test, boolean rightly, Instant now) {
        Attempt attempt = begin(test, now);
        attempt.questions().get(0).answer(Chosen.of(List.of(rightly ? 1 : 2)), 0, now);
        attempt.submit(bank, now);
    }
}
