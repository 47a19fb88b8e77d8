package org.ijaza.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;

/**
 * An attempt as it is shown to who sits it: nothing in it tells which choices are right.
 *
 * @param number the person's first attempt at this test is 1
 * @param deadline when it ends by itself, null if it has no limit
 * @param closesAt until when answers given before the deadline are awaited, null if it has no limit
 * @param now the moment of this sheet, by the server's clock
 * @param voidReason why it counts for nothing, null unless it was voided
 * @param inSitting whether somebody watches over it
 * @param largePrint whether the person was granted larger letters
 * @param keptApart how many answers came too late and wait for a decision
 */
public record AttemptSheet(
        long attemptId,
        Blueprint test,
        int number,
        Instant startedAt,
        boolean submitted,
        Instant deadline,
        Instant closesAt,
        Instant now,
        String voidReason,
        boolean inSitting,
        boolean largePrint,
        int keptApart,
        List<Question> questions) {

    /**
     * @param position from 1
     * @param multiple whether several choices may be ticked
     * @param counter of the answer that stands, 0 if none was given
     * @param answered whether anything is ticked
     * @param savedAt when the answer that stands was saved, null if none was given
     */
    public record Question(
            int position,
            boolean multiple,
            Texts stem,
            List<Choice> choices,
            long counter,
            boolean answered,
            Instant savedAt) {}

    /** @param place from 1, in the order of this attempt */
    public record Choice(int place, Texts text, boolean chosen) {}

    static AttemptSheet of(Attempt attempt, VersionBank bank, Instant now, int keptApart) {
        return new AttemptSheet(
                attempt.getId(),
                bank.test(attempt.getTestId()),
                attempt.getNumber(),
                attempt.getStartedAt(),
                attempt.isSubmitted(),
                attempt.findDeadline().orElse(null),
                attempt.closesAt().orElse(null),
                now,
                attempt.getVoidReason(),
                attempt.isInSitting(),
                attempt.findAccommodation().filter(Accommodation::isLargePrint).isPresent(),
                keptApart,
                attempt.questions().stream()
                        .map(question -> question(question, bank.question(question.questionId())))
                        .toList());
    }

    private static Question question(AttemptQuestion asked, BankQuestion question) {
        Chosen chosen = asked.chosen();
        ChoiceOrder order = asked.order();
        List<Choice> choices = IntStream.rangeClosed(1, order.size())
                .mapToObj(place -> new Choice(
                        place, question.choices().get(order.writtenAt(place)).text(), chosen.has(place)))
                .toList();
        return new Question(
                asked.position(),
                question.isMultiple(),
                question.stem(),
                choices,
                asked.counter(),
                asked.isAnswered(),
                asked.answeredAt());
    }

    /** Whether no answer may be given any more. */
    public boolean timeUp() {
        return deadline != null && !now.isBefore(deadline);
    }

    /** How many questions have an answer. */
    public int answered() {
        return questions.size() - unanswered().size();
    }

    /** When the last answer was saved, null if none was given. */
    public Instant savedAt() {
        return questions.stream()
                .map(Question::savedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Places of the questions without an answer. */
    public List<Integer> unanswered() {
        return questions.stream()
                .filter(question -> !question.answered())
                .map(Question::position)
                .toList();
    }
}
