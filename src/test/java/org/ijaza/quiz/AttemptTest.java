package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.quiz.VersionBank.Drawn;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private final BankQuestion single = Banks.single(1, "a");
    private final BankQuestion multiple = Banks.multiple(2, "a");
    private final BankQuestion statement = Banks.statement(3, "a");
    private final Blueprint test = Banks.finalTest(new Blueprint.Part("a", null, 3));
    private final VersionBank bank = new VersionBank(List.of(single, multiple, statement), List.of(test));

    /** The right choice of the first stands at place 3, those of the second at 1 and 4. */
    private final Attempt attempt = new Attempt(
            7,
            test.testId(),
            1,
            "TN",
            Language.AR,
            List.of(
                    new Drawn(single, new ChoiceOrder("bcad")),
                    new Drawn(multiple, new ChoiceOrder("abdc")),
                    new Drawn(statement, new ChoiceOrder("ab"))),
            MONDAY);

    @Test
    void right_answers_count_in_the_order_that_was_shown() {
        answer(1, 3);
        answer(2, 4, 1);
        answer(3, 1);

        attempt.submit(bank, TUESDAY);

        assertThat(attempt.getScore()).isEqualTo(100);
        assertThat(attempt.isPassed()).isTrue();
        assertThat(attempt.getSubmittedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void a_question_without_an_answer_is_wrong() {
        attempt.submit(bank, TUESDAY);

        assertThat(attempt.getScore()).isZero();
        assertThat(attempt.isPassed()).isFalse();
        assertThat(attempt.questions()).noneMatch(AttemptQuestion::isCorrect);
    }

    @Test
    void half_of_the_right_choices_is_wrong() {
        answer(2, 1);

        attempt.submit(bank, TUESDAY);

        assertThat(attempt.questions().get(1).isCorrect()).isFalse();
    }

    @Test
    void a_wrong_choice_beside_the_right_ones_is_wrong() {
        answer(2, 1, 2, 4);
        answer(1, 3, 1);

        attempt.submit(bank, TUESDAY);

        assertThat(attempt.questions().get(1).isCorrect()).isFalse();
        assertThat(attempt.questions().get(0).isCorrect()).isFalse();
    }

    @Test
    void half_of_the_right_choices_is_half_a_mark_where_parts_count() {
        VersionBank partial = new VersionBank(List.of(single, Banks.partial(multiple), statement), List.of(test));
        answer(2, 1);
        answer(3, 1);

        attempt.submit(partial, TUESDAY);

        assertThat(attempt.getScore()).isEqualTo(50);
        assertThat(attempt.questions().get(1).isCorrect()).isFalse();
        assertThat(attempt.questions().get(1).share().isPartial()).isTrue();
    }

    @Test
    void nobody_passes_by_rounding() {
        answer(1, 3);
        answer(3, 1);

        attempt.submit(bank, TUESDAY);

        assertThat(attempt.getScore()).as("two of three").isEqualTo(66);
        assertThat(attempt.isPassed()).isFalse();
    }

    @Test
    void it_is_submitted_once() {
        attempt.submit(bank, MONDAY);

        assertThatThrownBy(() -> attempt.submit(bank, TUESDAY)).isInstanceOf(Conflict.class);
        assertThat(attempt.getSubmittedAt()).isEqualTo(MONDAY);
    }

    @Test
    void an_older_page_overwrites_no_newer_answer() {
        AttemptQuestion question = attempt.questions().get(0);
        question.answer(Chosen.of(List.of(1)), 0, MONDAY);
        question.answer(Chosen.of(List.of(2)), 1, MONDAY);

        question.answer(Chosen.of(List.of(4)), 1, TUESDAY);

        assertThat(question.answer()).isEqualTo(Chosen.of(List.of(2)));
        assertThat(question.counter()).isEqualTo(2);
        assertThat(question.answeredAt()).isEqualTo(MONDAY);
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        AttemptQuestion question = attempt.questions().get(0);
        question.answer(Chosen.of(List.of(1)), 0, MONDAY);

        question.answer(Chosen.of(List.of(1)), 1, TUESDAY);

        assertThat(question.counter()).isEqualTo(1);
        assertThat(question.answeredAt()).isEqualTo(MONDAY);
    }

    @Test
    void after_marking_no_answer_is_taken() {
        attempt.submit(bank, MONDAY);
        AttemptQuestion question = attempt.questions().get(0);

        question.answer(Chosen.of(List.of(3)), 0, TUESDAY);

        assertThat(question.answer().isNothing()).isTrue();
    }

    private void answer(int position, Integer... places) {
        attempt.questions().get(position - 1).answer(Chosen.of(List.of(places)), 0, MONDAY);
    }
}
