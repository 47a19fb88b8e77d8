package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;

/**
 * How a submitted attempt ended. The questions of a final test stay confidential (ISO/IEC 17024): it
 * tells what was chosen, whether that was right, and the feedback on it, never which other choice is right. A
 * pre-test, which decides nothing, tells everything.
 *
 * @param number the person's first sitting of this test is 1
 * @param score per cent, rounded down
 * @param right how many questions were answered rightly
 * @param receipt null if it was submitted before there were any
 */
public record AttemptResult(
        long attemptId,
        Blueprint test,
        int number,
        Instant submittedAt,
        int score,
        boolean passed,
        int right,
        Receipt receipt,
        List<Question> questions) {

    /**
     * @param position from 1
     * @param answered whether anything was ticked
     * @param right whether it was answered rightly
     * @param choices those that may be shown, in the order of the attempt
     */
    public record Question(int position, Texts stem, boolean answered, boolean right, List<Choice> choices) {}

    /**
     * @param chosen whether it was ticked
     * @param correct whether it is right, null where that is confidential
     * @param feedback null if it was not chosen and is not right
     */
    public record Choice(Texts text, boolean chosen, Boolean correct, Texts feedback) {}

    /** To how many questions something was answered. */
    public long answered() {
        return questions.stream().filter(Question::answered).count();
    }

    /** Empty while the attempt is in progress. */
    static Optional<AttemptResult> of(Attempt attempt, VersionBank bank) {
        if (!attempt.isSubmitted()) {
            return Optional.empty();
        }
        Blueprint test = bank.test(attempt.getTestId());
        List<Question> questions = attempt.questions().stream()
                .map(asked -> question(asked, bank.question(asked.questionId()), test.isConfidential()))
                .toList();
        return Optional.of(new AttemptResult(
                attempt.getId(),
                test,
                attempt.getNumber(),
                attempt.getSubmittedAt(),
                attempt.getScore(),
                attempt.isPassed(),
                (int) questions.stream().filter(Question::right).count(),
                attempt.findReceipt().orElse(null),
                questions));
    }

    private static Question question(AttemptQuestion asked, BankQuestion question, boolean confidential) {
        Chosen chosen = asked.chosen();
        ChoiceOrder order = asked.order();
        List<Choice> choices = IntStream.rangeClosed(1, order.size())
                .filter(place -> !confidential || chosen.has(place))
                .mapToObj(place ->
                        choice(question.choices().get(order.writtenAt(place)), chosen.has(place), confidential))
                .toList();
        return new Question(asked.position(), question.stem(), asked.isAnswered(), asked.isCorrect(), choices);
    }

    private static Choice choice(BankChoice choice, boolean chosen, boolean confidential) {
        return new Choice(
                choice.text(),
                chosen,
                confidential ? null : choice.correct(),
                chosen || choice.correct() ? choice.feedback() : null);
    }
}
