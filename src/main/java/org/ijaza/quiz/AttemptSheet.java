package org.ijaza.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.quiz.marking.Placed;
import org.ijaza.quiz.marking.Prose;
import org.ijaza.quiz.marking.RightNumber;
import org.ijaza.quiz.marking.RightOrder;
import org.ijaza.quiz.marking.Rubric;
import org.ijaza.quiz.marking.Typed;

/**
 * An attempt as it is shown to who sits it: nothing in it tells what is right.
 *
 * @param number the person's first attempt at this test is 1
 * @param deadline when it ends by itself, null if it has no limit
 * @param closesAt until when answers given before the deadline are awaited, null if it has no limit
 * @param now the moment of this sheet, by the server's clock
 * @param voidReason why it counts for nothing, null unless it was voided
 * @param inSitting whether somebody watches over it
 * @param largePrint whether the person was granted larger letters
 * @param opened how often its page was opened: who writes on it says on which opening
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
        int opened,
        int keptApart,
        List<Question> questions) {

    /**
     * @param position from 1
     * @param type how it is answered
     * @param unit of the number to be typed, null if there is none
     * @param choices to be ticked
     * @param fields to be filled in
     * @param essay the text to be written, null where none is
     * @param counter of the answer that stands, 0 if none was given
     * @param answered whether anything is ticked, or all fields are filled in
     * @param savedAt when the answer that stands was saved, null if none was given
     * @param inCase what it is about, together with others; null if it stands alone
     */
    public record Question(
            int position,
            QuestionType type,
            Texts stem,
            Texts unit,
            List<Choice> choices,
            List<Field> fields,
            Essay essay,
            long counter,
            boolean answered,
            Instant savedAt,
            InCase inCase) {

        /** Whether several choices may be ticked. */
        public boolean isMultiple() {
            return type == QuestionType.MULTIPLE;
        }
    }

    /**
     * A text to be written.
     *
     * @param text what is there, empty if nothing is
     * @param longest most characters
     * @param criteria by which a person will mark it
     */
    public record Essay(String text, int longest, List<Texts> criteria) {}

    /** @param place from 1, in the order of this attempt */
    public record Choice(int place, Texts text, boolean chosen) {}

    /**
     * @param number from 1
     * @param label what it asks about, null if the question alone says it
     * @param typed empty if nothing is
     * @param options of which one may be chosen, none where it is typed; one without a text is a number
     */
    public record Field(int number, Texts label, String typed, List<Choice> options) {

        /** Whether it is filled in. */
        public boolean isFilled() {
            return !typed.isEmpty() || options.stream().anyMatch(Choice::chosen);
        }
    }

    static AttemptSheet of(Attempt attempt, VersionBank bank, Instant now, int keptApart) {
        Map<Integer, InCase> cases = InCase.of(attempt.questions(), bank);
        return new AttemptSheet(
                attempt.getId(),
                bank.test(attempt.getTestId()),
                attempt.getNumber(),
                attempt.getStartedAt(),
                attempt.isSubmitted(),
                attempt.findDeadline().orElse(null),
                attempt.closesAt().orElse(null),
                now,
                attempt.findVoiding().map(Voiding::reason).orElse(null),
                attempt.findSitting().isPresent(),
                attempt.findAccommodation().filter(Accommodation::isLargePrint).isPresent(),
                attempt.getOpened(),
                keptApart,
                attempt.questions().stream()
                        .map(question -> question(
                                question, bank.question(question.questionId()), cases.get(question.position())))
                        .toList());
    }

    private static Question question(AttemptQuestion asked, BankQuestion question, InCase inCase) {
        List<Choice> choices = List.of();
        List<Field> fields = List.of();
        if (asked.answer() instanceof Chosen chosen) {
            choices = choices(asked.order(), chosen, question);
        } else if (asked.answer() instanceof Typed typed) {
            fields = IntStream.range(0, question.key().fields())
                    .mapToObj(index -> new Field(index + 1, null, typed.at(index), List.of()))
                    .toList();
        } else if (asked.answer() instanceof Placed placed) {
            fields = IntStream.range(0, question.key().fields())
                    .mapToObj(index -> new Field(
                            index + 1,
                            question.key().findLabel(index, asked.order()).orElse(null),
                            "",
                            options(asked.order(), index, placed.at(index), question)))
                    .toList();
        }
        return new Question(
                asked.position(),
                question.type(),
                question.stem(),
                question.key() instanceof RightNumber number ? number.unit() : null,
                choices,
                fields,
                question.key() instanceof Rubric rubric ? essay(asked, rubric) : null,
                asked.counter(),
                asked.isAnswered() && fields.stream().allMatch(Field::isFilled),
                asked.answeredAt(),
                inCase);
    }

    private static Essay essay(AttemptQuestion asked, Rubric rubric) {
        return new Essay(
                asked.answer().lines(),
                Prose.LONGEST,
                rubric.criteria().stream().map(Rubric.Criterion::name).toList());
    }

    /** Places in an order are numbers; else there are the choices to choose from. */
    private static List<Choice> options(ChoiceOrder order, int index, int chosen, BankQuestion question) {
        if (question.key() instanceof RightOrder) {
            return IntStream.rangeClosed(1, order.size())
                    .mapToObj(place -> new Choice(place, null, place == chosen))
                    .toList();
        }
        return choices(order, Chosen.of(chosen == 0 ? List.of() : List.of(chosen)), question).stream()
                .filter(choice -> question.key().isOffered(index, order.writtenAt(choice.place())))
                .toList();
    }

    private static List<Choice> choices(ChoiceOrder order, Chosen chosen, BankQuestion question) {
        return IntStream.rangeClosed(1, order.size())
                .mapToObj(place -> new Choice(
                        place, question.choices().get(order.writtenAt(place)).text(), chosen.has(place)))
                .toList();
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

    /** Places of the questions without an answer, or without all of it. */
    public List<Integer> unanswered() {
        return questions.stream()
                .filter(question -> !question.answered())
                .map(Question::position)
                .toList();
    }
}
