package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;

/**
 * How a submitted attempt ended. The questions of a final test stay confidential (ISO/IEC 17024): it
 * tells what was chosen, whether that was right, and the feedback on it, never which other choice is right. A
 * pre-test, which decides nothing, tells everything.
 *
 * @param number the person's first attempt at this test is 1
 * @param score per cent, rounded down
 * @param right how many questions were answered rightly
 * @param byTime whether its time was up before it was submitted
 * @param late what came when it had ended, in the order of the questions
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
        boolean byTime,
        List<Late> late,
        Receipt receipt,
        List<Question> questions) {

    /**
     * @param position from 1
     * @param answered whether anything was ticked
     * @param right whether it was answered rightly
     * @param inGrace whether the answer was held up and came after the end, in time to count
     * @param choices those that may be shown, in the order of the attempt
     */
    public record Question(
            int position, Texts stem, boolean answered, boolean right, boolean inGrace, List<Choice> choices) {}

    /**
     * @param position of the question, from 1
     * @param taken whether it counts now; null until that is decided
     * @param reason null until it is decided
     */
    public record Late(int position, Boolean taken, String reason) {}

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

    /** How many answers were held up, came after the end, and count. */
    public long inGrace() {
        return questions.stream().filter(Question::inGrace).count();
    }

    /** @param attempt one that is submitted */
    static AttemptResult of(Attempt attempt, VersionBank bank, List<LateAnswer> late) {
        Blueprint test = bank.test(attempt.getTestId());
        List<Question> questions = attempt.questions().stream()
                .map(asked -> question(asked, bank.question(asked.questionId()), test.isConfidential()))
                .toList();
        return new AttemptResult(
                attempt.getId(),
                test,
                attempt.getNumber(),
                attempt.getSubmittedAt(),
                attempt.getScore(),
                attempt.isPassed(),
                (int) questions.stream().filter(Question::right).count(),
                attempt.getSubmittedBy() == SubmittedBy.TIME,
                late.stream()
                        .map(answer -> new Late(answer.position(), answer.taken(), answer.reason()))
                        .toList(),
                attempt.findReceipt().orElse(null),
                questions);
    }

    private static Question question(AttemptQuestion asked, BankQuestion question, boolean confidential) {
        Chosen chosen = asked.chosen();
        ChoiceOrder order = asked.order();
        List<Choice> choices = IntStream.rangeClosed(1, order.size())
                .filter(place -> !confidential || chosen.has(place))
                .mapToObj(place ->
                        choice(question.choices().get(order.writtenAt(place)), chosen.has(place), confidential))
                .toList();
        return new Question(
                asked.position(), question.stem(), asked.isAnswered(), asked.isCorrect(), asked.isInGrace(), choices);
    }

    private static Choice choice(BankChoice choice, boolean chosen, boolean confidential) {
        return new Choice(
                choice.text(),
                chosen,
                confidential ? null : choice.correct(),
                chosen || choice.correct() ? choice.feedback() : null);
    }
}
