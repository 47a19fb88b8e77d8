package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.quiz.marking.Part;
import org.ijaza.quiz.marking.Rubric;

/**
 * How a submitted attempt ended. The questions of a final test stay confidential (ISO/IEC 17024): it
 * tells what was answered, whether that was right, and the feedback on it, never what would have been right. A
 * pre-test, which decides nothing, tells everything. Where the test tells less, or tells it later, there are no questions.
 *
 * @param number the person's first attempt at this test is 1
 * @param score per cent of what is marked, rounded down
 * @param passed never so as long as a person has something to mark
 * @param objectives per cent of the marks of each objective, by its code, in the order of the questions
 * @param tally how many questions were answered, and how
 * @param byTime whether its time was up before it was submitted
 * @param late what came when it had ended, in the order of the questions
 * @param receipt null if it was submitted before there were any
 * @param firstScore the score before a corrected key gave a better one, null if none did
 * @param remarkedAt when it did, null if none did
 */
public record AttemptResult(
        long attemptId,
        Blueprint test,
        int number,
        Instant submittedAt,
        int score,
        boolean passed,
        Map<String, Integer> objectives,
        Tally tally,
        boolean byTime,
        List<Late> late,
        Receipt receipt,
        Integer firstScore,
        Instant remarkedAt,
        Details details,
        List<Question> questions) {

    /**
     * How the questions were answered.
     *
     * @param asked how many there are
     * @param marked how many are marked
     * @param awaited how many texts a person has still to mark; until then it is neither passed nor failed
     * @param answered to how many something was answered
     * @param right how many were answered rightly in all
     * @param partly how many were answered partly right, and earned a part of the mark
     * @param inGrace how many answers were held up, came after the end, and count
     */
    public record Tally(int asked, int marked, int awaited, int answered, int right, int partly, int inGrace) {

        private static Tally of(List<AttemptQuestion> questions, Marks marks) {
            return new Tally(
                    questions.size(),
                    marks.count(),
                    count(questions, AttemptQuestion::awaitsMarker),
                    count(questions, AttemptQuestion::isAnswered),
                    count(questions, AttemptQuestion::isCorrect),
                    count(questions, question -> question.share().isPartial()),
                    count(questions, AttemptQuestion::isInGrace));
        }

        private static int count(List<AttemptQuestion> questions, Predicate<AttemptQuestion> those) {
            return (int) questions.stream().filter(those).count();
        }
    }

    /** Whether each question is told of. */
    public enum Details {
        TOLD,
        /** The test tells of none. */
        NEVER,
        /** From {@link Blueprint#settledAt()} on. */
        AFTER_CLOSING,
        /** Once nobody may begin the same examination any more. */
        AFTER_SITTING;

        private static Details of(Attempt attempt, Blueprint test, Instant now) {
            return switch (test.feedback()) {
                case FULL -> TOLD;
                case RESULT -> NEVER;
                case AFTER_CLOSING -> now.isBefore(test.settledAt())
                        ? AFTER_CLOSING
                        : attempt.findSitting().filter(Sitting::isOpen).isPresent() ? AFTER_SITTING : TOLD;
            };
        }

        /** Whether they are. */
        public boolean isTold() {
            return this == TOLD;
        }

        /** Key of the message that says why there are none, and when there will be. */
        public String key() {
            return "result.details." + name();
        }
    }

    /**
     * @param position from 1
     * @param type how it is answered
     * @param answered whether anything was
     * @param right whether it was answered rightly in all
     * @param partly whether a part of the answer is right, and earned a part of the mark
     * @param inGrace whether the answer was held up and came after the end, in time to count
     * @param choices those that may be shown, in the order of the attempt
     * @param parts fields to be filled in, and how they were
     * @param essay the text written, with what it was given; null where none is asked for
     * @param awaited whether a person has still to mark it
     * @param feedback on the answer as a whole, null if there is none
     * @param inCase what it is about, together with others; null if it stands alone
     */
    public record Question(
            int position,
            QuestionType type,
            Texts stem,
            boolean answered,
            boolean right,
            boolean partly,
            boolean inGrace,
            List<Choice> choices,
            List<Part> parts,
            MarkedEssay essay,
            boolean awaited,
            Texts feedback,
            InCase inCase) {}

    /**
     * @param position of the question, from 1
     * @param taken whether it counts now; null until that is decided
     * @param reason null until it is decided
     */
    public record Late(int position, Boolean taken, String reason) {}

    /**
     * @param chosen whether it was ticked
     * @param correct whether it is right, null where that is confidential, or nothing is
     * @param feedback null if it was not chosen and is not right
     */
    public record Choice(Texts text, boolean chosen, Boolean correct, Texts feedback) {}

    /** Whether it failed by an objective alone. */
    public boolean isFailedByObjective() {
        return !passed && tally.awaited() == 0 && test.passMark() != null && score >= test.passMark();
    }

    /**
     * Of an attempt that is submitted.
     *
     * @param markings what people have given its texts
     */
    static AttemptResult of(
            Attempt attempt, VersionBank bank, List<LateAnswer> late, List<EssayMarking> markings, Instant now) {
        Blueprint test = bank.test(attempt.getTestId());
        Details details = Details.of(attempt, test, now);
        List<Question> questions = details.isTold() ? questions(attempt, bank, test, markings) : List.of();
        Marks marks = attempt.marks(bank);
        return new AttemptResult(
                attempt.getId(),
                test,
                attempt.getNumber(),
                attempt.getSubmittedAt(),
                marks.percent(),
                attempt.isPassed(),
                marks.objectives(),
                Tally.of(attempt.questions(), marks),
                attempt.getSubmittedBy() == SubmittedBy.TIME,
                late.stream()
                        .map(answer -> new Late(answer.position(), answer.taken(), answer.reason()))
                        .toList(),
                attempt.findReceipt().orElse(null),
                attempt.outcome().firstScore().orElse(null),
                attempt.outcome().remarkedAt(),
                details,
                questions);
    }

    private static List<Question> questions(
            Attempt attempt, VersionBank bank, Blueprint test, List<EssayMarking> markings) {
        Map<Integer, InCase> cases = InCase.of(attempt.questions(), bank);
        return attempt.questions().stream()
                .map(asked -> question(
                        asked,
                        bank.question(asked.questionId()),
                        test.isConfidential(),
                        markings,
                        cases.get(asked.position())))
                .toList();
    }

    private static Question question(
            AttemptQuestion asked,
            BankQuestion question,
            boolean confidential,
            List<EssayMarking> markings,
            InCase inCase) {
        List<Part> parts = question.key().parts(asked.answer(), asked.order());
        return new Question(
                asked.position(),
                question.type(),
                question.stem(),
                asked.isAnswered(),
                asked.isCorrect(),
                asked.share().isPartial(),
                asked.isInGrace(),
                asked.answer() instanceof Chosen chosen
                        ? choices(asked.order(), chosen, question, confidential)
                        : List.of(),
                confidential ? parts.stream().map(Part::confidential).toList() : parts,
                question.key() instanceof Rubric rubric ? essay(asked, rubric, markings) : null,
                asked.awaitsMarker(),
                feedback(asked, question.feedback()),
                inCase);
    }

    private static List<Choice> choices(ChoiceOrder order, Chosen chosen, BankQuestion question, boolean confidential) {
        return IntStream.rangeClosed(1, order.size())
                .filter(place -> !confidential || chosen.has(place))
                .mapToObj(place -> choice(
                        question.choices().get(order.writtenAt(place)),
                        chosen.has(place),
                        question.type().isMarked(),
                        confidential))
                .toList();
    }

    private static MarkedEssay essay(AttemptQuestion asked, Rubric rubric, List<EssayMarking> markings) {
        return MarkedEssay.of(
                asked,
                rubric,
                markings.stream()
                        .filter(marking -> marking.position() == asked.position())
                        .findFirst());
    }

    private static Texts feedback(AttemptQuestion asked, Feedback feedback) {
        if (feedback == null || !asked.isAnswered()) {
            return null;
        }
        return asked.isCorrect() ? feedback.ifRight() : feedback.ifWrong();
    }

    private static Choice choice(BankChoice choice, boolean chosen, boolean marked, boolean confidential) {
        return new Choice(
                choice.text(),
                chosen,
                confidential || !marked ? null : choice.correct(),
                marked && (chosen || choice.correct()) ? choice.feedback() : null);
    }
}
